import { createRequire } from 'node:module';
import type { Command } from 'commander';
import { writeLine, type Terminal } from '../terminal.ts';

export const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** `version`: the same as `--version`. */
export function addVersion(program: Command, terminal: Terminal): void {
  program
    .command('version')
    .description('Print the version')
    .action(() => writeLine(terminal.stdout, version));
}
