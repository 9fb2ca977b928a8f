/** The statuses that docs/wire/signing.md states are those of the error catalogue. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findError } from '@iot-distribution/codec';

const page = readFileSync(new URL('../wire/signing.md', import.meta.url), 'utf8');
const [, section = ''] = page.split('### 3.2 Codes');
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => {
    const [codes = '', status = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return [...codes.matchAll(/`([^`]+)`/g)].map(([, code = '']) => [code.replace('<Name>', 'JobId'), status] as const);
  });

test('the table has rows', () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows)('%s has status %s', (code, status) => {
  const known = findError(code);
  expect(known, `${code} is not in the catalogue`).toBeDefined();
  expect(status).toBe(String(known?.httpStatus ?? ''));
});

test('the page follows the decision that Success alone tells a success from a failure', () => {
  const rule = /- \*\*56\*\*.*/.exec(page)?.[0];
  expect(rule).toContain('Follow: neither. `Success` decides');
  expect(rule).toContain('0001-success-alone-decides.md');
});
