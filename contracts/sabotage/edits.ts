/** Edits of the repository, as a careless change would make them. An edit that finds nothing to change fails, so that no mutant is empty. */
import { createHash } from 'node:crypto';
import type { Tree } from './tree.ts';

export type Edit = (tree: Tree) => void;

/** Replaces a text that occurs exactly once in the sources below a folder. */
export function replace(folder: string, from: string, to: string): Edit {
  return (tree) => {
    const files = tree.sources(folder).filter((path) => tree.read(path).includes(from));
    const [file = ''] = files;
    const count = files.reduce((sum, path) => sum + tree.read(path).split(from).length - 1, 0);
    if (count !== 1) throw new Error(`${folder} has this text ${count} times instead of once: ${from}`);
    tree.write(
      file,
      tree.read(file).replace(from, () => to),
    );
  };
}

/** Replaces the first such text that follows an anchor, which occurs once in the sources below a folder. */
export function replaceAfter(folder: string, anchor: string, from: string, to: string): Edit {
  return (tree) => {
    const files = tree.sources(folder).filter((path) => tree.read(path).includes(anchor));
    const [file = ''] = files;
    const [before = '', after, ...more] = files.length === 1 ? tree.read(file).split(anchor) : [];
    if (after === undefined || more.length > 0) throw new Error(`${folder} does not have this anchor once: ${anchor}`);
    if (!after.includes(from)) throw new Error(`no such text follows ${anchor}: ${from}`);
    tree.write(file, before + anchor + after.replace(from, () => to));
  };
}

/** Replaces all occurrences of a text in one file. */
export function replaceIn(file: string, from: string, to: string): Edit {
  return (tree) => {
    const text = tree.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not have this text: ${from}`);
    tree.write(
      file,
      text.replaceAll(from, () => to),
    );
  };
}

const recordings = 'contracts/recordings';
const indexFile = `${recordings}/index.json`;

interface Entry {
  file: string;
  kind: string;
  httpStatus: number | null;
  evidence?: false;
  sha256?: string;
}

/** Changes the entries of the index; `change` returns the entry to keep, or nothing to drop it. */
export function changeIndex(change: (entry: Entry) => Entry | undefined): Edit {
  return (tree) => {
    const before = tree.read(indexFile);
    const entries = (JSON.parse(before) as Entry[]).flatMap((entry) => change({ ...entry }) ?? []);
    const after = `${JSON.stringify(entries, null, 2)}\n`;
    if (after === before) throw new Error('the index did not change');
    tree.write(indexFile, after);
  };
}

/** Raises or lowers the provenance of the files that a pattern matches. */
export function changeProvenance(files: RegExp, kind: string): Edit {
  return changeIndex((entry) => (files.test(entry.file) ? { ...entry, kind } : entry));
}

/** Changes a body and what belongs to it; with `pinned`, the hash in the index is updated, as for an intended change. */
export function changeSample(file: string, from: string, to: string, { pinned }: { pinned: boolean }): Edit {
  return (tree) => {
    const path = `${recordings}/${file}`;
    replaceIn(path, from, to)(tree);
    if (!pinned) return;
    const sha256 = createHash('sha256').update(tree.read(path)).digest('hex');
    changeIndex((entry) => (entry.file === file ? { ...entry, sha256 } : entry))(tree);
  };
}

/** Removes recordings: their bodies and their entries. */
export function removeRecordings(...files: readonly string[]): Edit {
  return (tree) => {
    for (const file of files) tree.remove(`${recordings}/${file}`);
    changeIndex((entry) => (files.includes(entry.file) ? undefined : entry))(tree);
  };
}

/** Several edits that belong together. */
export function all(...edits: readonly Edit[]): Edit {
  return (tree) => {
    for (const edit of edits) edit(tree);
  };
}
