/**
 * Our own layout: `index.json`, and the bodies that it lists. What other people's indexes say in other words (or not at
 * all) is told by the body itself, except where it comes from.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProvenance } from '../../provenance.ts';
import { readIndexLoosely, type LooseEntry } from '../../recording-index.ts';
import { caseOf, isAction, readBeside } from '../../recordings.ts';
import { formatOf, type Found, type Ignored, type RecordedAnswer } from '../answer.ts';

export function readOwnLayout(directory: string): Found {
  let index: LooseEntry[];
  try {
    index = readIndexLoosely(directory);
  } catch (error) {
    return { answers: [], ignored: [{ file: 'index.json', why: (error as Error).message, broken: true }] };
  }
  const answers: RecordedAnswer[] = [];
  const ignored: Ignored[] = [];
  for (const entry of index) {
    const read = readEntry(directory, entry);
    if ('why' in read) ignored.push(read);
    else answers.push(read);
  }
  return { answers, ignored };
}

function readEntry(directory: string, entry: LooseEntry): RecordedAnswer | Ignored {
  const { file, kind, operation, httpStatus, date, sha256 } = entry;
  const path = join(directory, file);
  if (!existsSync(path)) return { file, why: 'stands in index.json, and is not there', broken: true };
  const bytes = readFileSync(path);
  if (sha256 !== undefined && createHash('sha256').update(bytes).digest('hex') !== sha256) {
    return { file, why: 'was edited after it was recorded: its hash is another one', broken: true };
  }
  if (typeof operation === 'string' && !isAction(operation)) {
    return { file, why: `answers ${operation}, which is no operation of these packages` };
  }
  // Bytes that are no UTF-8 become marks, which no contract allows.
  const body = new TextDecoder().decode(bytes);
  const format = formatOf(body);
  if (format === undefined) return { file, why: 'is neither JSON nor XML', broken: true };
  return {
    file,
    ...(isAction(operation) && { action: operation }),
    format,
    body,
    ...(typeof httpStatus === 'number' && { status: httpStatus }),
    ...(isProvenance(kind) && { provenance: kind }),
    ...(typeof date === 'string' && { date }),
    model: readBeside(path, caseOf(file), 'model.json'),
  };
}
