import { expect, test } from 'vitest';
import { readText } from './text.ts';

const rejection = (body: string | Uint8Array, contentType: string | undefined, maxBytes: number) => {
  try {
    return readText(body, contentType, maxBytes);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('a body may have as many bytes as the limit, and no more', () => {
  expect(rejection('{}', undefined, 2)).toBe('{}');
  expect(rejection('{ }', undefined, 2)).toBe('BodyTooLarge');
});

test.each([
  undefined,
  'application/json',
  'text/xml;charset=utf-8',
  'application/json; charset=UTF-8',
  'application/json; charset = "utf8"',
  "application/json; charset =  'us-ascii'",
  'application/json; charset  = utf-8',
])('%s does not name another character set', (contentType) => {
  expect(rejection('{}', contentType, 2)).toBe('{}');
});

test.each([
  'application/json;charset=gbk',
  'application/json;charset=gbk;charset=utf-8',
  'application/json; charset="gbk"',
  'application/json; charset  =  gbk',
  'application/json; charset=utf-8, text/plain; charset=gbk',
])('%s names another character set', (contentType) => {
  expect(rejection('{}', contentType, 2)).toBe('UnsupportedCharset');
});

test.each(['', ' ', '\r\n\t ', '\ufeff'])('%j is an empty body', (body) => {
  expect(rejection(body, undefined, 99)).toBe('EmptyBody');
});

test.each([' {}', '\u00a0{}'])('%j is not an empty body', (body) => {
  expect(rejection(body, undefined, 99)).toBe(body);
});

test('bytes are UTF-8, without their mark', () => {
  expect(rejection(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe5, 0xae, 0x9e), undefined, 99)).toBe('实');
  expect(rejection(Uint8Array.of(0x22, 0xff), undefined, 99)).toBe('InvalidUnicode');
});
