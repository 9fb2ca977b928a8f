/** From the text of a result file to its entries, in whichever of the formats it is. */
import { readJson } from '@iot-distribution/codec';
import { DecodeError } from '../errors.ts';
import { csvRows } from './csv-rows.ts';
import { hasMember } from './entry-members.ts';
import { malformed, truncated } from './file-errors.ts';
import { jsonEntries } from './json-entries.ts';
import { resultFormatOf, type ResultFormat } from './result-format.ts';

export interface FileEntry {
  readonly format: ResultFormat;
  /** Names as the file has them; one can be there twice. */
  readonly members: readonly (readonly [name: string, value: unknown])[];
}

/**
 * The entries one by one; undefined now and then, so that the caller can look at the clock. The work is linear in the length of the text.
 *
 * @param isWhole whether the text is known to be whole: if not, a last CSV row without a line terminator is an error
 * @throws {DecodeError} when the text is not a result file, or is truncated
 * @throws {LimitError} when one entry is longer than 64 Ki characters
 */
export function* resultEntries(text: string, isWhole: boolean): Generator<FileEntry | undefined, void, undefined> {
  const format = resultFormatOf(text);
  if (format === 'csv') return yield* csvEntries(text, isWhole);
  for (const entry of jsonEntries(text, format === 'json')) {
    yield entry === undefined ? undefined : { format, members: readObject(entry, format) };
  }
}

/** Numbers keep their digits: 200.0000000000000001 is not 200. */
function readObject(text: string, format: ResultFormat): FileEntry['members'] {
  try {
    return Object.entries(readJson(text));
  } catch {
    throw malformed(format);
  }
}

function* csvEntries(text: string, isWhole: boolean): Generator<FileEntry | undefined, void, undefined> {
  let header: readonly string[] | undefined;
  for (const row of csvRows(text)) {
    if (row === undefined) {
      yield undefined;
      continue;
    }
    const { fields, isTerminated } = row;
    const columns = (header ??= checkHeader(fields));
    if (!isTerminated && !isWhole) throw truncated();
    if (fields.length !== columns.length) throw malformed('csv');
    if (fields === columns) continue;
    yield { format: 'csv', members: columns.map((name, column) => [name, fields[column]] as const) };
  }
}

/** Any line of text is a row of CSV, so the columns tell whether it is a result file. */
function checkHeader(columns: readonly string[]): readonly string[] {
  if (hasMember(columns, 'deviceName') && hasMember(columns, 'code')) return columns;
  throw new DecodeError('the result file is not JSON, and not CSV with the columns DeviceName and Code', {
    code: 'InvalidFile',
  });
}
