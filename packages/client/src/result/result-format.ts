/** Detects the format of a result file from its first character. The vendor does not document the format. */
import { DecodeError } from '../errors.ts';

/** `json`: an array. `jsonl`: JSON lines, one object after another. `csv`: a header and rows. */
export type ResultFormat = 'json' | 'jsonl' | 'csv';

/** @throws {DecodeError} if the file is empty, or is an HTML or XML document */
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
