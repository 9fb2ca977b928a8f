/** What is wrong with the text of a result file. None of it is quoted. */
import { DecodeError } from '../errors.ts';
import type { ResultFormat } from './result-format.ts';

/** The end is missing: a second download can help. */
export function truncated(what = 'is truncated'): DecodeError {
  return new DecodeError(`the result file ${what}`, { code: 'Truncated' });
}

export function malformed(format: ResultFormat): DecodeError {
  return new DecodeError(`the result file is malformed ${names[format]}`, { code: 'InvalidFile' });
}

const names: Readonly<Record<ResultFormat, string>> = { json: 'JSON', jsonl: 'JSON lines', csv: 'CSV' };
