/** The files that a mutant may change: those of a folder on disk, with the changes kept in memory until they are written. */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths are relative to the root of the repository, with forward slashes. */
export interface Tree {
  read(path: string): string;
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Source files below a folder, tests excluded. */
  sources(folder: string): readonly string[];
}

/** A tree whose changes stay in memory until `commit` writes them. */
export interface DraftTree extends Tree {
  /** Paths that are changed or removed. */
  readonly changes: ReadonlyMap<string, string | undefined>;
  commit(): void;
}

export function draftOf(root: string): DraftTree {
  const changes = new Map<string, string | undefined>();
  return {
    changes,
    read(path) {
      const changed = changes.get(path);
      if (changed !== undefined) return changed;
      if (changes.has(path)) throw new Error(`${path} was removed`);
      return readFileSync(join(root, path), 'utf8');
    },
    write: (path, text) => changes.set(path, text),
    remove: (path) => changes.set(path, undefined),
    sources: (folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
        .toSorted(),
    commit() {
      for (const [path, text] of changes) {
        if (text === undefined) rmSync(join(root, path));
        else writeFileSync(join(root, path), text);
      }
    },
  };
}
