/** Formats rows: aligned columns if they fit into the width, otherwise one block per entry. */
import stringWidth from 'string-width';
import { pairLines } from './pair-lines.ts';
import { visible } from './visible.ts';

/** A column: its heading, and a function that returns its text for a row. */
export type Column<T> = readonly [heading: string, text: (row: T) => string];

const gap = '  ';

/**
 * The lines of a table, headings first.
 *
 * @param width the width of the terminal in columns; undefined for no limit
 */
export function tableLines<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  width: number | undefined,
): readonly string[] {
  const headings = columns.map(([heading]) => heading);
  const cells = rows.map((row) => columns.map(([, text]) => visible(text(row))));
  const widths = headings.map((heading, index) =>
    cells.reduce((widest, row) => Math.max(widest, stringWidth(row[index] ?? '')), heading.length),
  );
  const total = widths.reduce((sum, one) => sum + one, 0) + gap.length * (widths.length - 1);
  if (width !== undefined && total > width) return blockLines(headings, cells);
  return [headings, ...cells].map((row) =>
    row
      .map((cell, index) => padded(cell, widths[index] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

function blockLines(headings: readonly string[], cells: readonly (readonly string[])[]): readonly string[] {
  return cells.flatMap((row, index) => {
    const pairs = headings.map((heading, column) => [heading, row[column] ?? ''] as const);
    return [...(index === 0 ? [] : ['']), ...pairLines(pairs.filter(([, text]) => text !== ''))];
  });
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
