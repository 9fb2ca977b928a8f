/** Our own layout: `index.json`, and the bodies that it lists. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readIndex, readRecording, type IndexEntry } from '../../recordings.ts';
import type { Found, Ignored, RecordedAnswer } from '../answer.ts';

export function readOwnLayout(directory: string): Found {
  let index: IndexEntry[];
  try {
    index = readIndex(directory);
  } catch (error) {
    return { answers: [], ignored: [{ file: 'index.json', why: (error as Error).message, broken: true }] };
  }
  const answers: RecordedAnswer[] = [];
  const ignored: Ignored[] = [];
  for (const entry of index) {
    if (!existsSync(join(directory, entry.file))) {
      ignored.push({ file: entry.file, why: 'stands in index.json, and is not there', broken: true });
      continue;
    }
    const recording = readRecording(directory, entry);
    const { file, action, operation, format, layer, body, status, provenance, date, model } = recording;
    if (entry.sha256 !== undefined && createHash('sha256').update(body).digest('hex') !== entry.sha256) {
      ignored.push({ file, why: 'was edited after it was recorded: its hash is another one', broken: true });
    } else if (action === undefined && (operation !== null || layer !== 'gateway')) {
      ignored.push({ file, why: `answers ${operation ?? 'an unnamed operation'}, which is none of the nine` });
    } else {
      // Bytes that are no UTF-8 become marks, which no contract allows.
      const text = new TextDecoder().decode(body);
      answers.push({ file, action, format, body: text, status, provenance, date, model });
    }
  }
  return { answers, ignored };
}
