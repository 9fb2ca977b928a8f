import { api } from '@iot-distribution/codec';
import type { Claims } from './claims.ts';
import { invalidParameter, missingParameter } from './gateway-error.ts';

/** Checks that the common parameters are present, and those that have only one valid value. */
export function checkClaims(claims: Claims): void {
  for (const [name, value] of claims.mandatory) if (value === undefined || value === '') throw missingParameter(name);
  if (claims.version !== api.version) throw invalidParameter('Version');
  claims.checkSignatureFields();
}
