import { expect, test } from 'vitest';
import { expectSame } from './expect-same.ts';

test('equal lists pass in any order', () => {
  expectSame(['b', 'a'], ['a', 'b']);
});

test('the message contains only the differences of two long lists', () => {
  const many = Array.from({ length: 132 }, (_, at) => `case ${at}`);
  const compare = () => expectSame([...many.slice(1), 'case 5', 'another case'], many);
  expect(compare).toThrow('\nmissing: case 0\nunexpected: another case\nmore than once: case 5\n');
  expect(compare).not.toThrow('case 131');
});
