/**
 * Completes the entries of `recordings/index.json`. With `--check` it writes nothing and fails when one is incomplete. The tests check that
 * each body has an entry, that each entry has a body, and that hashes fit.
 */
import { readFileSync } from 'node:fs';
import { writeGenerated } from '../../tools/write-generated.ts';
import { completeEntry, type GivenEntry } from './complete-entry.ts';

const root = new URL('../recordings/', import.meta.url);
const entries = JSON.parse(readFileSync(new URL('index.json', root), 'utf8')) as GivenEntry[];
const completed = entries.map((entry) => completeEntry(entry, readFileSync(new URL(entry.file, root))));

writeGenerated({
  root,
  folders: [],
  files: new Map([['index.json', `${JSON.stringify(completed, null, 2)}\n`]]),
  check: process.argv.includes('--check'),
});
