import { expect, test } from 'vitest';
import { problemOfName } from './check-device-name.ts';

test.for([
  ['light1', undefined],
  ['0123', undefined],
  ['1e5', undefined],
  ['灯 1', undefined],
  ['😀', undefined],
  [' a ', undefined],
  ['a'.repeat(255), undefined],
  ['a'.repeat(256), 'too-long'],
  ['', 'empty'],
  [' \t', 'empty'],
  ['\u00A0\u3000', 'empty'],
  ['a\nb', 'control-character'],
  ['a\u0000', 'control-character'],
  ['a\u2028b', 'control-character'],
  ['a\uD800', 'unpaired'],
  [7, 'type'],
  [null, 'type'],
  [undefined, 'type'],
] as const)('the name %j is %s', ([name, want]) => {
  expect(problemOfName(name)).toBe(want);
});
