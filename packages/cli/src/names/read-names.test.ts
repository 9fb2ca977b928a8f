import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { problemOf } from './check-name.ts';
import { readNames } from './read-names.ts';

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

async function namesIn(content: string | Buffer, column?: string, size = 3): Promise<string> {
  const bytes = Buffer.from(content);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
  const found: string[] = [];
  for await (const { name, line } of readNames(Readable.from(pieces), column)) found.push(`${line}:${name}`);
  return found.join(' ');
}

test.each([
  ['LF', 'a\nb\n', '1:a 2:b'],
  ['CRLF', 'a\r\nb\r\n', '1:a 2:b'],
  ['CR', 'a\rb\r', '1:a 2:b'],
  ['no line ending at the end', 'a\nb', '1:a 2:b'],
  ['empty lines and lines of spaces', '\na\n  \n\nb\n', '2:a 5:b'],
  ['a byte order mark', '\uFEFFa\nb', '1:a 2:b'],
  ['UTF-16 of PowerShell', utf16('灯1\r\nb\r\n'), '1:灯1 2:b'],
  ['nothing', '', ''],
])('one name per line: %s', async (_, content, want) => {
  // A byte order mark that is split into two chunks is not recognised; file streams do not split it.
  const sizes = [...(typeof content === 'string' ? [1] : []), 2, 3, 1000];
  for (const size of sizes) expect(await namesIn(content, undefined, size)).toBe(want);
});

test.each([
  ['a column among others', 'ProductKey,DeviceName\nk,a\nk,b\n', '2:a 3:b'],
  ['quotes, and a line break inside a field', 'note,DeviceName\n"x\ny",a\nz,"b ""2"""\n', '2:a 4:b "2"'],
  ['a byte order mark and CRLF', '\uFEFFDeviceName\r\na\r\n', '2:a'],
  ['a row without the column', 'x,DeviceName\n1,a\n2\n', '2:a 3:'],
])('a column of CSV: %s', async (_, content, want) => {
  expect(await namesIn(content, 'DeviceName')).toBe(want);
});

test.each([
  ['an unknown column', 'a,b\n1,2\n', 'no column "DeviceName": use one of "a", "b"'],
  ['an empty file', '', 'the CSV header is missing'],
  ['an unclosed quote', 'DeviceName\n"a\n', 'malformed CSV: CSV_'],
])('CSV with %s is an InputError', async (_, content, want) => {
  await expect(namesIn(content, 'DeviceName')).rejects.toThrow(want);
});

test('bytes that are not text are an InputError', async () => {
  await expect(namesIn(Buffer.from([0x61, 0xff, 0xfe, 0x0a]))).rejects.toMatchObject({ name: 'InputError' });
});

test('an endless line is not read into memory', async () => {
  const endless = (async function* () {
    for (;;) yield Buffer.alloc(10_000, 'a');
  })();
  await expect(readNames(endless, undefined).next()).rejects.toThrow('longer than 65536');
});

test.each(['light1', '灯 1', 'a:b@c.d-e_f'])('the name %j is accepted', (name) => {
  expect(problemOf(name)).toBeUndefined();
});

test.each([
  ['', 'is empty'],
  ['light ', 'whitespace'],
  ['\u00A0light', 'whitespace'],
  ['"light"', 'CSV'],
  ['DeviceName,ProductKey', 'CSV'],
  ['light\tkey', 'CSV'],
  ['# my lights', 'comment'],
  ['light\u0000', 'control'],
  ['light\uFFFD', 'control'],
])('the name %j is rejected', (name, want) => {
  expect(problemOf(name)).toContain(want);
});
