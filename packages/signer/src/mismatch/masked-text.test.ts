import { expect, it } from 'vitest';
import { mayBeginWith, mayBeSame } from './masked-text.ts';

it.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['', '', true],
  ['', '***', true],
  ['***', '***', true],
  ['abc', '***', true],
  ['abc', 'a***', true],
  ['abc', '***c', true],
  ['abc', 'a***c', true],
  ['abc', 'abc***', true],
  ['abc', 'b***', false],
  ['abc', '***b', false],
  ['abc', 'ab***bc', false],
  ['abbc', 'ab***bc', true],
  ['abcde', 'a***c***e', true],
  ['abcde', 'a***x***e', false],
  ['abcde', 'a***d***c***e', false],
  ['abcde', 'a***b***d***', true],
  ['abcd', 'a***cd***d', false],
  ['abcdd', 'a***cd***d', true],
  ['bc', '***b***bc', false],
  ['bbc', '***b***bc', true],
  ['a***', 'ab', true],
  ['a***', 'b', false],
  ['a***', 'b***', false],
  ['a***', 'ab***', true],
  ['***a', '***b', false],
  ['***a', '***ba', true],
  ['a***b', 'a***c', false],
  ['x***b', 'a***b', false],
  ['a***', '***b', true],
])('%s and %s may be the same: %s', (one, other, want) => {
  expect(mayBeSame(one, other)).toBe(want);
  expect(mayBeSame(other, one)).toBe(want);
});

it.each([
  ['abc', '', true],
  ['abc', 'ab', true],
  ['abc', 'abc', true],
  ['abc', 'abcd', false],
  ['abc', 'b', false],
  ['abc', 'a***z', true],
  ['abc', 'b***', false],
  ['a***', 'axyz', true],
  ['a***', 'b', false],
  ['ab***', 'a', true],
  ['ab***', 'ac', false],
  ['a***', 'xa', false],
])('%s may begin with %s: %s', (text, beginning, want) => {
  expect(mayBeginWith(text, beginning)).toBe(want);
});
