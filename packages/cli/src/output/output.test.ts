import { expect, test } from 'vitest';
import { commandOf, shellQuote } from './shell-quote.ts';
import { pairLines } from './pair-lines.ts';
import { tableLines } from './table.ts';
import { timestamp } from './timestamp.ts';
import { visible, visibleJson } from './visible.ts';

const unsafe: readonly [what: string, character: string, shown: string][] = [
  ['ESC', '\u001B', '\\u{1B}'],
  ['BEL', '\u0007', '\\u{7}'],
  ['a line feed', '\n', '\\u{A}'],
  ['a carriage return', '\r', '\\u{D}'],
  ['a tab', '\t', '\\u{9}'],
  ['NUL', '\u0000', '\\u{0}'],
  ['DEL', '\u007F', '\\u{7F}'],
  ['CSI of C1', '\u009B', '\\u{9B}'],
  ['next line of C1', '\u0085', '\\u{85}'],
  ['a right-to-left override', '\u202E', '\\u{202E}'],
  ['a right-to-left mark', '\u200F', '\\u{200F}'],
  ['an isolate', '\u2066', '\\u{2066}'],
  ['an Arabic letter mark', '\u061C', '\\u{61C}'],
  ['a line separator', '\u2028', '\\u{2028}'],
  ['a byte order mark', '\uFEFF', '\\u{FEFF}'],
  ['a tag character', '\u{E0041}', '\\u{E0041}'],
  ['an unpaired surrogate', '\uD800', '\\u{D800}'],
];

test.each(unsafe)('%s is shown as a code point', (_, character, shown) => {
  expect(visible(`a${character}b`)).toBe(`a${shown}b`);
});

test.each(unsafe)('JSON with %s is escaped and parses to the same value', (_, character) => {
  for (const indentation of [undefined, 2]) {
    const text = visibleJson({ [`a${character}`]: [character] }, indentation);
    expect(text.replaceAll('\n', '')).toBe(visible(text.replaceAll('\n', '')));
    expect(JSON.parse(text)).toEqual({ [`a${character}`]: [character] });
  }
});

test('ordinary text in any language is not changed', () => {
  const text = 'light-1 灯 ñ é 👩‍👩‍👧 مرحبا שלום';
  expect(visible(text)).toBe(text);
});

test.each([
  ['job', 'job'],
  ['UbmsMHmkqv0PiAG****010001', "'UbmsMHmkqv0PiAG****010001'"],
  ["it's", String.raw`'it'\''s'`],
  ['', "''"],
  ['$(reboot)', "'$(reboot)'"],
  ['a;b', "'a;b'"],
  ['=ls', "'=ls'"],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('the word %j is quoted for a shell', (word, want) => {
  expect(shellQuote(word)).toBe(want);
});

test('a command omits undefined words', () => {
  expect(commandOf('query', 'a b', undefined, '--wait')).toBe("iot-distribution query 'a b' --wait");
});

const rows = [
  { name: 'light1', code: '200' },
  { name: '灯灯灯灯', code: '6204' },
];
const columns = [
  ['Device', (row: (typeof rows)[number]) => row.name],
  ['Code', (row: (typeof rows)[number]) => row.code],
] as const;

test('a table aligns its columns, with wide characters too', () => {
  expect(tableLines(rows, columns, undefined)).toEqual(['Device    Code', 'light1    200', '灯灯灯灯  6204']);
});

test('a table that does not fit becomes one block per entry with all values', () => {
  expect(tableLines(rows, columns, 12)).toEqual([
    'Device  light1',
    'Code    200',
    '',
    'Device  灯灯灯灯',
    'Code    6204',
  ]);
});

test('a cell cannot start a new line', () => {
  const [line = '', ...more] = pairLines([['Job', 'a\nStatus  completed']]);
  expect([line, more]).toEqual(['Job  a\\u{A}Status  completed', []]);
});

test('a table of 10,000 rows reads each cell once', () => {
  let read = 0;
  const many = Array.from({ length: 10_000 }, (_, index) => ({ name: `light${index}`, code: '200' }));
  const counting = columns.map(
    ([heading, text]) => [heading, (row: (typeof rows)[number]) => ((read += 1), text(row))] as const,
  );
  expect(tableLines(many, counting, 80)).toHaveLength(10_001);
  expect(read).toBe(20_000);
});

test.each([
  [1_581_595_942_000, '2020-02-13T12:12:22.000Z'],
  [0, '1970-01-01T00:00:00.000Z'],
  [-1, '1969-12-31T23:59:59.999Z'],
  [8.64e15, '+275760-09-13T00:00:00.000Z'],
  [8.64e15 + 1, '8640000000000001 (not a date)'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991 (not a date)'],
  [-Number.MAX_SAFE_INTEGER, '-9007199254740991 (not a date)'],
])('the time %d is shown as %s', (milliseconds, want) => {
  expect(timestamp(milliseconds)).toBe(want);
});
