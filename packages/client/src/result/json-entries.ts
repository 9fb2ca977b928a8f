/** Finds the entries of a JSON array, or of JSON lines, in a text that comes in pieces. */
import { DecodeError, LimitError } from '../errors.ts';

/** One entry is about one device. */
const longestEntry = 65_536;

/**
 * @param inArray whether the entries stand in an array, or one after the other
 * @throws {DecodeError} `Truncated` when the text ends within an entry or the array, `InvalidFile` when it is no JSON
 * @throws {LimitError} when one entry is longer than 64 Ki characters
 */
export async function* jsonEntries(
  pieces: AsyncIterable<string>,
  inArray: boolean,
): AsyncGenerator<unknown, void, undefined> {
  let entry = '';
  let depth = 0;
  let [inString, escaped, opened, closed, needsComma] = [false, false, !inArray, false, false];
  for await (const piece of pieces) {
    let start = 0;
    for (let at = 0; at < piece.length; at++) {
      const sign = piece[at] as string;
      if (inString) {
        if (escaped) escaped = false;
        else if (sign === '\\') escaped = true;
        else if (sign === '"') inString = false;
      } else if (depth > 0) {
        if (sign === '"') inString = true;
        else if (sign === '{' || sign === '[') depth += 1;
        else if (sign === '}' || sign === ']') depth -= 1;
        if (depth === 0) {
          yield parse(bounded(entry + piece.slice(start, at + 1)));
          [entry, needsComma] = ['', inArray];
        }
      } else if (/\s/.test(sign)) continue;
      else if (!opened && sign === '[') opened = true;
      else if (opened && !closed && sign === '{' && !needsComma) [depth, start] = [1, at];
      else if (opened && !closed && sign === ',' && needsComma) needsComma = false;
      else if (opened && !closed && sign === ']' && inArray) closed = true;
      else throw invalid();
    }
    if (depth > 0) entry = bounded(entry + piece.slice(start));
  }
  if (depth > 0 || (inArray && !closed)) throw truncated();
}

function bounded(entry: string): string {
  if (entry.length <= longestEntry) return entry;
  throw new LimitError(`one entry of the result file is longer than ${longestEntry} characters`, {
    code: 'EntryTooLarge',
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What JSON.parse throws quotes the text.
    throw invalid();
  }
}

function invalid(): DecodeError {
  return new DecodeError('the result file is not the JSON that it begins as', { code: 'InvalidFile' });
}

export function truncated(): DecodeError {
  return new DecodeError('the result file ends in the middle', { code: 'Truncated' });
}
