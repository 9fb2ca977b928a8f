/** How figures grow with the size of the work, each size being ten times the one before. */
import { type Cell, type Figure, ratio, type Table } from '../figures.ts';

export interface Series {
  readonly name: string;
  readonly what: string;
  readonly figures: readonly Figure[];
}

export function growthTable(title: string, sizes: readonly string[], series: readonly Series[]): Table {
  return {
    title,
    head: ['', '', ...sizes, 'most growth for ten times as much'],
    rows: series.map(({ name, what, figures }): Cell[] => [name, what, ...figures, ratio(growthOf(figures))]),
  };
}

/** The maximum from one size to the next. */
function growthOf(figures: readonly Figure[]): number {
  const values = figures.map(({ value, unit }) => (unit === 'µs' ? value / 1_000 : value));
  return Math.max(...values.slice(1).map((value, index) => value / (values[index] ?? Number.NaN)));
}
