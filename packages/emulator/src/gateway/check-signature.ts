import type { Account } from '../world/account.ts';
import type { Claims } from './claims.ts';
import { createGatewayError } from './gateway-error.ts';

/** Like the vendor's gateway, the error response contains the server's string to sign: the caller sees what differs. */
export function checkSignature(claims: Claims, { accessKeySecret }: Account): void {
  if (!claims.isSignedWith(accessKeySecret)) throw createGatewayError('SignatureDoesNotMatch', claims.mismatch());
}
