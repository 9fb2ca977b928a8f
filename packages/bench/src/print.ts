/** Tables as text: for a terminal, and for a Markdown page in the layout of the formatter. */
import type { Cell, Figure, Table } from './figures.ts';
import { goalsOf, isMissed } from './goals.ts';

export function forTerminal(table: Table): string {
  const { lines, rules } = layOut(table, (width) => '-'.repeat(width));
  const [head = [], ...rows] = lines;
  return [table.title, ...[head, rules, ...rows].map((cells) => cells.join('  ').trimEnd())].join('\n');
}

/** Goals are for developers of the packages: the page shows only the figures. */
export function forMarkdown(table: Table): string {
  const withoutGoals = table.rows.map((cells) =>
    cells.map((cell) => (typeof cell === 'object' ? { ...cell, goal: undefined } : cell)),
  );
  const { lines, rules } = layOut({ ...table, rows: withoutGoals }, (width, isNumber) =>
    isNumber ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  const [head = [], ...rows] = lines;
  return [head, rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** All goals of some tables with the measured values. */
export function goalsTable(tables: readonly Table[]): Table {
  return {
    title: 'goals',
    head: ['table', 'row', 'column', 'goal', 'reached', 'met'],
    rows: tables.flatMap(goalsOf).map((goal): Cell[] => {
      const { table, row, column, reached } = goal;
      const wanted = spell({ ...reached, value: goal.goal, goal: undefined });
      return [table, row, column, `≤ ${wanted}`, { ...reached, goal: undefined }, isMissed(goal) ? '**no**' : 'yes'];
    }),
  };
}

function layOut({ head, rows }: Table, rule: (width: number, isNumber: boolean) => string) {
  const lines = [head, ...rows.map((cells) => cells.map(spell))];
  const widths = head.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)));
  const isNumber = head.map((_, column) => rows.every((cells) => typeof cells[column] !== 'string'));
  return {
    lines: lines.map((cells) =>
      widths.map((width, column) => {
        const cell = cells[column] ?? '';
        return isNumber[column] ? cell.padStart(width) : cell.padEnd(width);
      }),
    ),
    rules: widths.map((width, column) => rule(width, isNumber[column] ?? false)),
  };
}

/** A figure with a goal shows whether it is met: `0.38 ≤ 0.60`, or `0.71 > 0.60`. */
function spell(cell: Cell): string {
  if (typeof cell !== 'object') return cell ?? '–';
  const { value, goal } = cell;
  const rest = goal === undefined ? '' : ` ${value <= goal ? '≤' : '>'} ${number({ ...cell, value: goal })}`;
  return `${number(cell)}${rest}${cell.unit && ` ${cell.unit}`}`;
}

function number({ value, digits }: Figure): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
