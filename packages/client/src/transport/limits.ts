/** The limits of a body, for every transport alike. */
import { LimitError } from '../errors.ts';

export function tooLarge(maxBytes: number): LimitError {
  return new LimitError(`the answer is larger than the limit of ${maxBytes} bytes`, { code: 'BodyTooLarge' });
}

export function tooManyEncodings(): LimitError {
  return new LimitError('the answer is encoded more than once', { code: 'TooManyEncodings' });
}

/** Whether the answer announces more than may be read: then nothing of it has to be. */
export function announcesTooMuch(contentLength: string | null | undefined, maxBytes: number): boolean {
  return contentLength !== undefined && contentLength !== null && Number(contentLength) > maxBytes;
}
