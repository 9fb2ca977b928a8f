/** Every form of a known secret in a file. */

/** A form, and the name of the encoding, for a report that must not show the secret. */
export interface EncodedForm {
  readonly encoding: string;
  readonly text: string;
}

/**
 * A secret as it is, percent-encoded once and twice, as base64 at each of the three offsets, as hexadecimal, and
 * inside a JSON string and XML. The caller searches case-insensitively.
 *
 * @example
 * encodedForms('a+secret').find(({ encoding }) => encoding === 'percent-encoded')?.text; // 'a%2Bsecret'
 */
export function encodedForms(secret: string): EncodedForm[] {
  const once = encodeURIComponent(secret);
  const forms: EncodedForm[] = [
    { encoding: 'plain', text: secret },
    { encoding: 'percent-encoded', text: once },
    { encoding: 'percent-encoded twice', text: encodeURIComponent(once) },
    { encoding: 'JSON-escaped', text: JSON.stringify(secret).slice(1, -1) },
    { encoding: 'XML-escaped', text: secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') },
    { encoding: 'hexadecimal', text: Buffer.from(secret).toString('hex') },
    { encoding: 'reversed', text: [...secret].toReversed().join('') },
    ...base64Forms(secret),
  ];
  const known = new Set<string>();
  return forms.filter(({ text }) => text.length >= 6 && !known.has(text) && known.add(text));
}

/** Inside a longer text, base64 depends on where the secret begins: only the groups inside the secret are searched. */
function base64Forms(secret: string): EncodedForm[] {
  return [0, 1, 2].flatMap((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const whole = padded.toString('base64').replace(/=+$/, '');
    const inner = whole.slice(offset === 0 ? 0 : 4, Math.floor(padded.length / 3) * 4);
    return [
      { encoding: 'base64', text: inner },
      { encoding: 'base64url', text: inner.replaceAll('+', '-').replaceAll('/', '_') },
    ];
  });
}
