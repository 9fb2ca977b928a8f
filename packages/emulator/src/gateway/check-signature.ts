import type { Account } from '../world/account.ts';
import type { Claims } from './claims.ts';
import { createGatewayError } from './gateway-error.ts';

/** As at the vendor's gateway, the error response contains the server's string to sign, so that the caller can compare it. */
export function checkSignature(claims: Claims, { accessKeySecret }: Account): void {
  if (!claims.isSignedWith(accessKeySecret)) throw createGatewayError('SignatureDoesNotMatch', claims.mismatch());
}
