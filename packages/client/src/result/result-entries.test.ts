import { isDeepStrictEqual } from 'node:util';
import { NumberLiteral } from '@iot-distribution/codec';
import { expect, test } from 'vitest';
import { isErrorNamed } from '../errors.ts';
import { resultEntries } from './result-entries.ts';

function read(text: string, isWhole = false): unknown[] {
  return Array.from(resultEntries(text, isWhole)).flatMap((entry) => {
    if (entry === undefined) return [];
    const { format, members } = entry;
    const plain = members.map(([name, value]) => [name, value instanceof NumberLiteral ? Number(value) : value]);
    return [[format, Object.fromEntries(plain)]];
  });
}

const a = { DeviceName: 'a,"]}\\', Code: 200 };
const b = { DeviceName: 'b', Code: '5001', deep: [{ x: '[' }] };
const bothAs = (format: string) => [
  [format, { ...a }],
  [format, { ...b }],
];
const header = 'DeviceName,Code';
const row = (DeviceName: string, Code: string) => ['csv', { DeviceName, Code }];

const good: readonly (readonly [what: string, text: string, want: readonly unknown[]])[] = [
  ['a JSON array', JSON.stringify([a, b]), bothAs('json')],
  ['a JSON array with whitespace', ` [ ${JSON.stringify(a)} ,\n${JSON.stringify(b)} ]\r\n\t`, bothAs('json')],
  ['a formatted JSON array', JSON.stringify([a, b], null, 2), bothAs('json')],
  ['an empty JSON array', '[]', []],
  ['JSON lines', `${JSON.stringify(a)}\n${JSON.stringify(b)}\n`, bothAs('jsonl')],
  ['JSON lines without the last terminator', `${JSON.stringify(a)}\r\n${JSON.stringify(b)}`, bothAs('jsonl')],
  ['CSV with CRLF', `${header}\r\na,200\r\nb,5001\r\n`, [row('a', '200'), row('b', '5001')]],
  ['CSV with LF', `${header}\na,200\nb,5001\n`, [row('a', '200'), row('b', '5001')]],
  ['CSV with a single CR', `${header}\ra,200\rb,5001\r`, [row('a', '200'), row('b', '5001')]],
  ['CSV with a single CR between other lines', `${header}\na,200\rb,5001\r\n`, [row('a', '200'), row('b', '5001')]],
  ['CSV with a single CR before a quote', `${header}\r"a",200\r"b",5001\r`, [row('a', '200'), row('b', '5001')]],
  ['CSV with quotes', `${header}\n"a,""b""\nc",200\n`, [row('a,"b"\nc', '200')]],
  ['CSV with line terminators in quotes', `${header}\n"a\r\nb\rc",200\n`, [row('a\r\nb\rc', '200')]],
  ['CSV with empty fields', `${header}\n,200\na,\n"",""\n`, [row('', '200'), row('a', ''), row('', '')]],
  ['CSV with empty lines', `\n\n${header}\n\n\ra,200\r\n\r\n`, [row('a', '200')]],
  ['CSV with nothing below its header', `${header}\n`, []],
  [
    'CSV with other names',
    'device_name,product key,RESULT-CODE\na,p,1\n',
    [['csv', { device_name: 'a', 'product key': 'p', 'RESULT-CODE': '1' }]],
  ],
];

test.each(good)('%s is recognized and read', (_, text, want) => {
  expect(read(text)).toEqual(want);
});

/** The lengths at which a truncated text gives an entry that the complete text does not have, or an error of a wrong class. */
function truncations(text: string): number[] {
  const whole = read(text, true);
  return Array.from(text, (_, length) => length).filter((length) => {
    try {
      return !isDeepStrictEqual(read(text.slice(0, length)), whole.slice(0, read(text.slice(0, length)).length));
    } catch (error) {
      return !isErrorNamed(error, 'DecodeError');
    }
  });
}

const csv = `${header}\r\nlamp,2001\r\n"la""mp",200\r\n`;
test('a truncated CSV text is an error or lacks rows, and never gives a wrong row', () => {
  expect(truncations(csv)).toEqual([]);
});

test.each([
  [`${header}\na,200`, [row('a', '200')]],
  [`${header}\na,"200"`, [row('a', '200')]],
  [`${header}\na,`, [row('a', '')]],
])('the last row of %j counts only if the text is known to be complete', (text, want) => {
  expect(read(text, true)).toEqual(want);
  expect(() => read(text)).toThrow(expect.objectContaining({ name: 'DecodeError', code: 'Truncated' }));
});

test('a truncated JSON text is an error or lacks entries, and never gives a wrong entry', () => {
  expect(truncations(JSON.stringify([a, b]))).toEqual([]);
  expect(truncations(`${JSON.stringify(a)}\n${JSON.stringify(b)}`)).toEqual([]);
});

test('numbers keep their digits', () => {
  const text = '[{"DeviceName":12345678901234567890,"Code":200.00000000000000001}]';
  const [entry] = Array.from(resultEntries(text, false));
  expect(entry?.members.map(([, value]) => String(value))).toEqual(['12345678901234567890', '200.00000000000000001']);
});

const bad: readonly (readonly [what: string, text: string, name: string, code: string])[] = [
  ['nothing', '', 'DecodeError', 'EmptyFile'],
  ['whitespace', ' \r\n\t ', 'DecodeError', 'EmptyFile'],
  ['HTML', '<html></html>', 'DecodeError', 'InvalidFile'],
  ['XML behind whitespace', ' \n<?xml version="1.0"?>', 'DecodeError', 'InvalidFile'],
  ...[
    'Service temporarily unavailable',
    'null',
    'true',
    '0',
    '"OK"',
    'OK',
    'a,b',
    'DeviceName',
    'Code',
    'ProductKey,Code',
  ].flatMap((text): (readonly [string, string, string, string])[] => [
    [`the text ${text}`, `${text}\n`, 'DecodeError', 'InvalidFile'],
    [`the text ${text} and more lines`, `${text}\n${text}\n`, 'DecodeError', 'InvalidFile'],
  ]),
  ['a header with semicolons', 'DeviceName;Code\na;200\n', 'DecodeError', 'InvalidFile'],
  ['an array that ends inside an entry', '[{"DeviceName":"a","Co', 'DecodeError', 'Truncated'],
  ['an array that ends between entries', '[{"a":1},', 'DecodeError', 'Truncated'],
  ['an array that does not end', '[{"a":1}', 'DecodeError', 'Truncated'],
  ['a line that does not end', '{"a":1}\n{"a":', 'DecodeError', 'Truncated'],
  ['text after the array', '[{"a":1}] x', 'DecodeError', 'InvalidFile'],
  ['a second array', '[{"a":1}][{"a":1}]', 'DecodeError', 'InvalidFile'],
  ['entries without a comma', '[{"a":1}{"a":2}]', 'DecodeError', 'InvalidFile'],
  ['a comma before the first entry', '[,{"a":1}]', 'DecodeError', 'InvalidFile'],
  ['lines with commas', '{"a":1},\n{"a":2}', 'DecodeError', 'InvalidFile'],
  ['whitespace that is not allowed in JSON', '[\u00a0{"a":1}]', 'DecodeError', 'InvalidFile'],
  ['an array of numbers', '[1,2]', 'DecodeError', 'InvalidFile'],
  ['an array of arrays', '[["a",200]]', 'DecodeError', 'InvalidFile'],
  ['an array of null', '[null]', 'DecodeError', 'InvalidFile'],
  ['an entry that is not JSON', '[{a:1}]', 'DecodeError', 'InvalidFile'],
  ['an entry with brackets that do not match', '[{"a":[}]]', 'DecodeError', 'InvalidFile'],
  ['a repeated member in an entry', '[{"DeviceName":"a","Code":500,"Code":200}]', 'DecodeError', 'InvalidFile'],
  ['an entry nested too deeply', `[${'{"a":'.repeat(40)}1${'}'.repeat(40)}]`, 'DecodeError', 'InvalidFile'],
  ['an entry without an end', `[{"a":"${'x'.repeat(70_000)}"}]`, 'LimitError', 'EntryTooLarge'],
  ['unclosed quotes', `${header}\n"a,200\n`, 'DecodeError', 'Truncated'],
  ['text after quotes', `${header}\n"a"b,200\n`, 'DecodeError', 'InvalidFile'],
  ['a quote inside a field', `${header}\na"b,200\n`, 'DecodeError', 'InvalidFile'],
  ['a row with too few columns', `${header}\na\n`, 'DecodeError', 'InvalidFile'],
  ['a row with too many columns', `${header}\na,200,\n`, 'DecodeError', 'InvalidFile'],
  ['a row without an end', `${header}\n${'x'.repeat(70_000)}`, 'LimitError', 'EntryTooLarge'],
  ['quotes without an end', `${header}\n"${'""'.repeat(70_000)}`, 'LimitError', 'EntryTooLarge'],
];

test.each(bad)('%s is an error', (_, text, name, code) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ name, code }));
});

const endless: readonly (readonly [what: string, head: string, unit: string])[] = [
  ['spaces', '', ' '],
  ['spaces in an array', '[', ' '],
  ['spaces after a row', `${header}\n`, ' '],
  ['line feeds', `${header}\n`, '\n'],
  ['carriage returns', `${header}\n`, '\r'],
  ['commas', '', ','],
  ['commas in an array', '[{"a":1}', ','],
  ['opening brackets', '', '['],
  ['opening braces', '', '{'],
  ['quotes', `${header}\n`, '"'],
  ['quotes in JSON', '[{"', '"'],
  ['backslashes', '[{"', '\\'],
  ['nested objects', '[', '{"a":'],
  ['objects', '[{}', ',{}'],
  ['lines of objects', '', '{}\n'],
  ['arrays in an object', '[{"a":[', '[],'],
  ['rows', `${header}\n`, 'a,1\n'],
  ['columns', 'DeviceName,Code', ',a'],
];

/** How often the reader yields to the event loop, and the error that stops it. */
function turnsOf(text: string): { readonly turns: number; readonly error: string | undefined } {
  let turns = 0;
  try {
    for (const entry of resultEntries(text, true)) if (entry === undefined) turns += 1;
  } catch (error) {
    return { turns, error: (error as Error).name };
  }
  return { turns, error: undefined };
}

test.each(endless)(
  'the reader of infinite %s yields regularly, or fails at once',
  (_, head, unit) => {
    const [once, twice] = [500_000, 1_000_000].map((length) => turnsOf(head + unit.repeat(length / unit.length)));
    // Either an error at once, since an entry is too long or malformed, or a cost that is linear in the length.
    const endsAtOnce = once?.turns === 0 && twice?.turns === 0 && /^(?:Decode|Limit)Error$/.test(once.error ?? '');
    expect(endsAtOnce || (once?.turns === 1 && twice?.turns === 3)).toBe(true);
  },
  60_000,
);
