import { expect, test } from 'vitest';
import { readJson } from './json.ts';
import { NumberLiteral } from './wire-value.ts';

const read = (text: string): unknown => {
  try {
    return JSON.parse(JSON.stringify(readJson(text)));
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  '{}',
  ' \n\r\t{ \n\r\t} \n\r\t',
  '{"a":[],"b":{},"c":[1,"2",[true]],"d":false,"e":null}',
  '{ "a" : [ 1 , 2 ] , "b" : "\\"\\\\" }',
  '{"a":"\\u5b9e","":""}',
  `{"a":${'['.repeat(32)}${']'.repeat(32)}}`,
])('%s has the value that JSON.parse returns', (text) => {
  expect(read(text)).toEqual(JSON.parse(text));
});

test.each(['-0', '1.0', '1e5', '1E+5', '1e-5', '12345678901234567890', '0.10'])('%s keeps its digits', (digits) => {
  expect(readJson(`{"a":${digits}}`)['a']).toEqual(new NumberLiteral(digits));
});

test.each([
  '{',
  '{"a',
  '{"a":"b',
  '{"a":"b\\"',
  '{"a" "b"}',
  '{"a":}',
  '{"a":1,}',
  '{"a":1 "b":2}',
  '{"a":[1,]}',
  '{"a":[1 2]}',
  '{"a":[1}',
  '{"a":01}',
  '{"a":1e}',
  '{"a":TRUE}',
  '{"a":"\n"}',
  '{"a":"\\x"}',
  '{}}',
  '{} x',
  // Truncated: the lone surrogate does not matter.
  '{"a":"\ud800 ',
  '[]',
])('%s is not a JSON object', (text) => {
  expect(read(text)).toBe('InvalidJson');
});

test.each([
  ['{"a":1,"a":1}', 'DuplicateMember'],
  ['{"a":"\\ud800"}', 'InvalidUnicode'],
  [`{"a":${'['.repeat(33)}${']'.repeat(33)}}`, 'TooDeep'],
  [`{"a":${'['.repeat(33)}`, 'InvalidJson'],
])('%s is rejected as %s', (text, code) => {
  expect(read(text)).toBe(code);
});
