/** Parses the entries of a result file in any of the supported formats. */
import { readJson } from '@iot-distribution/codec';
import { DecodeError } from '../errors.ts';
import { csvRows } from './csv-rows.ts';
import { hasMember } from './entry-members.ts';
import { malformed, truncated } from './file-errors.ts';
import { jsonEntries } from './json-entries.ts';
import { resultFormatOf, type ResultFormat } from './result-format.ts';

export interface FileEntry {
  readonly format: ResultFormat;
  /** Names as in the file; a name can be repeated. */
  readonly members: readonly (readonly [name: string, value: unknown])[];
}

/**
 * Yields the entries one by one. Yields undefined at intervals, so that the caller can check the time. The work is linear in the length of
 * the text.
 *
 * @param isWhole whether the text is known to be complete; if not, a last CSV row without a line terminator is an error
 * @throws {DecodeError} if the text is not a result file, or is truncated
 * @throws {LimitError} if an entry is longer than 64 Ki characters
 */
export function* resultEntries(text: string, isWhole: boolean): Generator<FileEntry | undefined, void, undefined> {
  const format = resultFormatOf(text);
  if (format === 'csv') return yield* csvEntries(text, isWhole);
  for (const entry of jsonEntries(text, format === 'json')) {
    yield entry === undefined ? undefined : { format, members: readObject(entry, format) };
  }
}

/** Keeps the digits of numbers: 200.0000000000000001 is not 200. */
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

/** Any line of text is a valid CSV row, so the columns decide whether the text is a result file. */
function checkHeader(columns: readonly string[]): readonly string[] {
  if (hasMember(columns, 'deviceName') && hasMember(columns, 'code')) return columns;
  throw new DecodeError('the result file is neither JSON nor CSV with the columns DeviceName and Code', {
    code: 'InvalidFile',
  });
}
