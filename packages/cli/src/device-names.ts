/** Reads device names from a file or from stdin, and checks them before anything is sent. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { InputError } from '@iot-distribution/client';
import { operations } from '@iot-distribution/codec';
import { readNames } from './names/read-names.ts';
import { problemOf } from './names/check-name.ts';
import type { Terminal } from './terminal.ts';

export interface NamesOptions {
  /** The column with the names, if the file is CSV with a header. Default: one name per line. */
  readonly namesColumn?: string;
}

/** Maximum number of devices per job. */
const limit = maxDevices();

/**
 * Reads the names of a file, in their order. Empty lines are skipped.
 *
 * @param file a path, or `-` for stdin
 * @throws {InputError} if the file is not readable, a name is not usable, or there are too many names for a job; nothing was sent
 */
export async function namesFrom(file: string, { namesColumn }: NamesOptions, { stdin }: Terminal): Promise<string[]> {
  const source = file === '-' ? (stdin as Readable) : createReadStream(file);
  const lines = new Map<string, number>();
  const problems: string[] = [];
  try {
    for await (const { name, line } of readNames(source, namesColumn)) {
      const first = lines.get(name);
      const problem = first === undefined ? problemOf(name) : `repeats line ${first}`;
      if (problem !== undefined) problems.push(`line ${line} ${problem}`);
      else lines.set(name, line);
      if (lines.size > limit) throw tooMany(file);
      if (problems.length > 100) break;
    }
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(file, error);
  } finally {
    source.destroy();
  }
  if (problems.length > 0) throw unusable(file, problems, namesColumn);
  return Array.from(lines.keys());
}

function maxDevices(): number {
  const names = operations.CreateDeviceDistributeJob.request.properties['DeviceName'];
  return names?.type === 'array' ? (names.maxItems ?? Infinity) : Infinity;
}

export function unusable(file: string, problems: readonly string[], column: string | undefined): InputError {
  const count =
    problems.length > 100 ? 'more than 100 lines' : `${problems.length} line${problems.length === 1 ? '' : 's'}`;
  const hint = column === undefined ? ' If the file is CSV with a header, use --names-column.' : '';
  return fault(
    `${file}: ${count} to correct: ${problems.slice(0, 5).join('; ')}${problems.length > 5 ? '; …' : ''}.${hint}`,
    'InvalidNames',
  );
}

function tooMany(file: string): InputError {
  return fault(
    `${file}: more than ${limit.toLocaleString('en-US')} names, the maximum per job: use the command distribute`,
    'TooManyNames',
  );
}

export function unreadable(file: string, error: unknown): InputError {
  return fault(
    `cannot read the names from ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`,
    'UnreadableFile',
  );
}

function fault(message: string, code: string): InputError {
  return new InputError(message, { code, pointer: '/deviceName' });
}
