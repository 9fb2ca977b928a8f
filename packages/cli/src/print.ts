/** Results on stdout: a table for people, JSON for programs, JSON lines for streams. */
import Table from 'cli-table3';
import type { OutputForm } from './connection.ts';
import type { Terminal } from './terminal.ts';

/** One answer: in JSON the whole model, in a table what the lines say. */
export function printOne(
  value: object,
  lines: readonly (readonly [label: string, text: string])[],
  output: OutputForm,
  { stdout }: Terminal,
): void {
  if (output === 'table') {
    const table = new Table({ style });
    for (const [label, text] of lines) table.push({ [label]: text });
    stdout.write(`${table.toString()}\n`);
  } else stdout.write(`${JSON.stringify(value, null, output === 'json' ? 2 : undefined)}\n`);
}

/** A column: its head, and its text for one row. */
export type Column<T> = readonly [head: string, text: (row: T) => string];

/** Many rows: in JSON an array, in JSON lines one a line as they come. */
export async function printRows<T>(
  rows: AsyncIterable<T> | Iterable<T>,
  columns: readonly Column<T>[],
  output: OutputForm,
  { stdout }: Terminal,
): Promise<void> {
  if (output === 'jsonl') {
    for await (const row of rows) stdout.write(`${JSON.stringify(row)}\n`);
    return;
  }
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  if (output === 'json') {
    stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    return;
  }
  const table = new Table({ head: columns.map(([head]) => head), style });
  for (const row of all) table.push(columns.map(([, text]) => text(row)));
  stdout.write(`${table.toString()}\n`);
}

const style = { head: [], border: [], compact: true };
