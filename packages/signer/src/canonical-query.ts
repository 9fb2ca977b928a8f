import type { FlatParameters } from './parameter-tree.ts';
import { percentEncode } from './percent-encode.ts';
import { SigningError } from './signing-error.ts';

/**
 * Joins flat parameters to `name=value&name=value`: sorted by name in code units, each name and value encoded. It is the text that is
 * signed, and as good a query or form body to send: the service decodes before it signs.
 *
 * Source: docs/wire/signing.md, rules 20 to 23, 29 and 33.
 *
 * @throws SigningError `lone-surrogate`, `unsupported-value` when a value is not text, with `parameter`
 * @example
 * canonicalQuery({ 'K.2': 'b', 'K.10': 'a b', K: '' }); // 'K=&K.10=a%20b&K.2=b'
 */
export function canonicalQuery(flat: Readonly<FlatParameters>): string {
  return Object.keys(flat)
    .toSorted()
    .map((name) => encodePair(name, flat[name]))
    .join('&');
}

function encodePair(name: string, value: unknown): string {
  if (typeof value !== 'string')
    throw new SigningError('unsupported-value', `flat parameter '${name}' is not text`, name);
  try {
    return `${percentEncode(name)}=${percentEncode(value)}`;
  } catch {
    throw new SigningError('lone-surrogate', `name or value of '${name}' holds a lone surrogate`, name);
  }
}
