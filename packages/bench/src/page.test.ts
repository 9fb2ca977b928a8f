import { expect, test } from 'vitest';
import { withPart } from './page.ts';

const page =
  'before\n\n<!-- bench: a -->\n\nold\n\n<!-- /bench -->\n\nbetween\n\n<!-- bench: b -->\n\n<!-- /bench -->\n';

test('a part replaces its previous text, and nothing around it', () => {
  const got = withPart(withPart(page, 'a', 'A'), 'b', 'B');
  expect(got).toBe(page.replace('old', 'A').replace('b -->\n\n', 'b -->\n\nB\n\n'));
});

test('writing the same twice changes nothing', () => {
  const once = withPart(page, 'b', 'B');
  expect(withPart(once, 'b', 'B')).toBe(once);
});

test('a part without a place is rejected', () => {
  expect(() => withPart(page, 'c', 'C')).toThrow('no <!-- bench: c -->');
});
