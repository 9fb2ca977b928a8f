/** Options and output of the commands that print lists. */
import { paginate, type ListAction, type ListInput, type ListItems } from '@iot-distribution/client';
import type { Command } from 'commander';
import { connect, type ConnectionOptions } from '../connection.ts';
import { countOf } from '../option-values.ts';
import type { Column } from '../output/table.ts';
import { printRows } from '../print.ts';
import type { Terminal } from '../terminal.ts';

export interface PagesOptions extends ConnectionOptions {
  readonly limit?: number;
  readonly pageSize: number;
}

export function withPages(command: Command): Command {
  return command
    .option('--limit <n>', 'Maximum number of entries (default: all)', countOf)
    .option('--page-size <n>', 'Entries per page, 1 to 200', countOf, 200);
}

/** Prints the entries of all pages, up to `--limit`. */
export async function printPages<A extends ListAction>(
  action: A,
  input: Omit<ListInput<A>, 'pageSize'>,
  what: string,
  columns: readonly Column<ListItems[A]>[],
  options: PagesOptions,
  terminal: Terminal,
): Promise<void> {
  const { client, signal, printing } = connect(options, terminal);
  const { limit = Infinity } = options;
  const pageSize = Math.min(options.pageSize, limit);
  const entries = paginate(client, action, { ...input, pageSize } as ListInput<A>, { signal });
  await printRows(first(entries, limit), what, columns, printing);
}

async function* first<T>(entries: AsyncIterable<T>, limit: number): AsyncGenerator<T, void, undefined> {
  let count = 0;
  for await (const entry of entries) {
    yield entry;
    count += 1;
    if (count >= limit) return;
  }
}

/** An instance, with its region if it is known. */
export function inRegion(instance: string, region: string | undefined): string {
  return region === undefined ? instance : `${instance} (${region})`;
}
