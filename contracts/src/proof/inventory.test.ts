/** The recordings are those that were reviewed: each case exists with its provenance, and each body has its bytes. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readIndex } from '../recording-index.ts';
import { ownRecordings } from '../recordings.ts';
import { readCases } from './cases.ts';
import { expectSame } from './expect-same.ts';

const index = readIndex(ownRecordings);

test('each body in the folder has one entry in the index', () => {
  const bodies = readdirSync(ownRecordings, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:json|xml)$/.test(file) && !/(?:^|[./])(?:index|model|call)\.json$/.test(file));
  expectSame(
    index.map(({ file }) => file),
    bodies,
  );
});

test('each case of cases.txt is recorded with the provenance that it states, and no other', () => {
  const cases = readCases(readFileSync(new URL('../../cases.txt', import.meta.url), 'utf8'));
  expectSame(
    index.map(({ file, kind }) => `${file} ${kind}`),
    cases,
  );
});

test('a person has compared each model with its body', () => {
  expectSame(
    index.filter(({ reviewed }) => reviewed === false).map(({ file }) => file),
    [],
  );
});

test('a line of cases.txt of another form is rejected', () => {
  expect(() => readCases('# why\n\nA/success documented')).toThrow('line 3 is not "folder/case formats provenance"');
});

test('each body has the SHA-256 that its entry states', () => {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(ownRecordings, file)))
      .digest('hex');
  expectSame(
    index.map(({ file }) => `${file} ${hash(file)}`),
    index.map(({ file, sha256 }) => `${file} ${sha256}`),
  );
});

test('nothing claims to be recorded, since nothing came from the live service', () => {
  expectSame(
    index.filter(({ kind }) => kind === 'recorded').map(({ file }) => file),
    [],
  );
});
