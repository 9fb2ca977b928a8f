/** Names with the lines that they are on, as a file is read: one per line, or a column of CSV. */
import { Readable } from 'node:stream';
import { InputError } from '@iot-distribution/client';
import { decodeTextStream } from './decode-text.ts';

export interface NamedLine {
  readonly name: string;
  /** Number of the line in the file, from 1. */
  readonly line: number;
}

/** No name is anywhere near as long; a file without line breaks must not fill the memory. */
const longestLine = 65_536;

/**
 * @param column name of a column of CSV with a header; undefined: the file has one name per line
 * @throws {InputError} when the file is not text, not CSV, or has no such column
 */
export function readNames(
  source: AsyncIterable<Uint8Array | string>,
  column: string | undefined,
): AsyncGenerator<NamedLine, void, undefined> {
  const text = decodeTextStream(source);
  return column === undefined ? readLines(text) : readColumn(text, column);
}

/** Lines end with LF, CRLF or CR. Lines of whitespace only are skipped. */
async function* readLines(text: AsyncIterable<string>): AsyncGenerator<NamedLine, void, undefined> {
  let rest = '';
  let line = 0;
  for await (const piece of text) {
    // A CR at the end of a piece may be the first half of CRLF.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    if (rest.length > longestLine)
      throw fault(`line ${line + lines.length + 1} is longer than ${longestLine} characters`);
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
    parse({ bom: true, info: true, max_record_size: longestLine, relax_column_count: true, skip_empty_lines: true }),
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
    throw fault(`not CSV: ${error.code}${error.lines === undefined ? '' : ` at line ${error.lines}`}`);
  }
  if (index === undefined) throw fault('the file is empty: there is no CSV header');
}

function isCsvError(error: unknown): error is Error & { readonly code: string; readonly lines?: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function noColumn(column: string, header: readonly string[]): InputError {
  const has = header
    .slice(0, 10)
    .map((name) => `"${name}"`)
    .join(', ');
  return fault(`the CSV header has no column "${column}"; it has ${has}`);
}

function fault(message: string): InputError {
  return new InputError(message, { code: 'InvalidNames', pointer: '/deviceName' });
}
