/** How figures grow with the size of the work, each size being ten times the one before. */
import { type Cell, type Figure, ratio, type Table } from '../figures.ts';

export interface Series {
  readonly name: string;
  readonly what: string;
  readonly figures: readonly Figure[];
  /** The highest growth that is good enough. */
  readonly goal?: number | undefined;
}

/** What grows with the work grows by ten; the rest is what measuring a few times leaves uncertain. */
export const linear = 12;

/** Where the least that the work takes grows faster than the work does, ours may too. */
export function allowedBeside(limit: readonly Figure[]): number {
  return Math.max(linear, 1.2 * growthOf(limit));
}

export function growthTable(title: string, sizes: readonly string[], series: readonly Series[]): Table {
  return {
    title,
    head: ['', '', ...sizes, 'most growth for ten times as much'],
    rows: series.map(({ name, what, figures, goal }): Cell[] => [
      name,
      what,
      ...figures,
      ratio(growthOf(figures), goal),
    ]),
  };
}

/** The largest from one size to the next. */
function growthOf(figures: readonly Figure[]): number {
  const values = figures.map(({ value, unit }) => (unit === 'µs' ? value / 1_000 : value));
  return Math.max(...values.slice(1).map((value, index) => value / (values[index] ?? Number.NaN)));
}
