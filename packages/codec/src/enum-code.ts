/** From the name of a code to the code. */
import { InputError } from './errors.ts';
import { enumCodes } from './generated/enums.ts';

/**
 * The wire code of a name in an enumeration: the inverse of what `decodeResponse` does with a code.
 *
 * @throws {InputError} when the enumeration has no such name
 *
 * @example
 * enumCode('JobStatus', 'running'); // 1
 * enumCode('JobStatus', 'unrecognized:7'); // 7
 * enumCode('DistributionStrategy', 'running'); // throws InputError, code 'UnknownName'
 */
export function enumCode(enumeration: keyof typeof enumCodes, name: string): number {
  const codes: Readonly<Record<string, number>> = Object.hasOwn(enumCodes, enumeration) ? enumCodes[enumeration] : {};
  const known = Object.hasOwn(codes, name) ? codes[name] : undefined;
  if (known !== undefined) return known;
  const code = Number(/^unrecognized:(0|[1-9]\d*)$/.exec(name)?.[1]);
  // A code with a name cannot be written as unrecognized.
  if (Number.isSafeInteger(code) && !Object.values(codes).includes(code) && Object.keys(codes).length > 0) return code;
  throw new InputError(`${enumeration} has no such name: the names are ${Object.keys(codes).join(', ')}`, {
    code: 'UnknownName',
    pointer: '',
  });
}
