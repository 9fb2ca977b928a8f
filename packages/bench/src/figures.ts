/** What a table of the bench holds: figures with their units, some of them with a goal. */
export interface Figure {
  readonly value: number;
  /** Nothing for ratios and counts. */
  readonly unit: '' | 'µs' | 'ms' | 'KiB' | 'MiB';
  /** Digits behind the point. */
  readonly digits: number;
  /** The highest value that is good enough. */
  readonly goal: number | undefined;
}

/** A figure, a name, or nothing where a contender has no part in a case. */
export type Cell = Figure | string | undefined;

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A goal of a table, and what was reached. */
export interface Goal {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly goal: number;
  readonly reached: Figure;
}

export const ratio = (value: number, goal?: number): Figure => ({ value, unit: '', digits: 2, goal });
export const count = (value: number): Figure => ({ value, unit: '', digits: 0, goal: undefined });
export const kibibytes = (value: number): Figure => ({ value, unit: 'KiB', digits: 1, goal: undefined });

export function mebibytes(value: number, goal?: number): Figure {
  return { value, unit: 'MiB', digits: value < 10 ? 1 : 0, goal };
}

/** A time that was measured in milliseconds, in the unit that suits it. */
export function time(milliseconds: number, goal?: number): Figure {
  const [value, unit] = milliseconds < 1 ? [milliseconds * 1_000, 'µs' as const] : [milliseconds, 'ms' as const];
  return { value, unit, digits: value < 100 ? 1 : 0, goal };
}

export function goalsOf({ title, head, rows }: Table): Goal[] {
  return rows.flatMap((cells) => {
    // What a row is about stands before its figures; a text behind them is one more result.
    const names = cells.slice(
      0,
      cells.findIndex((cell) => typeof cell === 'object'),
    );
    const row = names.filter((cell) => typeof cell === 'string').join(', ');
    return cells.flatMap((cell, column): Goal[] =>
      typeof cell === 'object' && cell.goal !== undefined
        ? [{ table: title, row, column: head[column] ?? '', goal: cell.goal, reached: cell }]
        : [],
    );
  });
}

/** A figure that could not be taken has missed its goal too. */
export const isMissed = ({ goal, reached }: Goal): boolean => !(reached.value <= goal);
