import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { rejectionOf } from '../test/rejection-of.ts';
import { createSigner, signV1, signV3 } from './index.ts';

const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const v1 = { method: 'GET', parameters: { Action: 'A', Version: 'V' } };
const v3 = { method: 'GET', host: 'h', action: 'A', version: 'V' };
const signer = createSigner(credentials);

/** The timestamp that each way of signing sends. */
const sent: Readonly<Record<string, (timestamp: never) => string | undefined>> = {
  signV1: (timestamp) => signV1({ ...v1, credentials, timestamp }).parameters['Timestamp'],
  signV3: (timestamp) => signV3({ ...v3, credentials, timestamp }).headers['x-acs-date'],
  'signer.signV1': (timestamp) => signer.signV1({ ...v1, timestamp }).parameters['Timestamp'],
  'signer.signV3': (timestamp) => signer.signV3({ ...v3, timestamp }).headers['x-acs-date'],
};

class OtherDate extends Date {
  override getTime(): number {
    return 0;
  }
  override toISOString(): string {
    return 'not a time';
  }
}

describe.each(Object.entries(sent))('%s', (_, timestampOf) => {
  it.each([
    ['a whole second', new Date('2026-01-02T03:04:05Z'), '2026-01-02T03:04:05Z'],
    ['half a second, truncated', new Date('2026-01-02T03:04:05.500Z'), '2026-01-02T03:04:05Z'],
    ['almost a second, truncated', new Date('2026-01-02T03:04:05.999Z'), '2026-01-02T03:04:05Z'],
    ['the end of a year, truncated', new Date('2026-12-31T23:59:59.999Z'), '2026-12-31T23:59:59Z'],
    ['a time before 1970, truncated', new Date(-1), '1969-12-31T23:59:59Z'],
    ['the first year', new Date('0000-01-01T00:00:00Z'), '0000-01-01T00:00:00Z'],
    ['the last year', new Date('9999-12-31T23:59:59.999Z'), '9999-12-31T23:59:59Z'],
    ['a Date of another realm', runInNewContext("new Date('2026-01-02T03:04:05.999Z')"), '2026-01-02T03:04:05Z'],
    ['a Date of a class that overrides its methods', new OtherDate('2026-01-02T03:04:05Z'), '2026-01-02T03:04:05Z'],
  ])('sends %s', (__, timestamp, want) => {
    expect(timestampOf(timestamp as never)).toBe(want);
    expect(timestampOf(timestamp as never)).toBe(want);
  });

  it.each([
    ['null', null],
    ['an invalid Date', new Date(Number.NaN)],
    ['a year of five digits', new Date(Date.UTC(10_000, 0))],
    ['a year before the first', new Date('-000001-12-31T23:59:59Z')],
    ['a string', '2026-01-02T03:04:05Z'],
    ['a number', 0],
    ['an object that looks like a Date', Object.create(Date.prototype)],
    ['an object with the methods of a Date', { getTime: () => 0, toISOString: () => '2026-01-02T03:04:05.000Z' }],
  ])('rejects %s', (__, timestamp) => {
    const rejected = { code: 'invalid-argument', parameter: 'timestamp' };
    expect(rejectionOf(() => timestampOf(timestamp as never))).toEqual(rejected);
  });

  it('sends the time of each request', () => {
    const times = ['2026-01-02T03:04:05Z', '2026-01-02T03:04:06Z', '2026-01-02T03:04:05Z'];
    expect(times.map((time) => timestampOf(new Date(time) as never))).toEqual(times);
  });
});
