/** Part of a text, without its end. */
export type Range = readonly [start: number, end: number];

/** A text with some of its encodings undone. */
export interface EncodingLayer {
  readonly text: string;
  /** Where each character begins in the original text, and at the end the length of that text. */
  readonly starts: Uint32Array;
}

/** A string to sign in a URL in JSON in a page has five encodings. */
const maxLayers = 6;

/** Percent-encoding of a byte, escapes of JSON and JavaScript, references of HTML and XML. */
const escapes =
  /%([0-9a-f]{2})|\\u([0-9a-f]{4})|&#x([0-9a-f]{1,6});|&#(\d{1,7});|\\(["'\\/nrt])|&(amp|lt|gt|quot|apos);/gi;

const characters: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * The text as it is, then decoded once, twice and so on until nothing is left to decode. All encodings are undone at the same time, so each
 * text inside the text is plain in one of the layers, regardless of its nesting. A percent-encoded byte becomes one character.
 */
export function* decodedLayers(text: string): Generator<EncodingLayer> {
  const starts = new Uint32Array(text.length + 1);
  for (let index = 0; index < starts.length; index++) starts[index] = index;
  let layer: EncodingLayer = { text, starts };
  yield layer;
  for (let count = 1; count < maxLayers && layer.text.search(escapes) >= 0; count++) {
    layer = decodeOnce(layer);
    yield layer;
  }
}

function decodeOnce({ text, starts }: EncodingLayer): EncodingLayer {
  const from = new Uint32Array(starts.length);
  let decoded = '';
  let copied = 0;
  const append = (part: string, at: number, step: 0 | 1) => {
    for (let index = 0; index < part.length; index++)
      from[decoded.length + index] = starts[at + index * step] as number;
    decoded += part;
  };
  for (const match of text.matchAll(escapes)) {
    append(text.slice(copied, match.index), copied, 1);
    append(decodeEscape(match), match.index, 0);
    copied = match.index + match[0].length;
  }
  append(text.slice(copied), copied, 1);
  from[decoded.length] = starts[text.length] as number;
  return { text: decoded, starts: from.subarray(0, decoded.length + 1) };
}

function decodeEscape([whole, byte, unit, hex, decimal, escaped, entity]: RegExpMatchArray): string {
  const code = Number.parseInt(byte ?? unit ?? hex ?? decimal ?? '', decimal === undefined ? 16 : 10);
  if (!Number.isNaN(code)) return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  const name = (escaped ?? entity ?? '').toLowerCase();
  return characters[name] ?? name;
}
