/** Prints results to stdout: a table for people, tab-separated values for pipes, JSON for programs, JSON lines for streams. */
import { pairLines } from './output/pair-lines.ts';
import type { Column } from './output/table.ts';
import { visible, visibleJson } from './output/visible.ts';
import type { Progress } from './progress.ts';
import { writeColored, writeLine, type Output, type Terminal } from './terminal.ts';

export const outputForms = ['table', 'tsv', 'json', 'jsonl'] as const;

export type OutputForm = (typeof outputForms)[number];

/** How and where a command prints its result. */
export interface Printing {
  readonly output: OutputForm;
  readonly terminal: Terminal;
  /** Its line is removed before a result is printed. */
  readonly progress: Progress;
}

/** Prints one response: in JSON the whole model, otherwise the pairs. */
export function printOne(
  value: object,
  pairs: readonly (readonly [label: string, text: string])[],
  { output, terminal: { stdout }, progress }: Printing,
): void {
  progress.stop();
  if (output === 'json' || output === 'jsonl') writeJson(stdout, value, output);
  else if (output === 'tsv') for (const pair of pairs) writeTabbed(stdout, pair);
  else for (const line of pairLines(pairs)) writeLine(stdout, line);
}

/**
 * Prints rows: in JSON as an array, in JSON lines and tab-separated values one per line as they arrive.
 *
 * @param what the plural name of the rows, for the progress and for an empty list
 */
export async function printRows<T>(
  rows: AsyncIterable<T> | Iterable<T>,
  what: string,
  columns: readonly Column<T>[],
  { output, terminal, progress }: Printing,
): Promise<void> {
  const { stdout } = terminal;
  if (output === 'jsonl' || output === 'tsv') {
    let count = 0;
    for await (const row of rows) {
      progress.stop();
      count += 1;
      if (output === 'jsonl') writeJson(stdout, row, output);
      else
        writeTabbed(
          stdout,
          columns.map(([, text]) => text(row)),
        );
    }
    progress.stop();
    // On stderr, since a program would read it as a value on stdout.
    if (count === 0 && output === 'tsv') writeLine(terminal.stderr, `no ${what}`);
    return;
  }
  const all: T[] = [];
  for await (const row of rows) {
    all.push(row);
    if (all.length % 100 === 0) progress.count(`${all.length.toLocaleString('en-US')} ${what}`);
  }
  progress.stop();
  if (output === 'json') return writeJson(stdout, all, output);
  if (all.length === 0) return writeLine(stdout, `no ${what}`);
  // Loaded only when needed: `string-width` takes a sixth of the start of the program.
  const { tableLines } = await import('./output/table.ts');
  const [headings = '', ...lines] = tableLines(all, columns, widthOf(terminal));
  writeColored(stdout, 'bold', headings, terminal);
  for (const line of lines) writeLine(stdout, line);
}

/** JSON on a stream, escaped for a terminal; `jsonl` on one line. */
export function writeJson(stream: Output, value: unknown, output: 'json' | 'jsonl'): void {
  stream.write(`${visibleJson(value, output === 'json' ? 2 : undefined)}\n`);
}

function writeTabbed(stream: Output, cells: readonly string[]): void {
  stream.write(`${cells.map(visible).join('\t')}\n`);
}

/** The width that a table has to fit into: that of the terminal, or `COLUMNS`; undefined where nothing limits it. */
function widthOf({ stdout, environment }: Terminal): number | undefined {
  const columns = (stdout.isTTY === true && stdout.columns) || Number(environment['COLUMNS']);
  return columns > 0 ? columns : undefined;
}
