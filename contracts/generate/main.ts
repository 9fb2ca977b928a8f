/**
 * Completes the entries of `recordings/index.json`, and the sentences about evidence in the documents. With `--check` it writes nothing and fails if
 * something is incomplete. The tests check that each body has an entry, that each entry has a body, and that hashes match.
 */
import { readFileSync } from 'node:fs';
import { writeGenerated } from '../../tools/write-generated.ts';
import { readRecording } from '../src/recordings.ts';
import { fileURLToPath } from 'node:url';
import { completeEntry, type GivenEntry } from './complete-entry.ts';
import { bodiesLine, rowsLine, withLine } from './evidence-line.ts';

const root = new URL('..', import.meta.url);
const recordings = new URL('recordings/', root);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const entries = JSON.parse(read('recordings/index.json')) as GivenEntry[];
const index = entries.map((entry) => completeEntry(entry, readFileSync(new URL(entry.file, recordings))));
const bodies = bodiesLine(index);
const rows = rowsLine(index.map((entry) => readRecording(fileURLToPath(recordings), entry)));

writeGenerated({
  root,
  folders: [],
  files: new Map([
    ['recordings/index.json', `${JSON.stringify(index, null, 2)}\n`],
    [
      'recordings/README.md',
      withLine(withLine(read('recordings/README.md'), 'recordings/README.md', bodies), 'recordings/README.md', rows),
    ],
    ...['README.md', '../README.md', '../docs/index.md'].map(
      (file) => [file, withLine(read(file), file, bodies)] as const,
    ),
  ]),
  check: process.argv.includes('--check'),
});
