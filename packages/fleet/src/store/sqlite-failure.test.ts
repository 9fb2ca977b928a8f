import { expect, test } from 'vitest';
import { FleetError } from '../fleet-error.ts';
import { sqliteFailure } from './sqlite-failure.ts';

const failure = (errcode?: number) =>
  Object.assign(new Error('disk I/O error'), { errcode, errstr: 'a text of SQLite' });

test.for([
  [3, 'JournalNotWritable', /cannot be written: check/],
  [5, 'JournalInUse', /another process works on it: wait/],
  [261, 'JournalInUse', /another process works on it: wait/],
  [6, 'JournalInUse', /another process works on it: wait/],
  [8, 'JournalNotWritable', /cannot be written: check/],
  [1_288, 'JournalNotWritable', /cannot be written: check/],
  [11, 'NotAJournal', /damaged or truncated: restore/],
  [13, 'JournalFull', /the disk is full, .*: free space/],
  [778, 'JournalFull', /the disk is full, .*: free space/],
  [4_618, 'JournalFull', /the disk is full, .*: free space/],
  [4_874, 'JournalFull', /the disk is full, .*: free space/],
  [14, 'JournalNotWritable', /cannot be opened: check/],
  [26, 'NotAJournal', /something else/],
] as const)('the result code %i of SQLite is %s', ([errcode, code, text]) => {
  const error = sqliteFailure('/a/b.sqlite', failure(errcode));
  expect(error).toMatchObject({ name: 'FleetError', code, message: expect.stringMatching(text) });
  expect(error.message).toMatch(/^the journal \/a\/b\.sqlite: /);
  expect([error.cause, error.retryable]).toEqual([undefined, code === 'JournalInUse']);
});

test('another failure has the text of SQLite and its cause', () => {
  const cause = failure(1);
  const error = sqliteFailure('j', cause);
  expect(error).toMatchObject({ code: 'StoreFailed', message: 'the journal j: SQLite failed: a text of SQLite' });
  expect(error.cause).toBe(cause);
  expect(sqliteFailure('j', failure())).toMatchObject({ code: 'StoreFailed' });
  for (const unknown of [undefined, null, 'text', {}]) {
    expect(sqliteFailure('j', unknown).message).toBe('the journal j: SQLite failed: unknown error');
  }
});

test('a FleetError stays as it is', () => {
  const error = new FleetError('message', { code: 'ClaimLost' });
  expect(sqliteFailure('j', error)).toBe(error);
});
