/** Names under which secrets travel: parameters, headers, and the query of a signed address. */
import { isPlaceholder } from './placeholder.ts';

/** Lower case, without dashes and underscores. */
const names: ReadonlySet<string> = new Set([
  'accesskeyid',
  'accesskeysecret',
  'authorization',
  'cookie',
  'ossaccesskeyid',
  'password',
  'proxyauthorization',
  'securitytoken',
  'setcookie',
  'signature',
  'xacssecuritytoken',
  'xacssignature',
  'xosscredential',
  'xosssecuritytoken',
  'xosssignature',
]);

const signatures: ReadonlySet<string> = new Set(['signature', 'xacssignature', 'xosssignature']);

/**
 * Whether a value under this name is a secret that is not masked. A signature counts as one when it is as long as one:
 * 20 bytes in base64 or 32 in hexadecimal at least.
 */
export function isSecret(name: string, value: string): boolean {
  const plain = name.toLowerCase().replace(/[-_]/g, '');
  if (!names.has(plain) || isPlaceholder(value)) return false;
  return !signatures.has(plain) || /^(?:[A-Za-z0-9+/_-]|%2B|%2F){27,}(?:=|%3D){0,2}$/i.test(value);
}
