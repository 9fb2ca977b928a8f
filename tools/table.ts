/** A table for terminals and logs: columns fit their content, numbers are right-aligned. */
export type Cell = string | number;

export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((cells) => cells.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const isNumber = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => /^[\d.,]+( \D*)?$/.test(String(row[column]))),
  );
  const draw = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const [first = [], ...rest] = lines;
  return [draw(first), widths.map((width) => '-'.repeat(width)).join('  '), ...rest.map(draw)].join('\n');
}
