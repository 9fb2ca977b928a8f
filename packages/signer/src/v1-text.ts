import { type Encoded, encodeAgain } from './encoded.ts';
import { LongText } from './long-text.ts';
import type { MemberValue, Members } from './members.ts';
import { percentEncode } from './percent-encode.ts';
import { type EncodedName, encodeOf, type Target, walkValue } from './sorted-walk.ts';
import type { V1Layout } from './v1-layout.ts';

/** Writes the canonical query and, at the same time, the string to sign, which is made of the same parts. */
export class V1Text implements Target {
  query = '';
  readonly stringToSign: LongText;

  constructor(method: string) {
    this.stringToSign = new LongText(`${method}&%2F&`);
  }

  add(name: EncodedName, place: string, text: string): void {
    const isFirst = this.query === '';
    const once = percentEncode(text);
    this.query += `${isFirst ? '' : '&'}${name.once}${place}=${once}`;
    this.stringToSign.add(`${isFirst ? '' : '%26'}${name.twice}${place}%3D${encodeAgain(once, text)}`);
  }

  /** Adds a value after what stands before it, both encoded. Only here can be told which is the first: an empty list writes nothing. */
  addEncoded(head: EncodedName, value: EncodedName): void {
    const isFirst = this.query === '';
    this.query += (isFirst ? head.once.slice('&'.length) : head.once) + value.once;
    this.stringToSign.add((isFirst ? head.twice.slice('%26'.length) : head.twice) + value.twice);
  }
}

/** Writes the caller's members and what the signer adds. False where only flat names can be sorted, as `walkSorted` explains. */
export function writeV1(
  text: V1Text,
  own: Members,
  added: readonly (Encoded | undefined)[],
  { places }: V1Layout,
): boolean {
  for (const { at, name, head, interleaved } of places) {
    if (at >= own.values.length) {
      const value = added[at - own.values.length];
      if (value !== undefined) text.addEncoded(head, value);
      continue;
    }
    const value = own.values[at] as MemberValue;
    if (typeof value === 'string') text.addEncoded(head, encodeOf(name.text, value));
    else if (interleaved || !walkValue(name, value, text)) return false;
  }
  return true;
}
