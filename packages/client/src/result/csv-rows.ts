/** Reads CSV (RFC 4180) in one pass over the text. A line ends with CRLF, LF or CR. */
import { charactersPerTurn, entryTooLarge, maxEntryLength } from './entry-limits.ts';
import { malformed, truncated } from './file-errors.ts';

export interface CsvRow {
  readonly fields: readonly string[];
  /** Whether a line terminator follows. A last row without one may be truncated. */
  readonly isTerminated: boolean;
}

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];

/**
 * Yields the rows, without empty lines. Yields undefined at intervals without a row, so that the caller can yield to the event loop.
 *
 * @throws {DecodeError} `Truncated` if the text ends inside quotes, `InvalidFile` if a quote is misplaced
 * @throws {LimitError} if a row is longer than 64 Ki characters
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
    // After a comma at the end of the text, there is an empty field.
    if (character === comma) fields.push('');
    if (end > start || fields.length > 1) {
      yield { fields, isTerminated: end < text.length && character !== comma };
    }
    fields = [];
    start = at;
  }
}

/** The end of the quoted field at an index: after the closing quote. A doubled quote represents one. */
function endOfQuoted(text: string, from: number, rowStart: number): number {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) throw truncated();
    if (at - rowStart >= maxEntryLength) throw entryTooLarge();
    if (text.charCodeAt(at + 1) !== quote) return at + 1;
  }
}

/** The end of the unquoted field at an index: a comma, a line terminator, a quote or the end of the text. */
function endOfPlain(text: string, from: number, rowStart: number): number {
  let at = from;
  for (; at < text.length; at++) {
    if (at - rowStart >= maxEntryLength) throw entryTooLarge();
    const character = text.charCodeAt(at);
    if (character === comma || character === lineFeed || character === carriageReturn || character === quote) break;
  }
  return at;
}
