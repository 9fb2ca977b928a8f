/** Recognises the form of a result file by its first character. The vendor documents none. */
import { DecodeError } from '../errors.ts';
import { csvEntries } from './csv-entries.ts';
import { jsonEntries } from './json-entries.ts';

/** `json`: an array. `jsonl`: one object after the other. `csv`: rows under a header. */
export type ResultFormat = 'json' | 'jsonl' | 'csv';

export interface Entry {
  readonly format: ResultFormat;
  readonly members: unknown;
}

/** @throws {DecodeError} when the file is empty or a page of HTML, or not what it begins as */
export async function* readEntries(pieces: AsyncIterable<string>): AsyncGenerator<Entry, void, undefined> {
  const [start, all] = await peek(pieces);
  const format = formatOf(start);
  const entries = format === 'csv' ? csvEntries(all) : jsonEntries(all, format === 'json');
  for await (const members of entries) yield { format, members };
}

function formatOf(start: string): ResultFormat {
  if (start === '') throw new DecodeError('the result file is empty', { code: 'EmptyFile' });
  if (start === '[') return 'json';
  if (start === '{') return 'jsonl';
  if (start === '<') throw new DecodeError('the result file is a page of HTML or XML', { code: 'InvalidFile' });
  return 'csv';
}

/** The first character that is not white space, and everything from the beginning. */
async function peek(pieces: AsyncIterable<string>): Promise<[string, AsyncGenerator<string, void, undefined>]> {
  const iterator = pieces[Symbol.asyncIterator]();
  let start = '';
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    start += next.value;
    if (/\S/.test(start)) break;
  }
  async function* all(): AsyncGenerator<string, void, undefined> {
    try {
      yield start;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return [/\S/.exec(start)?.[0] ?? '', all()];
}
