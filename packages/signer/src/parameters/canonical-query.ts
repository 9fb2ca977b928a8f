import { type Members, type MemberValue, readMembers, spelled } from './members.ts';
import type { FlatParameters, ParameterTree } from './parameter-tree.ts';
import { encodeText } from './percent-encode.ts';
import { eachItem, interleaves, sortedOrder } from './sorted-order.ts';

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
  const { names, values } = members;
  const order = sortedOrder(names);
  if (interleaves(members, order)) return queryOf(spelled(members));
  let query = '';
  for (const at of order) {
    const name = names[at] as string;
    const value = values[at] as MemberValue;
    const encoded = encodeText(name, name);
    if (typeof value === 'string') {
      query += `${query === '' ? '' : '&'}${encoded}=${encodeText(value, name)}`;
    } else {
      const head = `&${encoded}.`;
      eachItem(value, (text, item) => {
        const pair = `${head}${item}=${encodeText(text, name, item)}`;
        query += query === '' ? pair.slice('&'.length) : pair;
      });
    }
  }
  return query;
}
