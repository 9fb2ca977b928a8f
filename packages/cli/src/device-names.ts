/** Names of devices from a file or from stdin. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { InputError } from '@iot-distribution/client';
import type { Terminal } from './terminal.ts';

/**
 * One name a line; blank lines are no names, and every other blank belongs to its name.
 *
 * @param file path, or `-` for stdin
 * @throws {InputError} when it cannot be read
 */
export async function namesFrom(file: string, { stdin }: Terminal): Promise<string[]> {
  let content: string;
  try {
    content = file === '-' ? await text(stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError(
      `cannot read the names from ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`,
      {
        code: 'UnreadableFile',
        member: '/deviceName',
      },
    );
  }
  return content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}
