/** The recordings of this package, for members and values that a team cannot record: a healthy account is never interrupted. */
import type { CoverageRow } from '../coverage.ts';
import { coverageOf, type Evidence } from '../coverage.ts';
import { loadRecordings } from '../recordings.ts';

/** The name of a recording of this package in a report. */
const origin = '@iot-distribution/contracts/';

/** Fills missing rows, format by format, if the operation was recorded in that format. */
export function fillGaps(rows: readonly CoverageRow[]): CoverageRow[] {
  const evidence = loadRecordings().flatMap(({ action, ...recording }): Evidence[] =>
    action === undefined ? [] : [{ ...recording, action, file: origin + recording.file }],
  );
  const actions = [...new Set(rows.map(({ action }) => action))];
  const shipped = coverageOf(actions, evidence);
  return rows.map((row) => {
    const other = shipped.find(
      ({ action, wire, code }) => action === row.action && wire === row.wire && code === row.code,
    );
    const fill = (format: 'json' | 'xml') => {
      const isRecorded = rows.some(({ action, shown, failure }) => {
        return action === row.action && !failure && shown[format].length > 0;
      });
      return row.shown[format].length > 0 || !isRecorded ? row.shown[format] : (other?.shown[format] ?? []);
    };
    return { ...row, shown: { json: fill('json'), xml: fill('xml') } };
  });
}

export function isShipped(file: string): boolean {
  return file.startsWith(origin);
}
