/** Recognises the format of a result file by its first character. The vendor documents none. */
import { DecodeError } from '../errors.ts';

/** `json`: an array. `jsonl`: JSON lines, one object after the other. `csv`: rows below a header. */
export type ResultFormat = 'json' | 'jsonl' | 'csv';

/** @throws {DecodeError} when the file is empty, or an HTML or XML document */
export function resultFormatOf(text: string): ResultFormat {
  switch (text.trimStart().charAt(0)) {
    case '':
      throw new DecodeError('the result file is empty', { code: 'EmptyFile' });
    case '<':
      throw new DecodeError('the result file is an HTML or XML document', { code: 'InvalidFile' });
    case '[':
      return 'json';
    case '{':
      return 'jsonl';
    default:
      return 'csv';
  }
}
