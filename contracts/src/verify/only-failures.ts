/** Recordings of failures only: an account that was throttled while recording shows no member of a response. */
import { operations, type Action } from '@iot-distribution/codec';
import type { Checked } from './check-response.ts';
import type { Problem } from './report.ts';

/**
 * One problem per operation that was called and never succeeded, or one for the folder if no response names its operation.
 *
 * @param needsSuccess whether members that only a success has must be shown
 */
export function onlyFailures(checked: readonly Checked[], needsSuccess: (action: Action) => boolean): Problem[] {
  const read = checked.filter(({ reading }) => reading !== undefined);
  const isFailed = (of: readonly Checked[]) =>
    of.length > 0 && of.every(({ reading }) => reading?.outcome !== 'success');
  const problems = (Object.keys(operations) as Action[]).flatMap((action): Problem[] => {
    const own = read.filter(({ response }) => response.action === action);
    if (!isFailed(own) || !needsSuccess(action)) return [];
    return [{ rule: 'only-failures', action, message: `${action} was recorded ${describe(own)}: record a success` }];
  });
  const isUnnamed = read.every(({ response }) => response.action === undefined);
  return isUnnamed && isFailed(read)
    ? [{ rule: 'only-failures', message: `the folder was recorded ${describe(read)}: record a success` }]
    : problems;
}

function describe(failures: readonly Checked[]): string {
  const codes = [...new Set(failures.map(({ code }) => code ?? 'unknown'))];
  const times = failures.length === 1 ? 'once' : `${failures.length} times`;
  return `${times}, and each response is a failure (${codes.slice(0, 5).join(', ')})`;
}
