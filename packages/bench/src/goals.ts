/** The goals of the figures: in goals.json, by table, row and column. */
import { readFileSync } from 'node:fs';
import { type Cell, type Figure, rowName, type Table } from './figures.ts';

/** The maximum figure that meets the goal, or the row or column of the same run that it is computed from. */
export type Wanted =
  | number
  | {
      /** Default: the row of the goal. */
      readonly row?: string;
      /** Default: the column of the goal. */
      readonly column?: string;
      /** Factor of that figure. Default: 1. */
      readonly times?: number;
      /** A figure up to this value always meets the goal. */
      readonly atLeast?: number;
    };

/** By table, row and column. Times are in milliseconds. */
export type Goals = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Wanted>>>>>>;

/** A goal and the measured figure. */
export interface Goal {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly goal: number;
  readonly reached: Figure;
}

export function readGoals(): Goals {
  return JSON.parse(readFileSync(new URL('../goals.json', import.meta.url), 'utf8')) as Goals;
}

/**
 * The table with its goals.
 *
 * @throws Error when the table does not have the row or column of a goal
 */
export function withGoals(table: Table, goals: Goals): Table {
  const left = new Set(Object.entries(goals[table.title] ?? {}).flatMap(([row, columns]) => namesOf(row, columns)));
  const rows = table.rows.map((cells) => {
    const row = rowName(cells);
    return cells.map((cell, index): Cell => {
      const column = table.head[index] ?? '';
      const wanted = goals[table.title]?.[row]?.[column];
      if (wanted === undefined || typeof cell !== 'object') return cell;
      left.delete(placeOf(row, column));
      return { ...cell, goal: goalOf(wanted, cell, table, row, column) };
    });
  });
  for (const place of left)
    throw new Error(`goals.json has a goal for ${table.title}: ${place}, which is not a figure there`);
  return { ...table, rows };
}

function namesOf(row: string, columns: Readonly<Record<string, Wanted>>): string[] {
  return Object.keys(columns).map((column) => placeOf(row, column));
}

function placeOf(row: string, column: string): string {
  return `${row}, ${column}`;
}

/** In the unit of the figure. */
function goalOf(wanted: Wanted, figure: Figure, table: Table, row: string, column: string): number {
  if (typeof wanted === 'number') return figure.unit === 'µs' ? wanted * 1_000 : wanted;
  const { times = 1, atLeast = 0 } = wanted;
  const other = figureAt(table, wanted.row ?? row, wanted.column ?? column);
  const scale = other.unit === figure.unit ? 1 : figure.unit === 'µs' ? 1_000 : 1 / 1_000;
  return Math.max(atLeast, times * other.value * scale);
}

function figureAt(table: Table, row: string, column: string): Figure {
  const cell = table.rows.find((cells) => rowName(cells) === row)?.[table.head.indexOf(column)];
  if (typeof cell !== 'object') throw new Error(`goals.json: ${table.title} has no figure at ${placeOf(row, column)}`);
  return cell;
}

export function goalsOf({ title, head, rows }: Table): Goal[] {
  return rows.flatMap((cells) =>
    cells.flatMap((cell, column): Goal[] =>
      typeof cell === 'object' && cell.goal !== undefined
        ? [{ table: title, row: rowName(cells), column: head[column] ?? '', goal: cell.goal, reached: cell }]
        : [],
    ),
  );
}

/** A figure that was not measured has also missed its goal. */
export function isMissed({ goal, reached }: Goal): boolean {
  return !(reached.value <= goal);
}
