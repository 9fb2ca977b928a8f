/** Every file below a folder. Only regular files are opened, and every skipped file is reported. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';

/** A file and its bytes. */
export interface FolderFile {
  /** Path below the folder, with forward slashes between folders. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Files in the folder that were not read. */
export interface UnreadPath {
  readonly file: string;
  readonly why: string;
  /** Whether its content may be missing from the result. */
  readonly lost: boolean;
}

export interface Folder {
  readonly files: readonly FolderFile[];
  readonly unread: readonly UnreadPath[];
}

/** Larger files are not recordings of this API: a page of 200 devices has about 80 kB. */
const maxBytes = 16 * 1024 * 1024;

/** Folders of tools, without recordings. */
const skipped: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * Reads a folder once. Symbolic links to files are followed; those to folders are not, so that links cannot form a circle.
 *
 * @throws {Error} of the system, when the folder itself cannot be listed
 */
export function walkFolder(directory: string): Folder {
  const root = realpathSync(directory);
  const files: FolderFile[] = [];
  const unread: UnreadPath[] = [];
  const leave = (file: string, why: string, lost = true) => unread.push({ file, why, lost });

  function visit(folder: string, names: readonly string[]): void {
    for (const name of names) {
      const file = folder === '' ? name : `${folder}/${name}`;
      try {
        visitEntry(file, name);
      } catch (error) {
        leave(file, `cannot be read: ${systemReason(error)}`);
      }
    }
  }

  function visitEntry(file: string, name: string): void {
    const path = join(directory, file);
    const stats = statSync(path);
    if (stats.isDirectory()) {
      if (skipped.has(name)) return void leave(file, 'is a folder of tools, and was not searched', false);
      if (lstatSync(path).isSymbolicLink()) return leaveLink(file, realpathSync(path));
      return visit(file, namesIn(path));
    }
    if (!stats.isFile()) return void leave(file, 'is not a regular file, and was not opened');
    if (stats.size > maxBytes) return void leave(file, 'is larger than 16 MiB, and was not read');
    const bytes = readRegularFile(path);
    if (bytes === undefined) return void leave(file, 'is not a regular file, and was not opened');
    files.push({ file, bytes });
  }

  function leaveLink(file: string, real: string): void {
    const inside = real === root || real.startsWith(root + sep);
    leave(
      file,
      inside
        ? 'is a symbolic link to a folder that is read under its own name'
        : 'is a symbolic link to a folder elsewhere, and was not followed',
      !inside,
    );
  }

  visit('', namesIn(directory));
  return { files, unread };
}

function namesIn(path: string): string[] {
  return readdirSync(path).toSorted();
}

/** The bytes; `undefined` if the path leads to something else by now. Opening never blocks, as it would on a pipe. */
function readRegularFile(path: string): Uint8Array | undefined {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() && stats.size <= maxBytes ? readFileSync(descriptor) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its symbolic links form a circle',
  ENOENT: 'it does not exist',
  ENAMETOOLONG: 'its path is too long',
};

/** The reason of a system error, without a path of this machine. */
export function systemReason(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? (reasons[code] ?? code) : 'unknown reason';
}
