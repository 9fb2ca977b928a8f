/** Damages a response: flips bytes, moves pieces, and inserts text that breaks parsers. */
import type { Random } from './random.ts';

/** Pieces of JSON and XML that are valid, or almost. */
const fragments = (
  String.raw`" \ { } [ ] , : null true false 1e999 -0 1.0 1e2 \ud800 \u0000 < > / & ; &amp; &lt; &#0; &#x41; <!-- --> <![CDATA[ ]]> ` +
  `<?xml?> <a> </a> <a/> <!DOCTYPE[<!ENTITY> __proto__ constructor 9007199254740993 -1 \0 \u00a0 实 😊 "Success":false, "Code":"x", ` +
  `"Status":7, <Success>false</Success> <Status>7</Status> xmlns:a="b"`
)
  .split(' ')
  .concat(' ', '\n')
  .map((text) => new TextEncoder().encode(text));

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const mutations: readonly Mutation[] = [
  function flipBit(bytes, random) {
    const copy = bytes.slice();
    const at = random.upTo(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.upTo(8));
    return copy;
  },
  function setByte(bytes, random) {
    const copy = bytes.slice();
    copy[random.upTo(copy.length)] = random.upTo(256);
    return copy;
  },
  function removePiece(bytes, random) {
    const from = random.upTo(bytes.length);
    return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + random.upTo(20)));
  },
  function repeatPiece(bytes, random) {
    const from = random.upTo(bytes.length);
    const to = from + 1 + random.upTo(40);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  function movePiece(bytes, random) {
    const from = random.upTo(bytes.length);
    const to = from + 1 + random.upTo(40);
    const rest = joined(bytes.subarray(0, from), bytes.subarray(to));
    const at = random.upTo(rest.length + 1);
    return joined(rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at));
  },
  function putFragment(bytes, random) {
    const at = random.upTo(bytes.length + 1);
    return joined(bytes.subarray(0, at), random.pick(fragments), bytes.subarray(at));
  },
  function changeDigit(bytes, random) {
    const copy = bytes.slice();
    const digits: number[] = [];
    for (const [at, byte] of copy.entries()) if (byte >= 0x30 && byte <= 0x39) digits.push(at);
    if (digits.length > 0) copy[random.pick(digits)] = 0x30 + random.upTo(10);
    return copy;
  },
];

/** The bytes after one to four mutations. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let damaged = bytes;
  for (let left = 1 + random.upTo(4); left > 0 && damaged.length > 0; left -= 1) {
    damaged = random.pick(mutations)(damaged, random);
  }
  return damaged;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
