import { flattenMembers } from './flatten.ts';
import { type Members, readMembers } from './members.ts';
import type { FlatParameters, ParameterTree } from './parameter-tree.ts';
import { percentEncode } from './percent-encode.ts';
import { type EncodedName, type Target, walkSorted } from './sorted-walk.ts';

/**
 * Joins flat parameters to `name=value&name=value`: sorted by name in code units, each name and value encoded. It is the text that is
 * signed, and as good a query or form body to send: the service decodes before it signs.
 *
 * Source: docs/wire/signing.md, rules 20 to 23, 29 and 33.
 *
 * @throws SigningError `lone-surrogate`, `unsupported-value` and others as `flatten`, with `parameter`
 * @example
 * canonicalQuery({ 'K.2': 'b', 'K.10': 'a b', K: '' }); // 'K=&K.10=a%20b&K.2=b'
 */
export function canonicalQuery(flat: Readonly<FlatParameters>): string {
  return formBody(flat);
}

/**
 * The body of a form POST: `canonicalQuery(flatten(parameters))`, and faster. Send it as it is: V3 signs the hash of its bytes.
 *
 * Source: docs/wire/signing.md, rules 29, 30 and 39.
 *
 * @throws SigningError as `flatten`
 * @example
 * formBody({ ProductKey: 'a1', DeviceName: ['x', 'y z'] }); // 'DeviceName.1=x&DeviceName.2=y%20z&ProductKey=a1'
 */
export function formBody(parameters: ParameterTree): string {
  return queryOf(readMembers(parameters));
}

function queryOf(members: Members): string {
  const query = new Query();
  return walkSorted(members, query) ? query.text : queryOf(flatMembers(members));
}

/** The same parameters under their flat names: the form in which any names can be sorted. */
export function flatMembers(members: Members): Members {
  const flat = flattenMembers(members);
  return { names: Object.keys(flat), values: Object.values(flat) };
}

class Query implements Target {
  text = '';

  add(name: EncodedName, place: string, text: string): void {
    if (this.text !== '') this.text += '&';
    this.text += `${name.once}${place}=${percentEncode(text)}`;
  }
}
