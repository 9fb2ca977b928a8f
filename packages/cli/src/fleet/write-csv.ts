/** Writes rows as CSV (RFC 4180), for spreadsheets and databases. */
import type { Column } from '../output/table.ts';
import { visible } from '../output/visible.ts';
import type { Output } from '../terminal.ts';

/** Rows are written as they arrive. The headings are in the first line. */
export async function writeCsv<T>(
  rows: AsyncIterable<T>,
  columns: readonly Column<T>[],
  stdout: Output,
): Promise<void> {
  const { stringify } = await import('csv-stringify/sync');
  const write = (cells: readonly string[]) => stdout.write(stringify([cells.map(visible)]));
  write(columns.map(([heading]) => heading));
  for await (const row of rows) write(columns.map(([, text]) => text(row)));
}
