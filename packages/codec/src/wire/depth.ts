/** How deep answers may be nested, in both formats: hostile ones are nested to break those who walk them. */
import { DecodeError } from '../errors.ts';

/** Deepest nesting read; the deepest contract has 7 levels. */
export const maxDocumentDepth = 32;

export function tooDeep(): DecodeError {
  return new DecodeError(`the body is nested more than ${maxDocumentDepth} levels deep`, { code: 'TooDeep' });
}
