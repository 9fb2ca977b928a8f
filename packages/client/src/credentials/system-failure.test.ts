import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { rejection } from '../../test/canary.ts';
import { systemFailure } from './system-failure.ts';

const missing = `${import.meta.dirname}/no-such-file`;

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

test('an error of the operating system is reported with its code and path', async () => {
  const errors = [thrownBy(() => readFileSync(missing)), await rejection(readFile(missing))];
  expect(errors.map(systemFailure)).toEqual([`ENOENT, ${missing}`, `ENOENT, ${missing}`]);
});

const system = (more: object) => Object.assign(new Error('SECRET'), { code: 'ENOENT', errno: -2, ...more });

const told: readonly (readonly [what: string, thrown: unknown, want: string | undefined])[] = [
  ['one on Windows', system({ path: 'C:\\Users\\me\\credentials' }), 'ENOENT, C:\\Users\\me\\credentials'],
  ['one that is the cause', new Error('SECRET', { cause: system({ path: '/a' }) }), 'ENOENT, /a'],
  ['one without a file', system({ code: 'EISDIR' }), 'EISDIR'],
  ['one about a relative path', system({ path: 'SECRET' }), 'ENOENT'],
  ['one about a path with a query', system({ path: '/latest?token=SECRET' }), 'ENOENT'],
  ['one about a path with a line end', system({ path: '/a\nSECRET' }), 'ENOENT'],
  ['one about a path that is the content', system({ path: `/${'SECRET'.repeat(100)}` }), 'ENOENT'],
  ['one about a path that is not a string', system({ path: Buffer.from('/SECRET') }), 'ENOENT'],
  ['one about several paths', system({ path: ['/SECRET'] }), 'ENOENT'],
  ['one whose code has a prefix', system({ code: 'SECRET ENOENT' }), undefined],
  ['one whose code is a text', system({ code: 'ESECRET is the key' }), undefined],
  ['one without a number', { code: 'ENOENT', path: '/SECRET' }, undefined],
  ['any other', new Error('SECRET'), undefined],
  ['a text', 'SECRET', undefined],
  ['nothing', undefined, undefined],
];

test.each(told)('only safe details of %s are reported', (_, thrown, want) => {
  expect(systemFailure(thrown)).toBe(want);
});

test('four causes of causes are read', () => {
  const behind = (depth: number): unknown =>
    depth === 0 ? system({}) : new Error('SECRET', { cause: behind(depth - 1) });
  expect([4, 5].map((depth) => systemFailure(behind(depth)))).toEqual(['ENOENT', undefined]);
});

test('an error that is its own cause is handled', () => {
  const error = new Error('SECRET');
  error.cause = error;
  expect(systemFailure(error)).toBeUndefined();
});
