/** From a failure that the codec read to the error that a caller sees. */
import { errorClassOf, errorDocs, type Action, type ErrorClass, type DecodedFailure } from '@iot-distribution/codec';
import { AuthError, ServiceError, ThrottledError, type DistributionError } from '../errors.ts';
import { isTransientStatus } from './transient.ts';

/** What else is known about the attempt that failed. */
export interface Circumstances {
  readonly status: number;
  /** Milliseconds. */
  readonly retryAfter: number | undefined;
  /** The gateway's clock minus the one the request was signed by, in milliseconds. */
  readonly clockOffset: number | undefined;
  /** What the gateway's string to sign tells about ours. */
  readonly explain: (message: string) => string | undefined;
}

/** Classes of codes that are about who calls. */
const authClasses: ReadonlySet<ErrorClass> = new Set(['signature', 'clock', 'credentials', 'permission']);

/** The class by the code, the message without what the service echoed. */
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
      // The next request has a nonce of its own.
      retryable: code === 'SignatureNonceUsed',
    });
  }
  const retryable = kind === 'transient' || isTransientStatus(status);
  return new ServiceError(message, { ...details, layer, retryAfter, retryable });
}

/** The gateway ends its word on a wrong signature with the string it signed, key id, token and all. */
function withoutEcho(message: string): string {
  return message.replace(/\s*server\s+(?:string\s*to\s*sign|StringToSign|CanonicalRequest)\b.*$/is, '');
}
