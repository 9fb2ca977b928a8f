/** The limits of a body, for all transports. */
import { LimitError } from '../errors.ts';

export function tooLarge(maxBytes: number): LimitError {
  return new LimitError(`the response body is larger than the limit of ${maxBytes} bytes`, { code: 'BodyTooLarge' });
}

export function tooManyEncodings(): LimitError {
  return new LimitError('the response body is compressed more than once', { code: 'TooManyEncodings' });
}

/** Whether the response declares a larger body than the limit; then the body need not be read. */
export function announcesTooMuch(contentLength: string | null | undefined, maxBytes: number): boolean {
  return contentLength !== undefined && contentLength !== null && Number(contentLength) > maxBytes;
}
