/**
 * Completes the entries of `recordings/index.json`. With `--check` it writes nothing and fails when one is not complete. That every body
 * has an entry, and every entry a body, is for the tests to say.
 */
import { readFileSync } from 'node:fs';
import { writeGenerated } from '../../tools/write-generated.ts';
import { completeEntry, type GivenEntry } from './complete-entry.ts';

const root = new URL('../recordings/', import.meta.url);
const entries = JSON.parse(readFileSync(new URL('index.json', root), 'utf8')) as GivenEntry[];

writeGenerated({
  root,
  folders: [],
  files: new Map([['index.json', `${JSON.stringify(entries.map(completeEntry), null, 2)}\n`]]),
  check: process.argv.includes('--check'),
});
