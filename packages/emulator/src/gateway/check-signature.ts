import type { Account } from '../world/account.ts';
import type { Claims } from './claims.ts';
import { refusal } from './gateway-error.ts';

/** The echo of the server's string to sign is the vendor's: with it a sender sees what differs. */
export function checkSignature(claims: Claims, { accessKeySecret }: Account): void {
  if (!claims.isSignedWith(accessKeySecret)) throw refusal('SignatureDoesNotMatch', claims.mismatch());
}
