import { expect, it } from 'vitest';
import { encodeItems, itemPrefix, mostItems } from './encode-items.ts';
import { hasLongList, writeItemsTwice } from './list-items.ts';
import { percentEncode } from './percent-encode.ts';

const prefixOf = (name: string) => itemPrefix(name) ?? expect.unreachable();
const prefix = prefixOf('L');
const encoded = (indexes: readonly number[], list: readonly string[]) => encodeItems(prefix, indexes, list);

it('writes as many items as fit into a piece, where every byte is encoded', () => {
  // 8192 bytes, with a line feed between items.
  const list = Array.from({ length: mostItems }, (_, index) => '/'.repeat(index === 0 ? 39 + 193 : 39));
  const indexes = list.map((_, index) => index + 1);
  const longest = prefixOf('N'.repeat(96));
  const once = indexes.map((index) => `&${'N'.repeat(96)}.${index}=${percentEncode(list[index - 1] ?? '')}`).join('');
  expect(encodeItems(longest, indexes, list)).toEqual({ once, twice: percentEncode(once) });
});

it('writes items in the order of the indexes, encoded once and twice', () => {
  const list = ['a', '', 'b c', '中', '😀~'];
  const once = '&L.5=%F0%9F%98%80~&L.1=a&L.2=&L.3=b%20c&L.4=%E4%B8%AD';
  expect(encoded([5, 1, 2, 3, 4], list)).toEqual({ once, twice: percentEncode(once) });
});

it('writes indexes of one to six digits', () => {
  const indexes = [1, 9, 10, 99, 100, 999, 1000, 9999, 10_000, 99_999, 100_000];
  const list = Array.from({ length: 100_000 }, () => 'x');
  expect(encoded(indexes, list)?.once).toBe(indexes.map((index) => `&L.${index}=x`).join(''));
});

it.each([
  ['a line feed within an item', ['a\nb', 'c']],
  ['a line feed at the end', ['a', 'b\n']],
  ['a line feed as an item', ['\n', 'b']],
  ['a lone surrogate', ['a', '\uDC00']],
  ['too many characters', ['x'.repeat(8191), 'y']],
  ['too many bytes', ['é'.repeat(4096), 'y']],
])('leaves %s to strings', (_, list) => {
  expect(encoded([1, 2], list)).toBeUndefined();
});

it.each([
  ['characters', 'x'.repeat(8190)],
  ['bytes', 'é'.repeat(4095)],
])('writes as many %s as it can', (_, long) => {
  const once = `&L.1=${percentEncode(long)}&L.2=y`;
  expect(encoded([1, 2], [long, 'y'])).toEqual({ once, twice: percentEncode(once) });
});

it('leaves names to strings that have more than 100 characters, encoded twice', () => {
  expect(itemPrefix('x'.repeat(96))).toBeDefined();
  expect(itemPrefix('x'.repeat(97))).toBeUndefined();
});

it('a list from 64 items on is written in pieces of at most 200 items, encoded twice', () => {
  const list = Array.from({ length: 450 }, (_, index) => (index === 0 ? '\n' : `n${index}`));
  const pieces: [count: number, isTwice: boolean | undefined][] = [];
  writeItemsTwice('L', 'L', list, (once, twice) =>
    pieces.push([once.split('&').length - 1, twice === undefined ? undefined : twice === percentEncode(once)]),
  );
  expect(pieces).toEqual([
    [200, undefined],
    [200, true],
    [50, true],
  ]);
  expect(
    [63, 64].map((count) =>
      hasLongList([
        ['Action', 'A'.repeat(64)],
        ['L', list.slice(0, count)],
      ]),
    ),
  ).toEqual([false, true]);
});
