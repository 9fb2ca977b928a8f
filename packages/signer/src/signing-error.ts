/**
 * Why something was refused before it was signed.
 *
 * - `unsupported-value`: a value that has no spelling on the wire: NaN, Infinity, a Date, a function, a symbol, an instance of a class
 * - `list-hole`: null, undefined or nothing at all at some place of a list
 * - `lone-surrogate`: half of a surrogate pair, which has no UTF-8 form
 * - `invalid-name`: an empty name, or `__proto__`
 * - `reserved-name`: the name of a parameter or header that the signer itself sets, in any letter case, or one below it
 * - `duplicate-name`: two parameters, or two headers, with one name
 * - `conflicting-names`: flat names that spell no tree: a value and a list of one name, or a list with missing indexes
 * - `too-deep`: a tree nested deeper than any request, or one that holds itself
 * - `missing-parameter`: Action or Version is not there
 * - `invalid-header`: a header name or value that cannot travel, with CR, LF or NUL in it for instance
 * - `invalid-credentials`: a key or token that is not text, is empty, or has white space around it
 * - `invalid-argument`: a method, host, timestamp, nonce or other argument that cannot be signed
 */
export type SigningErrorCode =
  | 'unsupported-value'
  | 'list-hole'
  | 'lone-surrogate'
  | 'invalid-name'
  | 'reserved-name'
  | 'duplicate-name'
  | 'conflicting-names'
  | 'too-deep'
  | 'missing-parameter'
  | 'invalid-header'
  | 'invalid-credentials'
  | 'invalid-argument';

/**
 * The one error class of this package. It says what was refused and where, and never the value: neither in its message nor in a property.
 *
 * @example
 * try {
 *   flatten({ DeviceName: ['a', Number.NaN] });
 * } catch (error) {
 *   if (!(error instanceof SigningError)) throw error;
 *   error.code; // 'unsupported-value'
 *   error.parameter; // 'DeviceName.2'
 * }
 */
export class SigningError extends Error {
  override readonly name = 'SigningError';
  declare readonly code: SigningErrorCode;
  /** Name of the parameter, header or argument at fault, where there is one. */
  declare readonly parameter?: string;

  constructor(code: SigningErrorCode, message: string, parameter?: string) {
    super(message);
    this.code = code;
    if (parameter !== undefined) this.parameter = parameter;
  }
}

/** An error that begins with the name of what is at fault. */
export function refusal(code: SigningErrorCode, parameter: string, problem: string): SigningError {
  return new SigningError(code, `'${parameter}' ${problem}`, parameter);
}

export function loneSurrogate(parameter: string): SigningError {
  return refusal('lone-surrogate', parameter, 'holds a lone surrogate');
}
