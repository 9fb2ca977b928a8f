/** Which names cannot be names of devices. Pure. */
import type { NameProblem } from '../fleet-error.ts';

/** No source gives a limit. A longer text comes from a wrong column, or from a file without line breaks. */
const maxLength = 255;

/** What is wrong with a name, except for duplicates, which only the store finds; undefined when nothing is. */
export function problemOfName(name: unknown): NameProblem['problem'] | undefined {
  if (typeof name !== 'string') return 'type';
  // The rule of the contract: at least one character that is not whitespace.
  if (!/\S/.test(name)) return 'empty';
  if (name.length > maxLength) return 'too-long';
  if (!name.isWellFormed()) return 'unpaired';
  return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name) ? 'control-character' : undefined;
}
