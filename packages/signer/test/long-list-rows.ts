/** Long lists, which are written and signed in pieces, against the plain way. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalQuery } from '../src/parameters/canonical-query.ts';
import { percentEncode } from '../src/parameters/percent-encode.ts';
import { signV1 } from '../src/v1/sign-v1.ts';
import { v1Signature, v1StringToSign } from '../src/v1/v1-steps.ts';
import { anyText } from './arbitraries.ts';
import { rejectionOf } from './rejection-of.ts';

const operation = { Action: 'CreateDeviceDistributeJob', Version: '2018-01-20' };
const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret', securityToken: 'a+/=' };
const sign = (lists: Lists) => signV1({ method: 'POST', parameters: { ...lists, ...operation }, credentials });

type Lists = Readonly<Record<string, readonly string[]>>;

const names = (count: number) => Array.from({ length: count }, (_, index) => `device-${index}`);
const replaced = (text: string) => names(450).with(230, text);

export function testLongLists(): void {
  describe('a long list', () => {
    it.each([1, 9, 10, 63, 64, 65, 199, 200, 201, 400, 401, 1000, 12_345])(
      'of %i items is signed as it is sent',
      (count) => {
        expectPlain({ DeviceName: names(count) });
      },
    );

    it.each<[what: string, lists: Lists]>([
      ['empty texts', { L: names(300).fill('') }],
      // Item 99 is written last.
      ['an empty text at the end of a piece', { L: names(200).with(98, '') }],
      ['every character of one byte', { L: Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)) }],
      ['only characters of three bytes', { L: names(300).fill('中'.repeat(20)) }],
      ['characters beyond the first plane', { L: names(300).fill('a😀') }],
      ['only characters that are encoded', { L: names(300).fill('/'.repeat(39)) }],
      ['pieces that are just short enough', { L: names(200).fill('x'.repeat(40)).with(0, 'x'.repeat(33)) }],
      ['pieces that are one byte too long', { L: names(200).fill('x'.repeat(40)).with(0, 'x'.repeat(34)) }],
      ['pieces that are too long in bytes', { L: names(200).fill('é'.repeat(30)) }],
      ['a very long text', { L: replaced('long'.repeat(100_000)) }],
      ['line feeds in one text', { L: replaced('a\nb\n') }],
      ['only line feeds', { L: names(300).fill('\n') }],
      ['a line feed at the end of a piece', { L: names(200).with(98, 'a\n') }],
      ['a line feed as the end of a piece', { L: names(200).with(98, '\n') }],
      ['a line feed in one and nothing in another', { L: names(400).with(3, '\n').with(4, '') }],
      ['a name that is encoded', { 'L &=中': names(300) }],
      ['a name that is just short enough', { ['L'.repeat(96)]: names(300) }],
      ['a name that is too long', { ['L'.repeat(97)]: names(300) }],
      ['a first parameter', { A: names(300) }],
      ['a first parameter with line feeds', { A: names(300).fill('\n') }],
      ['several lists', { A: names(130), DeviceName: names(500), IotId: names(3), Z: names(201) }],
      ['a name that sorts between its items', { L: names(300), 'L.1-': ['x'] }],
    ])('with %s is signed as it is sent', (_, lists) => {
      expectPlain(lists);
    });

    it('of random texts is signed as it is sent', () => {
      const list = fc.array(anyText, { minLength: 64, maxLength: 500, size: 'max' });
      fc.assert(
        fc.property(list, (L) => expectPlain({ L })),
        { seed: 11, numRuns: 60 },
      );
    });

    it.each([64, 450])('names its item of %i that has a lone surrogate', (count) => {
      const lists = { L: names(count).with(50, 'a\uD800') };
      for (const reject of [() => canonicalQuery(lists), () => sign(lists)]) {
        expect(rejectionOf(reject)).toEqual({ code: 'lone-surrogate', parameter: 'L.51' });
      }
    });

    it('does not change what an earlier signature returned', () => {
      const first = sign({ L: names(300) });
      const { canonicalQuery: query, stringToSign, signature } = first;
      sign({ L: names(500).fill('another') });
      expect(first).toMatchObject({ canonicalQuery: query, stringToSign, signature });
    });
  });
}

/** Sort the flat names, encode, join; then the public steps. */
function expectPlain(lists: Lists): void {
  const { canonicalQuery: query, stringToSign, signature, parameters } = sign(lists);
  const { Signature, ...sent } = parameters;
  expect(query === plainQuery(sent), 'the canonical query').toBe(true);
  expect(stringToSign === v1StringToSign('POST', query), 'the string to sign').toBe(true);
  expect(signature).toBe(v1Signature(stringToSign, credentials.accessKeySecret));
  expect(Signature).toBe(signature);
  expect(canonicalQuery(lists) === plainQuery(flatLists(lists)), 'the lists alone').toBe(true);
}

function flatLists(lists: Lists): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, list]) => list.map((text, index) => [`${name}.${index + 1}`, text])),
  );
}

function plainQuery(flat: Readonly<Record<string, string>>): string {
  const sorted = Object.keys(flat).toSorted();
  return sorted.map((name) => `${percentEncode(name)}=${percentEncode(flat[name] ?? '')}`).join('&');
}
