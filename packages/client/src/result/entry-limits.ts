/** Limits for reading a result file in parts. */
import { LimitError } from '../errors.ts';

/** Maximum number of characters of an entry, which is about one device. */
export const maxEntryLength = 65_536;

/** Number of characters to read before yielding to the event loop. */
export const charactersPerTurn: number = 2 ** 18;

export function entryTooLarge(): LimitError {
  return new LimitError(`an entry of the result file is longer than ${maxEntryLength} characters`, {
    code: 'EntryTooLarge',
  });
}
