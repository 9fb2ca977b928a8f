import { SigningError } from '../src/signing-error.ts';

/** How something is refused; what it gives when it is not. Other errors are thrown on. */
export function refusalOf(refuse: () => unknown): unknown {
  try {
    return refuse();
  } catch (error) {
    if (!(error instanceof SigningError)) throw error;
    const { code, parameter } = error;
    return { code, parameter };
  }
}
