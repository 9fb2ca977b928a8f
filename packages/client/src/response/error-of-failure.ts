/** From a failure that the codec read to the error that a caller sees. */
import type { Action, Failure } from '@iot-distribution/codec';
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

/** Codes that speak of who is calling. Compared without regard to case; matched by their beginning. */
const authCodes =
  /^(?:signature|incompletesignature|invalidsignature|invalidaccesskeyid|forbidden|nopermission|missingsecuritytoken|missingaccesskeyid|missingsignature|invalidsecuritytoken|invalidtimestamp|illegaltimestamp|iot\.common\.(?:ram|auth)actionpermissiondeny|iot\.device\.nopermission)/i;
const throttlingCodes = /^(?:throttling|iot\.common\.toomanyrequest)/i;
const passingCodes = /^(?:internalerror|serviceunavailable|unknow|iot\.system\.system(?:exception|error))/i;
const wrongSignature = /^(?:signaturedoesnotmatch|incompletesignature)/i;
const wrongTime = /^(?:invalidtimestamp\.expired|illegaltimestamp)/i;

/** The class by the code, the message without what the service echoed. */
export function errorOf(
  action: Action,
  failure: Pick<Failure, 'layer' | 'code' | 'message' | 'requestId'>,
  known: Circumstances,
): DistributionError {
  const { code, layer, requestId } = failure;
  const { status, retryAfter, clockOffset } = known;
  const message = `${action}: ${code}: ${withoutEcho(failure.message)}`;
  const details = { code, action, status, requestId };
  if (throttlingCodes.test(code) || status === 429) {
    return new ThrottledError(message, { ...details, retryAfter, retryable: true });
  }
  if (authCodes.test(code)) {
    const hint = wrongSignature.test(code) ? known.explain(failure.message) : undefined;
    return new AuthError(hint === undefined ? message : `${message} ${hint}`, {
      ...details,
      hint,
      clockOffset: wrongTime.test(code) ? clockOffset : undefined,
      // The next request has a nonce of its own.
      retryable: code === 'SignatureNonceUsed',
    });
  }
  const retryable = passingCodes.test(code) || isTransientStatus(status);
  return new ServiceError(message, { ...details, layer, retryAfter, retryable });
}

/** The gateway ends its word on a wrong signature with the string it signed, key id, token and all. */
function withoutEcho(message: string): string {
  return message.replace(/\s*server\s+(?:string\s*to\s*sign|StringToSign|CanonicalRequest)\b.*$/is, '');
}
