/** How much of a result file is read at a time. */
import { LimitError } from '../errors.ts';

/** Most characters of one entry, which is about one device. */
export const longestEntry = 65_536;

/** Characters that are read before signals and timers get a turn. */
export const charactersPerTurn: number = 2 ** 18;

export function entryTooLarge(): LimitError {
  return new LimitError(`an entry of the result file is longer than ${longestEntry} characters`, {
    code: 'EntryTooLarge',
  });
}
