import type { EmulatorRequest } from '../http/request.ts';

/** Whether a request has one of the two headers that only V3 has. The vendor's clients send `x-acs-action` with v1 too. */
export function isV3({ headers }: Pick<EmulatorRequest, 'headers'>): boolean {
  return headers['x-acs-content-sha256'] !== undefined || (headers['authorization']?.startsWith('ACS3-') ?? false);
}
