import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { InputError } from '@iot-distribution/client';
import { explainMismatch } from '@iot-distribution/signer';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

interface ExplainOptions {
  readonly stringToSign: string;
  readonly canonicalRequest?: string;
}

/** `explain`: why a signature does not match, from the service's message and the string that was signed. */
export function addExplain(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .description('say why a signature does not match')
    .argument('[message]', "the service's error message (default: read from stdin)")
    .requiredOption('--string-to-sign <text>', 'the string that was signed; @file reads it from a file')
    .option('--canonical-request <text>', 'with v3, the canonical request; @file reads it from a file')
    .action(async (message: string | undefined, options: ExplainOptions) => {
      const { verdict, difference, hint } = explainMismatch({
        message: message ?? (await text(terminal.stdin)),
        stringToSign: await textOf(options.stringToSign),
        ...(options.canonicalRequest !== undefined && { canonicalRequest: await textOf(options.canonicalRequest) }),
      });
      const lines = [
        `verdict: ${verdict}`,
        ...(difference === undefined ? [] : [differenceOf(difference)]),
        `hint: ${hint}`,
      ];
      terminal.stdout.write(`${lines.join('\n')}\n`);
    });
}

function differenceOf(difference: object): string {
  return Object.entries(difference)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('\n');
}

async function textOf(value: string): Promise<string> {
  if (!value.startsWith('@')) return value;
  try {
    return (await readFile(value.slice(1), 'utf8')).replace(/\r?\n$/, '');
  } catch {
    throw new InputError(`cannot read ${value.slice(1)}`, { code: 'UnreadableFile', member: '/stringToSign' });
  }
}
