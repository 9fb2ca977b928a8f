import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { InputError } from '@iot-distribution/client';
import { explainMismatch } from '@iot-distribution/signer';
import type { Command } from 'commander';
import { writeLine, type Terminal } from '../terminal.ts';

interface ExplainOptions {
  readonly stringToSign: string;
  readonly canonicalRequest?: string;
}

/** `explain`: explains why a signature does not match, from the message of the service and the string that was signed. */
export function addExplain(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .description('Explain why a signature does not match')
    .argument('[message]', 'Error message of the service (default: read from stdin)')
    .requiredOption('--string-to-sign <text>', 'String that you signed; @file reads it from a file')
    .option('--canonical-request <text>', 'Canonical request (V3 only); @file reads it from a file')
    .addHelpText('after', '\nExample:\n  $ iot-distribution explain --string-to-sign @signed.txt < response.json')
    .action(async (message: string | undefined, options: ExplainOptions) => {
      const { result, difference, hint } = explainMismatch({
        message: message ?? (await text(terminal.stdin)),
        stringToSign: await contentOf(options.stringToSign),
        ...(options.canonicalRequest !== undefined && { canonicalRequest: await contentOf(options.canonicalRequest) }),
      });
      const lines = [`result: ${result}`, ...differenceLines(difference), `hint: ${hint}`];
      for (const line of lines) writeLine(terminal.stdout, line);
    });
}

function differenceLines(difference: object | undefined): readonly string[] {
  return Object.entries(difference ?? {}).map(([name, value]) => `${name}: ${String(value)}`);
}

async function contentOf(value: string): Promise<string> {
  if (!value.startsWith('@')) return value;
  try {
    return (await readFile(value.slice(1), 'utf8')).replace(/\r?\n$/, '');
  } catch {
    throw new InputError(`cannot read ${value.slice(1)}`, { code: 'UnreadableFile', pointer: '/stringToSign' });
  }
}
