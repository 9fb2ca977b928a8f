import { expect, test } from 'vitest';
import { rejection } from '../../test/canary.ts';
import { readEntries } from './read-entries.ts';

async function read(text: string, size: number): Promise<unknown[]> {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const got: unknown[] = [];
  for await (const { format, members } of readEntries(pieces())) got.push([format, members]);
  return got;
}

const a = { DeviceName: 'a,"]}\\', Code: 200 };
const b = { DeviceName: 'b', Code: '5001', deep: [{ x: '[' }] };
const good: readonly (readonly [what: string, text: string, want: readonly unknown[]])[] = [
  [
    'a JSON array',
    JSON.stringify([a, b]),
    [
      ['json', a],
      ['json', b],
    ],
  ],
  [
    'a JSON array with spaces',
    ` [ ${JSON.stringify(a)} ,\n${JSON.stringify(b)} ]\n`,
    [
      ['json', a],
      ['json', b],
    ],
  ],
  ['an empty JSON array', '[]', []],
  [
    'JSON lines',
    `${JSON.stringify(a)}\n${JSON.stringify(b)}\n`,
    [
      ['jsonl', a],
      ['jsonl', b],
    ],
  ],
  [
    'JSON lines without the last line end',
    `${JSON.stringify(a)}\r\n${JSON.stringify(b)}`,
    [
      ['jsonl', a],
      ['jsonl', b],
    ],
  ],
  [
    'CSV',
    'DeviceName,Code\r\na,200\r\nb,5001\r\n',
    [
      ['csv', { DeviceName: 'a', Code: '200' }],
      ['csv', { DeviceName: 'b', Code: '5001' }],
    ],
  ],
  ['CSV with quotes', 'DeviceName,Code\n"a,""b""\nc",200', [['csv', { DeviceName: 'a,"b"\nc', Code: '200' }]]],
  ['CSV with nothing under its header', 'DeviceName,Code\n', []],
];

test.each(good)('%s is recognised and read, however it is cut into pieces', async (_, text, want) => {
  for (const size of [1, 2, 3, 7, 1_000]) expect(await read(text, size)).toEqual(want);
});

const bad: readonly (readonly [what: string, text: string, name: string, code: string])[] = [
  ['nothing', '', 'DecodeError', 'EmptyFile'],
  ['white space', ' \n ', 'DecodeError', 'EmptyFile'],
  ['HTML', '<html></html>', 'DecodeError', 'InvalidFile'],
  ['an array that ends in an entry', '[{"DeviceName":"a","Co', 'DecodeError', 'Truncated'],
  ['an array that ends between entries', '[{"a":1},', 'DecodeError', 'Truncated'],
  ['an array that does not end', '[{"a":1}', 'DecodeError', 'Truncated'],
  ['a line that does not end', '{"a":1}\n{"a":', 'DecodeError', 'Truncated'],
  ['a text behind the array', '[{"a":1}] x', 'DecodeError', 'InvalidFile'],
  ['entries without a comma', '[{"a":1}{"a":2}]', 'DecodeError', 'InvalidFile'],
  ['an array of numbers', '[1,2]', 'DecodeError', 'InvalidFile'],
  ['an entry that is no JSON', '[{a:1}]', 'DecodeError', 'InvalidFile'],
  ['an entry without an end', `[{"a":"${'x'.repeat(70_000)}"}]`, 'LimitError', 'EntryTooLarge'],
  ['quotes that do not end', 'DeviceName,Code\n"a,200', 'DecodeError', 'Truncated'],
  ['a row with too few columns', 'DeviceName,Code\na\n', 'DecodeError', 'InvalidFile'],
  ['a row without an end', `DeviceName,Code\n${'x'.repeat(70_000)}`, 'LimitError', 'EntryTooLarge'],
];

test.each(bad)('F02: a file with %s is an error', async (_, text, name, code) => {
  for (const size of [1, 1_000_000]) expect(await rejection(read(text, size))).toMatchObject({ name, code });
});
