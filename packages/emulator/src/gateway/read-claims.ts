import type { EmulatorRequest } from '../http/request.ts';
import type { Claims } from './claims.ts';
import type { Parts } from './parameters.ts';
import { readV1Claims } from './read-v1-claims.ts';
import { readV3Claims } from './read-v3-claims.ts';
import { isV3 } from './scheme.ts';

/** Reads the claims of the signature scheme that the request uses. */
export function readClaims(request: EmulatorRequest, parts: Parts): Claims {
  return isV3(request) ? readV3Claims(request, parts) : readV1Claims(request, parts);
}
