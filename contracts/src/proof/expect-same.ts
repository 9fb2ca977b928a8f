import { expect } from 'vitest';

/** Compares two lists without regard to order. The message contains only the differences: a diff of hundreds of lines is not readable. */
export function expectSame(got: readonly string[], want: readonly string[]): void {
  const twice = got.filter((one, at) => got.indexOf(one) !== at);
  const differences = [
    ...want.filter((one) => !got.includes(one)).map((one) => `missing: ${one}`),
    ...got.filter((one) => !want.includes(one)).map((one) => `unexpected: ${one}`),
    ...twice.map((one) => `more than once: ${one}`),
  ];
  expect(differences, `\n${differences.join('\n')}\n`).toEqual([]);
}
