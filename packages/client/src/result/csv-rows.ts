/** Reads CSV (RFC 4180) in one pass over the text. CRLF, LF and a single CR end a line. */
import { charactersPerTurn, entryTooLarge, longestEntry } from './entry-limits.ts';
import { malformed, truncated } from './file-errors.ts';

export interface CsvRow {
  readonly fields: readonly string[];
  /** Whether a line terminator follows. A last row without one can be half of a row. */
  readonly isTerminated: boolean;
}

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];

/**
 * The rows, empty lines left out; undefined now and then, when there was none for a while.
 *
 * @throws {DecodeError} `Truncated` when the text ends inside quotes, `InvalidFile` when a quote is where none can be
 * @throws {LimitError} when a row is longer than 64 Ki characters
 */
export function* csvRows(text: string): Generator<CsvRow | undefined, void, undefined> {
  let [at, start, pause] = [0, 0, charactersPerTurn];
  let fields: string[] = [];
  while (at < text.length) {
    if (at >= pause) {
      pause = at + charactersPerTurn;
      yield undefined;
    }
    const isQuoted = text.charCodeAt(at) === quote;
    const end = isQuoted ? endOfQuoted(text, at, start) : endOfPlain(text, at, start);
    const character = text.charCodeAt(end);
    if (end < text.length && character !== comma && character !== lineFeed && character !== carriageReturn) {
      throw malformed('csv');
    }
    fields.push(isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    at = end + 1;
    if (character === comma && at < text.length) continue;
    // A comma at the end of the text has an empty field after it.
    if (character === comma) fields.push('');
    if (end > start || fields.length > 1) {
      yield { fields, isTerminated: end < text.length && character !== comma };
    }
    fields = [];
    start = at;
  }
}

/** Where the quoted field that starts at a place ends: after its closing quote. A doubled quote stands for one. */
function endOfQuoted(text: string, from: number, rowStart: number): number {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) throw truncated();
    if (at - rowStart >= longestEntry) throw entryTooLarge();
    if (text.charCodeAt(at + 1) !== quote) return at + 1;
  }
}

/** Where the field without quotes that starts at a place ends: at a comma, a line terminator, a quote or the end. */
function endOfPlain(text: string, from: number, rowStart: number): number {
  let at = from;
  for (; at < text.length; at++) {
    if (at - rowStart >= longestEntry) throw entryTooLarge();
    const character = text.charCodeAt(at);
    if (character === comma || character === lineFeed || character === carriageReturn || character === quote) break;
  }
  return at;
}
