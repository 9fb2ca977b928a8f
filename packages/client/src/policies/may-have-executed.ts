/** What a failed attempt says about the request: can it have been carried out? Pure. */
import { isDistributionError, isErrorNamed, type TransportErrorKind } from '../errors.ts';

/** The request got no further than to who refused it. */
const neverArrived: ReadonlySet<TransportErrorKind> = new Set(['dns', 'connect', 'tls', 'proxy', 'redirect']);

/**
 * Whether a request that was sent may have been carried out although the attempt failed. In doubt: yes.
 *
 * The gateway refuses by key, time and rate before anything is done. A nonce that was used already is the exception: it
 * says that the same request arrived before (docs/wire/signing.md, rule 48).
 */
export function mayHaveExecuted(error: unknown): boolean {
  if (!isDistributionError(error)) return true;
  if (isErrorNamed(error, 'TransportError')) return !neverArrived.has(error.kind);
  if (isErrorNamed(error, 'ServiceError')) return error.retryable || (error.status ?? 0) >= 500;
  if (isErrorNamed(error, 'AuthError')) return error.code === 'SignatureNonceUsed';
  return !['ThrottledError', 'InputError', 'CredentialError', 'QuotaError'].includes(error.name);
}
