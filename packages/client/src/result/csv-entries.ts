/** Reads the rows of a CSV file with a header (RFC 4180), in a text that comes in pieces, as objects by column name. */
import { DecodeError, LimitError } from '../errors.ts';
import { truncated } from './json-entries.ts';

/** One row is about one device. */
const longestRow = 65_536;

/**
 * @throws {DecodeError} `Truncated` when the text ends within quotes, `InvalidFile` when a row has not the columns of the header
 * @throws {LimitError} when one row is longer than 64 Ki characters
 */
export async function* csvEntries(
  pieces: AsyncIterable<string>,
): AsyncGenerator<Readonly<Record<string, string>>, void, undefined> {
  let header: readonly string[] | undefined;
  for await (const row of rowsOf(pieces)) {
    if (header === undefined) header = row.map((name) => name.trim());
    else {
      if (row.length !== header.length) throw invalid();
      yield Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']));
    }
  }
}

async function* rowsOf(pieces: AsyncIterable<string>): AsyncGenerator<string[], void, undefined> {
  let row: string[] = [];
  let field = '';
  let length = 0;
  // Within quotes, and right after the quote that may have ended them.
  let [quoted, ended] = [false, false];
  for await (const piece of pieces) {
    for (const sign of piece) {
      if (++length > longestRow) {
        throw new LimitError(`one row of the result file is longer than ${longestRow} characters`, {
          code: 'EntryTooLarge',
        });
      }
      if (quoted) {
        if (sign === '"') [quoted, ended] = [false, true];
        else field += sign;
      } else if (sign === '"') {
        // A doubled quote stands for one.
        if (ended) field += '"';
        else if (field !== '') throw invalid();
        [quoted, ended] = [true, false];
      } else if (sign === ',' || sign === '\n') {
        row.push(field);
        [field, ended] = ['', false];
        if (sign === ',') continue;
        if (row.length > 1 || row[0] !== '') yield row;
        [row, length] = [[], 0];
      } else if (sign !== '\r') {
        if (ended) throw invalid();
        field += sign;
      }
    }
  }
  if (quoted) throw truncated();
  row.push(field);
  if (row.length > 1 || row[0] !== '') yield row;
}

function invalid(): DecodeError {
  return new DecodeError('the result file is not the CSV that it begins as', { code: 'InvalidFile' });
}
