/** Figures from the tables that the bench writes into docs/performance.md. */

export interface MeasuredTable {
  /**
   * The figure of a row in a column; a unit and a thousands separator are dropped.
   *
   * @throws {Error} when the table has no such row or column, or no figure there
   */
  figure(row: string, column: string): number;
}

/** @throws {Error} when the page has no table of this name */
export function measuredTable(page: string, name: string): MeasuredTable {
  const part = page.split(`<!-- bench: ${name} -->`)[1]?.split('<!-- /bench -->')[0];
  if (part === undefined) throw new Error(`docs/performance.md has no table ${name}`);
  const [head = [], , ...rows] = part
    .trim()
    .split('\n')
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
  return {
    figure(row, column) {
      const cell = rows.find(([first]) => first === row)?.[head.indexOf(column)];
      const value = Number.parseFloat((cell ?? '').replaceAll(',', ''));
      if (!Number.isFinite(value)) throw new Error(`docs/performance.md, ${name}: no figure of ${row} in ${column}`);
      return value;
    },
  };
}
