/** Errors about the text of a result file. They do not quote it. */
import { DecodeError } from '../errors.ts';
import type { ResultFormat } from './result-format.ts';

/** The end of the file is missing. A second download may succeed. */
export function truncated(what = 'is truncated'): DecodeError {
  return new DecodeError(`the result file ${what}`, { code: 'Truncated' });
}

export function malformed(format: ResultFormat): DecodeError {
  return new DecodeError(`the result file is malformed ${names[format]}`, { code: 'InvalidFile' });
}

const names: Readonly<Record<ResultFormat, string>> = { json: 'JSON', jsonl: 'JSON lines', csv: 'CSV' };
