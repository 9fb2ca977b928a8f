/** Figures in a table of the bench, with units, some of them with a goal. */
export interface Figure {
  readonly value: number;
  /** Absent for ratios and counts. */
  readonly unit: '' | 'µs' | 'ms' | 'KiB' | 'MiB';
  /** Decimal places. */
  readonly digits: number;
  /** The maximum value that meets the goal. */
  readonly goal: number | undefined;
}

/** A figure, a name, or nothing if a contender does not take part in a case. */
export type Cell = Figure | string | undefined;

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const ratio = (value: number): Figure => ({ value, unit: '', digits: 2, goal: undefined });
export const count = (value: number): Figure => ({ value, unit: '', digits: 0, goal: undefined });
export const kibibytes = (value: number): Figure => ({ value, unit: 'KiB', digits: 1, goal: undefined });

export function mebibytes(value: number): Figure {
  return { value, unit: 'MiB', digits: value < 10 ? 1 : 0, goal: undefined };
}

/** A time in milliseconds, in a suitable unit. */
export function time(milliseconds: number): Figure {
  const [value, unit] = milliseconds < 1 ? [milliseconds * 1_000, 'µs' as const] : [milliseconds, 'ms' as const];
  return { value, unit, digits: value < 100 ? 1 : 0, goal: undefined };
}

/** The name of a row: the texts before its first figure. */
export function rowName(cells: readonly Cell[]): string {
  const first = cells.findIndex((cell) => typeof cell === 'object');
  return cells
    .slice(0, first)
    .filter((cell) => typeof cell === 'string')
    .join(', ');
}
