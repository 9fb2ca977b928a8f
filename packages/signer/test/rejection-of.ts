import { SigningError } from '../src/signing-error.ts';

/** Code and parameter of the error with which something is rejected, or its result when it is not. Other errors are rethrown. */
export function rejectionOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof SigningError)) throw error;
    const { code, parameter } = error;
    return { code, parameter };
  }
}
