import { SigningError } from '../src/signing-error.ts';

/** Code and parameter of the SigningError that a call throws, or its result. Other errors are rethrown. */
export function rejectionOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof SigningError)) throw error;
    const { code, parameter } = error;
    return { code, parameter };
  }
}
