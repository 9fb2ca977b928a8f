/** Converts a failure response to an error. */
import { errorClassOf, errorDocs, type Action, type ErrorClass, type DecodedFailure } from '@iot-distribution/codec';
import { AuthError, ServiceError, ThrottledError, type DistributionError } from '../errors.ts';
import { isTransientStatus } from './transient.ts';

/** Details of the failed attempt. */
export interface Circumstances {
  readonly status: number;
  /** Milliseconds. */
  readonly retryAfter: number | undefined;
  /** The clock of the gateway minus the clock of the request, in milliseconds. */
  readonly clockOffset: number | undefined;
  /** Compares the gateway's string to sign with that of the request. */
  readonly explain: (message: string) => string | undefined;
}

/** Classes of codes about the caller. */
const authClasses: ReadonlySet<ErrorClass> = new Set(['signature', 'clock', 'credentials', 'permission']);

/** Creates an error of the class of the code. Its message does not contain the echo of the service. */
export function errorOf(
  action: Action,
  failure: Pick<DecodedFailure, 'layer' | 'code' | 'message' | 'requestId'>,
  known: Circumstances,
): DistributionError {
  const { code, layer, requestId } = failure;
  const kind = errorClassOf(code);
  const { status, retryAfter, clockOffset } = known;
  const message = `${action}: ${code}: ${withoutEcho(failure.message)}`;
  const details = { code, action, status, requestId, docs: errorDocs(code) };
  if (kind === 'throttling' || status === 429) {
    return new ThrottledError(message, { ...details, retryAfter, retryable: true });
  }
  if (authClasses.has(kind)) {
    const hint = kind === 'signature' ? known.explain(failure.message) : undefined;
    return new AuthError(hint === undefined ? message : `${message} ${hint}`, {
      ...details,
      hint,
      clockOffset: kind === 'clock' ? clockOffset : undefined,
      // The next request has a new nonce.
      retryable: code === 'SignatureNonceUsed',
    });
  }
  const retryable = kind === 'transient' || isTransientStatus(status);
  return new ServiceError(message, { ...details, layer, retryAfter, retryable });
}

/** The message of the gateway about a wrong signature ends with the string that it signed, including key id and token. */
function withoutEcho(message: string): string {
  return message.replace(/\s*server\s+(?:string\s*to\s*sign|StringToSign|CanonicalRequest)\b.*$/is, '');
}
