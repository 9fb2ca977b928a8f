/** `mask DIR`: removes secrets and identities from recordings of other tools. */
import { renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemReason, walkFolder, type Folder } from '../folder/walk-folder.ts';
import { maskFolder } from '../mask/mask-folder.ts';
import { MisuseError } from '../misuse-error.ts';
import { escapeText } from '../report/escape.ts';
import { environmentSecrets } from '../secrets/environment-secrets.ts';
import type { CommandOutcome, Surroundings } from './command.ts';

export const maskUsage = `iot-distribution-contracts mask DIR [options]

  DIR                          recordings of any kind that verify reads; files are changed where they stand
  --check                      changes nothing: says what would change

  exit status: 0 all is masked, 1 something is not, or would change with --check, 2 the command was misused`;

/** @throws {MisuseError} for an option or a folder that does not exist, and for a file that cannot be written */
export function maskDirectory(parameters: readonly string[], { environment }: Surroundings): CommandOutcome {
  const { values, positionals } = parse(parameters);
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1) throw new MisuseError('mask takes one folder');
  const { changed, rejected } = maskFolder(directory, folderOf(directory), environmentSecrets(environment));
  if (!values.check) for (const { file, bytes } of changed) replaceFile(join(directory, file), bytes);
  const lines = [
    ...changed.map(({ file }) => `${values.check ? 'would ' : ''}mask ${file}`),
    ...rejected.map(({ file, why }) => `not masked: ${file} ${why}`),
    resultOf(changed.length, rejected.length, values.check),
  ];
  const isDone = rejected.length === 0 && (changed.length === 0 || !values.check);
  return { status: isDone ? 0 : 1, output: `${lines.map(escapeText).join('\n')}\n`, messages: [] };
}

function resultOf(changed: number, rejected: number, isCheck: boolean): string {
  const files = (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`;
  const done = changed === 0 ? 'nothing to mask' : `${files(changed)} ${isCheck ? 'to mask' : 'masked'}`;
  return rejected === 0 ? done : `${done}, ${files(rejected)} left as recorded`;
}

function folderOf(directory: string): Folder {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
    throw new MisuseError(`${directory} is not a folder`);
  try {
    return walkFolder(directory);
  } catch (error) {
    throw new MisuseError(`${directory} cannot be read: ${systemReason(error)}`);
  }
}

/** Writes the file atomically. */
function replaceFile(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
  } catch (error) {
    throw new MisuseError(`${path} cannot be written: ${systemReason(error)}`);
  }
}

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: { check: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new MisuseError(error instanceof Error ? error.message : String(error));
  }
}
