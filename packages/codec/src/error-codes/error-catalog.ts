/** The known error codes, and the lookup of one of them. */
import type { ErrorClass, ErrorCode } from './error-code.ts';
import { gatewayErrors } from './gateway.ts';
import { serviceErrors } from './service.ts';

/**
 * Every error code that a source names for these operations, by code; `source` marks one that is not from the vendor. No source lists the codes
 * that are specific to distribution (no such job, all job slots in use), so expect other codes as well.
 *
 * @example
 * errorCatalog['Throttling.User']?.retryable; // true
 */
export const errorCatalog: Readonly<Record<string, ErrorCode>> = Object.fromEntries([
  ...Object.entries(gatewayErrors).map(([code, rest]) => [
    code,
    { code, layer: 'gateway', ...isRetryable(rest), ...rest },
  ]),
  ...Object.entries(serviceErrors).map(([code, rest]) => [
    code,
    { code, layer: 'service', ...isRetryable(rest), ...rest },
  ]),
]) as Readonly<Record<string, ErrorCode>>;

function isRetryable({ class: kind }: Pick<ErrorCode, 'class'>): Pick<ErrorCode, 'retryable'> {
  return { retryable: kind === 'throttling' || kind === 'transient' };
}

const byLowerCase = new Map(
  Object.values(errorCatalog).flatMap((error) =>
    [error.code, ...(error.aliases ?? [])].map((code) => [code.toLowerCase(), error] as const),
  ),
);

/**
 * The entry of a code. Sources spell the same code in different cases, so the lookup is case-insensitive. Codes such as `MissingJobId`
 * are found under `Missing{ParameterName}` and `Invalid{ParameterName}`; a gateway code with an unknown last part
 * (`Throttling.Something`) is found under the part before it.
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

/** The error catalogue, as a path in the repository. */
const catalogPage = 'docs/api/errors.md';

/**
 * The documentation of a code: the path of a page in the repository of this project, with the anchor of the entry that
 * `findError` returns. `undefined` for a code without an entry.
 *
 * @example
 * errorDocs('Throttling.User'); // 'docs/api/errors.md#throttling-user'
 * errorDocs('iot.system.SomethingElse'); // undefined
 */
export function errorDocs(code: string): string | undefined {
  const known = findError(code);
  return known === undefined ? undefined : `${catalogPage}#${known.code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
}

/** Class by the part before the first dot, for codes of the gateway that are not in the catalogue. */
const byHead = new Map(
  Object.values(errorCatalog)
    .filter(({ layer }) => layer === 'gateway')
    .map(({ code, class: kind }) => [headOf(code), kind]),
);

function headOf(code: string): string {
  return code.toLowerCase().split('.', 1)[0] ?? '';
}

/**
 * The class of a code: that of its entry in the catalogue, or of the entries whose code has the same beginning; `request` for an unknown code.
 *
 * @example
 * errorClassOf('InvalidSecurityToken.Something'); // 'credentials'
 */
export function errorClassOf(code: string): ErrorClass {
  return byLowerCase.get(code.toLowerCase())?.class ?? byHead.get(headOf(code)) ?? findError(code)?.class ?? 'request';
}
