import { type Cell, table } from '../../../tools/table.ts';
import type { Measured } from './side-by-side.ts';

/** A row a case: what was wanted, what ours takes, what the peers take, all in times the limit, and what the limit takes. */
export function showMeasured(measured: readonly Measured[]): string {
  const peers = [...new Set(measured.flatMap((row) => Object.keys(row.peers)))];
  const rows = measured.map((row): Cell[] => [
    row.case,
    row.goal.toFixed(2),
    row.ours.toFixed(2),
    ...peers.map((peer) => row.peers[peer]?.toFixed(2) ?? '–'),
    microseconds(row.limit),
    row.ours <= row.goal ? 'yes' : 'no',
  ]);
  return table(['times the limit', 'goal', 'ours', ...peers, 'limit', 'met'], rows);
}

function microseconds(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} µs`;
}
