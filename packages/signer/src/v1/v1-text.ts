import { type Encoded, encode } from './encoded.ts';
import { kept } from '../bounded-cache.ts';
import { type Members, type MemberValue, spelled } from '../parameters/members.ts';
import { addTo } from './pieces.ts';
import { eachItem, interleaves } from '../parameters/sorted-order.ts';
import { headOf, layOut, type V1Layout } from './v1-layout.ts';

export interface V1Text {
  readonly query: string;
  /** In pieces. */
  readonly stringToSign: readonly string[];
}

/**
 * Writes the canonical query and, at the same time, the string to sign, which is made of the same parts.
 *
 * @throws SigningError `lone-surrogate`, `duplicate-name`
 */
export function writeV1(method: string, members: Members, { order, heads }: V1Layout): V1Text {
  if (interleaves(members, order)) {
    const flat = spelled(members);
    return writeV1(method, flat, layOut(flat.names));
  }
  let query = '';
  const stringToSign = [`${method}&%2F&`];
  const add = (head: Encoded, value: Encoded) => {
    const isFirst = query === '';
    query += (isFirst ? head.once.slice('&'.length) : head.once) + value.once;
    addTo(stringToSign, (isFirst ? head.twice.slice('%26'.length) : head.twice) + value.twice);
  };
  for (const at of order) {
    const name = members.names[at] as string;
    const value = members.values[at] as MemberValue;
    if (typeof value === 'string') {
      add(
        heads[at] as Encoded,
        name === 'SecurityToken' || name === 'Timestamp' ? kept(encoded, 8, value, encode) : encode(value, name),
      );
    } else {
      const { once, twice } = headOf(name, '.');
      eachItem(value, (text, item) =>
        add({ once: `${once}${item}=`, twice: `${twice}${item}%3D` }, encode(text, name, item)),
      );
    }
  }
  return { query, stringToSign };
}

/**
 * A session token has 600 characters and is the same for an hour: encoding it takes as long as half of the signature. A timestamp is the same
 * for all requests of a second.
 */
const encoded = new Map<string, Encoded>();
