/**
 * Why a request was rejected before it was signed.
 *
 * - `unsupported-value`: a value that cannot be sent: NaN, Infinity, a Date, a function, a symbol, an instance of a class
 * - `list-hole`: null, undefined or a hole in a list
 * - `lone-surrogate`: half of a surrogate pair, which has no UTF-8 form
 * - `invalid-name`: an empty name, or `__proto__`
 * - `reserved-name`: the name of a parameter or header that the signer sets, in any letter case, or one below it
 * - `duplicate-name`: two parameters, or two headers, with one name
 * - `conflicting-names`: flat names that describe no tree: a value and a list with one name, or a list with missing indexes
 * - `too-deep`: a tree that is nested more than 32 levels deep, or that contains itself
 * - `missing-parameter`: no Action or no Version
 * - `invalid-header`: a header name or value that cannot be sent, for example with CR, LF or NUL
 * - `invalid-credentials`: a key or token that is not a string, or a key that is empty or has whitespace around it
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
 * The one error class of this package. It says what was rejected and where. Neither its message nor a property contains the value.
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

/** An error whose message begins with the name of what is at fault. */
export function signingError(code: SigningErrorCode, parameter: string, problem: string): SigningError {
  return new SigningError(code, `'${parameter}' ${problem}`, parameter);
}

export function loneSurrogateError(parameter: string): SigningError {
  return signingError('lone-surrogate', parameter, 'contains a lone surrogate');
}
