import type { Range } from './decoded-layers.ts';

/** Shorter secrets look like ordinary words. */
const minLength = 6;
/** This many characters in a row are part of a secret, and not a coincidence. A shorter secret is found as a whole. */
const partLength = 12;

/**
 * Compared without letter case, since tools change that of percent-encoding and hex; and a form decoder turns a plus into a space. Only ASCII: the
 * lower case of some other characters is longer.
 */
const comparable = (text: string): string =>
  text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase()).replaceAll('+', ' ');

/** Parts of secrets that must not be in a text. */
export interface Traces {
  readonly byLength: ReadonlyMap<number, ReadonlySet<string>>;
  /** Keyed by their first characters, see `headOf`: at most positions of a text no part begins. */
  readonly heads: Uint8Array;
}

/**
 * What secrets look like in a layer of a text: as they are, in base64, base64url and hex. Percent-encoding and the escapes of JSON and HTML are
 * undone in the layers.
 */
export function tracesOf(secrets: readonly string[]): Traces {
  const byLength = new Map<number, Set<string>>();
  const heads = new Uint8Array(0x1_00_00);
  for (const secret of secrets) {
    for (const [form, most] of formsOf(secret)) {
      const length = Math.min(form.length, most);
      if (length < minLength) continue;
      const parts = byLength.get(length) ?? new Set();
      byLength.set(length, parts);
      const whole = comparable(form);
      for (let start = 0; start + length <= whole.length; start++) {
        parts.add(whole.slice(start, start + length));
        heads[headOf(whole, start)] = 1;
      }
    }
  }
  return { byLength, heads };
}

function headOf(text: string, start: number): number {
  const [first, second, third] = [text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2)];
  return ((first * 31 + second) * 31 + third) & 0xff_ff;
}

/** The forms of a secret, and the length from which a part of a form reveals the secret. */
function formsOf(secret: string): (readonly [form: string, length: number])[] {
  // One character per byte, as in a layer of percent-encoded text.
  const bytes = Array.from(new TextEncoder().encode(secret), (byte) => String.fromCharCode(byte)).join('');
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
  const forms: (readonly [string, number])[] = [
    [secret, partLength],
    [bytes, partLength],
    [hex.join(''), partLength * 2],
    [hex.join(' '), partLength * 3 - 1],
  ];
  // Inside a longer text, base64 depends on where the secret begins: only the groups that contain nothing else are always the same.
  for (const before of ['', '\0', '\0\0']) {
    const end = Math.floor((before.length + bytes.length) / 3) * 4;
    const base64 = btoa(before + bytes).slice(before === '' ? 0 : 4, end);
    forms.push([base64, partLength], [base64.replaceAll('+', '-').replaceAll('/', '_'), partLength]);
  }
  return forms;
}

/** Where a text contains parts of secrets. */
export function* findTraces(text: string, { byLength, heads }: Traces): Generator<Range> {
  if (byLength.size === 0) return;
  const compared = comparable(text);
  for (let start = 0; start < compared.length; start++) {
    if (heads[headOf(compared, start)] === 0) continue;
    for (const [length, parts] of byLength) {
      if (parts.has(compared.slice(start, start + length))) yield [start, start + length];
    }
  }
}
