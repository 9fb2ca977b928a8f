/** The known error codes, and the way to one of them. */
import type { ErrorCode } from './error-code.ts';
import { gatewayErrors } from './gateway.ts';
import { serviceErrors } from './service.ts';

/**
 * Every code that a source names for these operations, by code; `source` marks one that the vendor does not name. No source lists codes
 * that only distribution has (no such job, all job slots taken), so expect others as well.
 *
 * @example
 * errorCatalog['Throttling.User']?.retryable; // true
 */
export const errorCatalog: Readonly<Record<string, ErrorCode>> = Object.fromEntries([
  ...Object.entries(gatewayErrors).map(([code, rest]) => [code, { code, layer: 'gateway', ...rest }] as const),
  ...Object.entries(serviceErrors).map(([code, rest]) => [code, { code, layer: 'service', ...rest }] as const),
]);

const byLowerCase = new Map(Object.entries(errorCatalog).map(([code, error]) => [code.toLowerCase(), error]));

/**
 * What is known about a code. Sources spell the same code in different cases, so case is not looked at. `MissingJobId` and the
 * like are found under `Missing{ParameterName}` and `Invalid{ParameterName}`; a gateway code with a part that is not known
 * (`Throttling.Something`) under what stands before it.
 *
 * @example
 * findError('Iot.Device.NotExistedDevice')?.meaning; // 'There is no such device.'
 * findError('MissingJobId')?.code; // 'Missing{ParameterName}'
 */
export function findError(code: string): ErrorCode | undefined {
  const name = code.toLowerCase();
  const known = byLowerCase.get(name);
  if (known !== undefined || name.startsWith('iot.')) return known;
  const [head = ''] = name.split('.', 1);
  const prefix = /^(missing|invalid)[a-z0-9_]+$/.exec(head)?.[1];
  return byLowerCase.get(head) ?? (prefix === undefined ? undefined : byLowerCase.get(`${prefix}{parametername}`));
}
