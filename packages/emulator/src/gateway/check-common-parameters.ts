import { api } from '@iot-distribution/codec';
import type { Claims } from './claims.ts';
import { invalid, missing } from './gateway-error.ts';

/** Everything that every request has to say, and the parts of it that have one right value. */
export function checkCommonParameters(claims: Claims): void {
  for (const [name, value] of claims.mandatory) if (value === undefined || value === '') throw missing(name);
  if (claims.version !== api.version) throw invalid('Version');
  claims.checkForm();
}
