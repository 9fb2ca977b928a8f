/** The rows and operations that a report covers. */
import { operations, type Action, type Format } from '@iot-distribution/codec';
import type { CoverageRow } from '../coverage.ts';
import type { Checked } from './check-response.ts';
import { isUsed, type Consumer } from './consumer.ts';

export type Scope = ReadonlyMap<Action, readonly Format[]>;

/** The checked operations, each with its formats. */
export function scopeOf(checked: readonly Checked[], consumer: Consumer | undefined, strict: boolean): Scope {
  const all = Object.keys(operations) as Action[];
  const recordedFormats = (action?: Action) =>
    (['json', 'xml'] as const).filter((format) =>
      checked.some(
        ({ response }) => response.format === format && (action === undefined || response.action === action),
      ),
    );
  const scope = new Map<Action, Format[]>();
  for (const action of all) {
    if (consumer !== undefined) {
      if (!consumer.operations.has(action)) continue;
      const formats = consumer.formats ?? recordedFormats(action);
      // Used but not recorded: missing in every format that is in use.
      const used = formats.length > 0 ? formats : recordedFormats();
      scope.set(action, used.length > 0 ? [...used] : ['json']);
    } else if (strict) scope.set(action, ['json', 'xml']);
    else if (recordedFormats(action).length > 0) scope.set(action, recordedFormats(action));
  }
  return scope;
}

/** Whether a row must be shown in a format. Members of a failure count if a failure is recorded, or with `strict`. */
export function mustBeShown(
  row: CoverageRow,
  format: Format,
  {
    scope,
    checked,
    consumer,
    strict,
  }: {
    readonly scope: Scope;
    readonly checked: readonly Checked[];
    readonly consumer: Consumer | undefined;
    readonly strict: boolean;
  },
): boolean {
  if (!(scope.get(row.action)?.includes(format) ?? false)) return false;
  if (consumer !== undefined) return isUsed(consumer, row, row.action);
  return !row.failure || strict || failureIsRecorded(checked, row.action, format);
}

function failureIsRecorded(checked: readonly Checked[], action: Action, format: Format): boolean {
  return checked.some(
    ({ response, reading }) =>
      response.action === action && response.format === format && reading?.outcome === 'service',
  );
}
