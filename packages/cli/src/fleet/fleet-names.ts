/** Streams the device names of a fleet from a file or from stdin, with the number of their lines. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { InputError } from '@iot-distribution/client';
import { unreadable, unusable, type NamesOptions } from '../device-names.ts';
import { problemOf } from '../names/check-name.ts';
import { readNames } from '../names/read-names.ts';
import type { Terminal } from '../terminal.ts';

/** How many problems are collected before the file is given up. */
const maxProblems = 100;

/**
 * Yields the names in their order, without keeping them in memory. Duplicates are found by the store of the fleet.
 *
 * @param file a path, or `-` for stdin
 * @throws {InputError} at the end, if lines were not usable, or as soon as more than 100 were not; `InvalidNames` or `UnreadableFile`
 */
export async function* fleetNames(
  file: string,
  { namesColumn }: NamesOptions,
  { stdin }: Pick<Terminal, 'stdin'>,
): AsyncGenerator<{ readonly deviceName: string; readonly line: number }, void, undefined> {
  const source = file === '-' ? (stdin as Readable) : createReadStream(file);
  const problems: string[] = [];
  try {
    for await (const { name, line } of readNames(source, namesColumn)) {
      const problem = problemOf(name);
      if (problem === undefined) yield { deviceName: name, line };
      else problems.push(`line ${line} ${problem}`);
      if (problems.length > maxProblems) break;
    }
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(file, error);
  } finally {
    source.destroy();
  }
  if (problems.length > 0) throw unusable(file, problems, namesColumn);
}
