/** Reads names and their line numbers from a stream: one name per line, or a column of CSV. */
import { Readable } from 'node:stream';
import { InputError } from '@iot-distribution/client';
import { decodeTextStream } from './decode-text.ts';

export interface NamedLine {
  readonly name: string;
  /** The number of the line in the file; the first line is 1. */
  readonly line: number;
}

/** Maximum length of a line, much longer than any name, so that a file without line breaks does not fill the memory. */
const maxLine = 65_536;

/**
 * @param column the name of a column of a CSV file with a header; undefined if the file has one name per line
 * @throws {InputError} if the file is not text, is not CSV, or does not have the column
 */
export function readNames(
  source: AsyncIterable<Uint8Array | string>,
  column: string | undefined,
): AsyncGenerator<NamedLine, void, undefined> {
  const text = decodeTextStream(source);
  return column === undefined ? readLines(text) : readColumn(text, column);
}

/** Lines end with LF, CRLF or CR. Lines that contain only whitespace are skipped. */
async function* readLines(text: AsyncIterable<string>): AsyncGenerator<NamedLine, void, undefined> {
  let rest = '';
  let line = 0;
  for await (const piece of text) {
    // A CR at the end of a chunk may be the first half of CRLF.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    if (rest.length > maxLine) throw fault(`line ${line + lines.length + 1} is longer than ${maxLine} characters`);
    for (const name of lines) {
      line += 1;
      if (name.trim() !== '') yield { name, line };
    }
  }
  const last = rest.replace(/\r$/, '');
  if (last.trim() !== '') yield { name: last, line: line + 1 };
}

async function* readColumn(text: AsyncIterable<string>, column: string): AsyncGenerator<NamedLine, void, undefined> {
  const { parse } = await import('csv-parse');
  const parser = Readable.from(text).pipe(
    parse({ bom: true, info: true, max_record_size: maxLine, relax_column_count: true, skip_empty_lines: true }),
  );
  let index: number | undefined;
  let previous = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = previous + 1;
      previous = info.lines;
      if (index === undefined) {
        index = record.indexOf(column);
        if (index < 0) throw noColumn(column, record);
        continue;
      }
      yield { name: record[index] ?? '', line };
    }
  } catch (error) {
    if (error instanceof InputError || !isCsvError(error)) throw error;
    throw fault(`malformed CSV: ${error.code}${error.lines === undefined ? '' : ` at line ${error.lines}`}`);
  }
  if (index === undefined) throw fault('the file is empty: the CSV header is missing');
}

function isCsvError(error: unknown): error is Error & { readonly code: string; readonly lines?: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function noColumn(column: string, header: readonly string[]): InputError {
  const has = header
    .slice(0, 10)
    .map((name) => `"${name}"`)
    .join(', ');
  return fault(`the CSV header has no column "${column}": use one of ${has}`);
}

function fault(message: string): InputError {
  return new InputError(message, { code: 'InvalidNames', pointer: '/deviceName' });
}
