import { type Encoded, encodeAgain } from './encoded.ts';
import { LongText } from './long-text.ts';
import type { MemberValue, Members } from './members.ts';
import { percentEncode } from './percent-encode.ts';
import { loneSurrogate, type Prefix, type Target, walkValue } from './sorted-walk.ts';
import type { V1Layout } from './v1-layout.ts';

/** Writes the canonical query and, at the same time, the string to sign, which is made of the same parts. */
export class V1Text implements Target {
  query = '';
  readonly stringToSign: LongText;

  constructor(method: string) {
    this.stringToSign = new LongText(`${method}&%2F&`);
  }

  add(headOnce: string, headTwice: string, text: string): void {
    const once = percentEncode(text);
    this.query += headOnce + once;
    this.stringToSign.add(headTwice + encodeAgain(once, text));
  }

  addEncoded(head: Prefix, text: Encoded): void {
    this.query += head.once + text.once;
    this.stringToSign.add(head.twice + text.twice);
  }
}

/** Writes the caller's members and what the signer adds. False where only flat names can be sorted, as `walkSorted` explains. */
export function writeV1(
  text: V1Text,
  own: Members,
  added: readonly (Encoded | undefined)[],
  { places }: V1Layout,
): boolean {
  for (const { at, name, head, prefix, scalarOnly } of places) {
    if (at >= own.values.length) {
      const value = added[at - own.values.length];
      if (value !== undefined) text.addEncoded(head, value);
      continue;
    }
    const value = own.values[at] as MemberValue;
    if (typeof value === 'string') addScalar(text, head, value, name);
    else if (scalarOnly || !walkValue(prefix.once, prefix.twice, value, text)) return false;
  }
  return true;
}

function addScalar(text: V1Text, head: Prefix, value: string, name: string): void {
  try {
    text.add(head.once, head.twice, value);
  } catch {
    throw loneSurrogate(name);
  }
}
