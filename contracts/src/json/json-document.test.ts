import { describe, expect, test } from 'vitest';
import { JsonSyntaxError, linesOf, memberOf, parseJsonDocument, repeatedMember, valueOf } from './json-document.ts';

const valid = [
  '{}',
  '[]',
  ' \t\r\n{ "a" : [ 1 , -0 , 1.5e+3 , 1E2 , true , false , null , "x" ] } ',
  '"\\u0041\\n\\"\\\\\\/"',
  '{"__proto__":1,"constructor":{"prototype":2}}',
  '{"a":{"b":[[],[{}]]}}',
  '12345678901234567890',
];
const invalid = [
  '',
  '{',
  '{"a"',
  '{"a":',
  '{"a":1',
  '{"a":1,',
  '{"a":1,}',
  '[1,]',
  '[1 2]',
  '{a:1}',
  "{'a':1}",
  '01',
  '1.',
  '+1',
  'NaN',
  '"\u0001"',
  '"\\x41"',
  '"abc',
  'tru',
  '{} {}',
  '// a\n{}',
  '<<<<<<< HEAD\n[]\n=======\n[]\n>>>>>>> x',
];

test.each(valid)('%j is read as JSON.parse reads it', (text) => {
  expect(JSON.stringify(valueOf(parseJsonDocument(text)))).toBe(JSON.stringify(JSON.parse(text)));
});

test.each(invalid)('%j is rejected, as JSON.parse rejects it', (text) => {
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  expect(() => parseJsonDocument(text)).toThrow(JsonSyntaxError);
});

/** The value that a reader returns; `undefined` if it rejects the text. */
function result(read: (text: string) => unknown, text: string): string | undefined {
  try {
    return JSON.stringify(read(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

test('every truncated document is rejected, and each one with a changed character is read as JSON.parse reads it', () => {
  const text = '{"a":[1,-2.5e3,"x\\n\\u00e9\u00e9\u{1f600}",{"b":null,"c":[true,false]}],"d":""}';
  const read = (given: string) => valueOf(parseJsonDocument(given));
  const beginnings = Array.from({ length: text.length }, (_, length) => result(read, text.slice(0, length)));
  expect(beginnings.filter((of) => of !== undefined)).toEqual([]);
  const changed = Array.from({ length: text.length }, (_, at) =>
    [...'{}[],:"\\0e-.tn x\n\u0000\u007f'].map((character) => text.slice(0, at) + character + text.slice(at + 1)),
  ).flat();
  expect(changed.filter((of) => result(read, of) !== result(JSON.parse, of))).toEqual([]);
});

test('numbers keep their digits, members that occur twice stay, and each value has its place', () => {
  const text = '{"id": 12345678901234567890, "id": 1e2}';
  const node = parseJsonDocument(text);
  if (node.kind !== 'object') throw new Error('not an object');
  expect(node.members.map(({ name, value }) => [name, text.slice(value.start, value.end)])).toEqual([
    ['id', '12345678901234567890'],
    ['id', '1e2'],
  ]);
  expect(memberOf(node, 'id')).toMatchObject({ kind: 'number', text: '1e2' });
  expect(repeatedMember(node)).toBe('id');
  expect(repeatedMember(parseJsonDocument('[{"a":{"b":1,"c":{"d":1,"d":2}}}]'))).toBe('d');
  expect(repeatedMember(parseJsonDocument('[{"a":1},{"a":2}]'))).toBeUndefined();
});

describe('an error has a line and column, and quotes nothing', () => {
  test.each([
    ['{\n  "secret": hunter22\n}', 'not a value at line 2, column 13'],
    ['[1,\n2', 'the text ends too early at line 2, column 2'],
    ['{"a":"hunter22', 'the text ends too early at line 1, column 15'],
    ['{} hunter22', 'text after the value at line 1, column 4'],
    [`${'['.repeat(300)}${']'.repeat(300)}`, 'nested more than 200 levels deep at line 1, column 202'],
  ])('%j', (text, message) => {
    expect(() => parseJsonDocument(text)).toThrow(message);
  });
});

test('lines are counted from 1, and a line break belongs to the line that it ends', () => {
  const line = linesOf('ab\ncd\n\nef');
  expect([0, 2, 3, 5, 6, 7, 8].map(line)).toEqual([1, 1, 2, 2, 3, 4, 4]);
});
