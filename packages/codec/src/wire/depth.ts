/** The depth limit of responses, in both formats: deep nesting is an attack on recursive readers. */
import { DecodeError } from '../errors.ts';

/** Maximum nesting depth. No contract has more than 7 levels. */
export const maxDocumentDepth = 32;

export function tooDeep(): DecodeError {
  return new DecodeError(`the body is nested more than ${maxDocumentDepth} levels deep`, { code: 'TooDeep' });
}
