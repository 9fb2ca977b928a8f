import * as fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { caseCount } from '../../../../tools/tests/case-count.ts';
import { createRedactor } from './redact.ts';

const secret = 'Zx81/qA0+SLFIDg=8gZDSjc<&"yQ0';
const token = `CAIS${'0123456789abcdefghij+/KLMNOP'.repeat(20)}eg==`;
const signature = 'Rp6wEN9/qA0iSLFIDg+a8gZDSjc=';
/** Created for each text, so that no test depends on another one. */
const hide: ReturnType<typeof createRedactor> = (from) => createRedactor([secret, token, signature])(from);

const upperHex = (text: string) => encodeURIComponent(text);
const lowerHex = (text: string) => encodeURIComponent(text).replaceAll(/%../g, (byte) => byte.toLowerCase());
const jsonText = (text: string) => JSON.stringify(text).slice(1, -1);
const entities = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** How tools write a text. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'percent-encoded': upperHex,
  'percent-encoded in lower case': lowerHex,
  'percent-encoded twice': (text) => upperHex(upperHex(text)),
  'percent-encoded twice in lower case': (text) => lowerHex(lowerHex(text)),
  'percent-encoded three times': (text) => upperHex(upperHex(upperHex(text))),
  'percent-encoded in every character': (text) => text.replaceAll(/./g, (one) => `%${base16(one)}`),
  'form-encoded': (text) => new URLSearchParams([['', text]]).toString().slice(1),
  'read as a form without encoding': (text) => text.replaceAll('+', ' '),
  'in JSON': jsonText,
  'in JSON with escaped slashes': (text) => jsonText(text).replaceAll('/', '\\/'),
  'in JSON of Go': (text) => jsonText(text).replaceAll(/[&<>]/g, (one) => `\\u00${base16(one)}`),
  'in JSON with escapes in lower case': (text) => text.replaceAll(/\W/g, (one) => `\\u00${base16(one).toLowerCase()}`),
  'in JSON in JSON': (text) => jsonText(jsonText(text)),
  'in a page': entities,
  'in a page with numbers': (text) => text.replaceAll(/\W/g, (one) => `&#${one.charCodeAt(0)};`),
  'in a page with hex numbers': (text) => text.replaceAll(/\W/g, (one) => `&#x${base16(one)};`),
  'in a URL in JSON in a page': (text) => entities(jsonText(`"${upperHex(text)}"`)),
  'in upper case': (text) => text.toUpperCase(),
  'in lower case': (text) => text.toLowerCase(),
  'in hex': (text) => Buffer.from(text).toString('hex'),
  'in hex in upper case': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  'in a Buffer that is printed': (text) => inspect(Buffer.from(text.slice(0, 50))),
  'in base64': base64,
  'in base64url': (text) => Buffer.from(text).toString('base64url'),
  'in base64 after one character': (text) => base64(`:${text}`),
  'in base64 after two characters': (text) => base64(`a:${text}`),
  'in base64 in a URL': (text) => upperHex(base64(`id:${text}`)),
  'in base64 in a longer text': (text) => base64(`some text before ${text} and after it`),
};

function base16(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase();
}

describe.each(Object.entries(encodings))('a known secret %s', (_, encode) => {
  it.each([
    ['the key', secret],
    ['the token', token],
    ['the signature', signature],
    ['the first 12 characters', secret.slice(0, 12)],
    ['the first half', token.slice(0, 300)],
    ['the second half', token.slice(-300)],
    ['the last 15 characters', secret.slice(-15)],
    ['a part of 20 characters from the middle', token.slice(100, 120)],
  ])('is masked: %s', (__, part) => {
    const hideHere = createRedactor([secret, token, signature]);
    const got = hideHere(`before (${encode(part)}) after`);
    expect(got).toMatch(/^before \(.*\*\*\*.*\) after$/);
    // At most an incomplete group of base64 and the frame of a printed buffer are left.
    expect(got.length).toBeLessThan('before (***) after'.length + 52);
    expect(hideHere(got)).toBe(got);
    const parts = Array.from(part.slice(11), (last, start) => part.slice(start, start + 11) + last);
    expect(parts.filter((piece) => got.includes(piece))).toEqual([]);
  });
});

describe('a redactor', () => {
  it.each([
    'the request was rejected',
    secret.slice(0, 11),
    token.slice(50, 61),
    'aGVsbG8gd29ybGQsIGhvdyBhcmUgeW91',
    '',
  ])('leaves %j', (text) => {
    expect(hide(text)).toBe(text);
  });

  it('masks a whole secret that is shorter than 12 characters, and no words', () => {
    const hideShort = createRedactor(['hunter', 'wrong', '']);
    expect(hideShort('hunter HUNTER aHVudGVy 68756e746572')).toBe('*** *** *** ***');
    expect(hideShort('the secret is wrong, hunt')).toBe('the secret is wrong, hunt');
    expect(hideShort('Password=wrong')).toBe('Password=***');
  });

  it('leaves parts of 11 characters, however they are encoded', () => {
    const part = secret.slice(0, 11);
    const hex = Buffer.from(part).toString('hex');
    for (const text of [part, encodeURIComponent(part), hex, inspect(Buffer.from(part))]) expect(hide(text)).toBe(text);
    const twelve = secret.slice(0, 12);
    expect(hide(inspect(Buffer.from(twelve)))).toBe('<Buffer ***>');
    expect(hide(Buffer.from(twelve).toString('hex'))).toBe('***');
    // Of a secret of six characters, only one group of base64 is always the same.
    const group = btoa('\0\0hunter').slice(4, 8);
    expect(createRedactor(['hunter'])(`x ${group} y`)).toBe(`x ${group} y`);
    expect(createRedactor(['hunter'])(btoa('\0hunter'))).toBe('AGh1bnRlcg==');
  });

  it('leaves what is around a secret in base64', () => {
    expect(hide(base64(`abc${secret}`))).toMatch(/^YWJj\*\*\*/);
    expect(hide(base64(`abcd${secret}`))).toMatch(/^YWJjZ.{3}\*\*\*/);
  });

  it('masks next to characters whose lower case is longer', () => {
    expect(hide(`İİ ${secret} x`)).toBe('İİ *** x');
  });

  it('masks a secret that is not ASCII', () => {
    const hideWide = createRedactor(['密钥é-secret']);
    for (const encode of [String, encodeURIComponent, jsonText, base64]) {
      expect(hideWide(`(${encode('密钥é-secret')})`)).toMatch(/^\(\*\*\*.{0,4}\)$/);
    }
  });

  it('masks secrets next to each other, and secrets under names', () => {
    expect(hide(`${secret}${signature}`)).toBe('***');
    expect(hide(`${secret} ${signature}`)).toBe('*** ***');
    expect(hide(`Signature=other&x=${signature}`)).toBe('Signature=***&x=***');
  });

  it('masks them in objects, URLs, headers and bytes', () => {
    const url = new URL('https://h/?x=1');
    url.searchParams.set('y', token);
    expect(hide(url).href).toBe('https://h/?x=1&y=***');
    expect(hide({ a: [secret, { b: `x ${token}` }] })).toEqual({ a: ['***', { b: 'x ***' }] });
    expect(hide(new Map([[secret, token]]))).toEqual(new Map([['***', '***']]));
    expect([...hide(new Headers({ 'x-note': signature }))]).toEqual([['x-note', '***']]);
    expect(hide(new TextEncoder().encode(`x ${secret}`))).toEqual(new TextEncoder().encode('x ***'));
  });

  it('takes time in proportion to the length of a text', () => {
    for (const piece of [token.slice(0, 11), secret, '%25', '\\u005c', 'a ']) {
      expect(hide(piece.repeat(Math.ceil(200_000 / piece.length))).length).toBeLessThan(200_001 + piece.length);
    }
  });

  it('masks any secret in any nesting of encodings', () => {
    const anySecret = fc.stringMatching(/^[!-~]{12,60}$/);
    const textEncodings = [
      'plain',
      'percent-encoded',
      'in JSON',
      'in a page',
      'percent-encoded in lower case',
    ] as const;
    const nesting = fc.array(fc.constantFrom(...textEncodings), { maxLength: 4 });
    const property = fc.property(anySecret, nesting, fc.string(), (known, names, around) => {
      const encode = (text: string) => names.reduce((inner, name) => encodings[name]?.(inner) ?? inner, text);
      const text = `(${encode(around.toWellFormed())} ${encode(known)})`;
      const got = createRedactor([known])(text);
      expect(got).toContain('***');
      expect(got).not.toContain(encode(known));
    });
    fc.assert(property, { seed: 8, numRuns: caseCount(500) });
  });
});
