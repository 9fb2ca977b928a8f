/** From a failure that the codec read to the error that a caller sees. */
import type { Action, Failure } from '@iot-distribution/codec';
import { redact } from '@iot-distribution/signer';
import { AuthError, ServiceError, ThrottledError, type DistributionError } from './errors.ts';

/** Codes that speak of who is calling. Compared without regard to case; matched by their beginning. */
const authCodes =
  /^(?:signature|incompletesignature|invalidaccesskeyid|forbidden|nopermission|missingsecuritytoken|invalidsecuritytoken|invalidtimestamp|illegaltimestamp|invalidsignature|iot\.common\.(?:ram|auth)actionpermissiondeny)/i;
const throttlingCodes = /^(?:throttling|iot\.common\.toomanyrequest)/i;
const passingCodes = /^(?:internalerror|serviceunavailable|unknow|iot\.system\.system(?:exception|error))/i;

/** The error of a failure: its class by the code, its message redacted, since the service may echo the request. */
export function errorOf(action: Action, failure: Failure, status: number): DistributionError {
  const { code, layer, requestId } = failure;
  const message = `${action}: ${code}: ${redact(withoutEcho(failure.message))}`;
  const details = { code, action, status, requestId };
  if (throttlingCodes.test(code) || status === 429) return new ThrottledError(message, { ...details, retryable: true });
  if (authCodes.test(code)) return new AuthError(message, details);
  return new ServiceError(message, { ...details, layer, retryable: passingCodes.test(code) || status >= 500 });
}

/** The gateway ends its word on a wrong signature with the string it signed, key id, token and all. */
function withoutEcho(message: string): string {
  return message.replace(/\s*server\s+(?:string\s*to\s*sign|StringToSign|CanonicalRequest)\b.*$/is, '');
}
