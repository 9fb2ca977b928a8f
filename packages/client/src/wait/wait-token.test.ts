import { expect, test } from 'vitest';
import { jobData, jobId } from '../../test/wire-responses.ts';
import { decodeResponse } from '@iot-distribution/codec';
import {
  AuthError,
  ContractError,
  InputError,
  ServiceError,
  ThrottledError,
  TransportError,
  isDistributionError,
} from '../errors.ts';
import { readToken, writeToken, type JobState } from './wait-token.ts';

const body = JSON.stringify({ RequestId: 'R', Success: true, Data: jobData(2) });
const ended = decodeResponse('QueryDeviceDistributeJob', { body });
if (ended.kind === 'failure') throw new Error(ended.message);
const response = ended.value;

test('a token contains the state that it was created from', () => {
  const jobs: readonly JobState[] = [
    { jobId, pause: 1_500, account: '198***' },
    { jobId: 'J-2', pause: 1_000 },
    { jobId: 'J-3 "\u2028\ud800', pause: 0 },
    { jobId, pause: 2_000, account: '198***', outcome: { jobId, response } },
  ];
  expect(readToken(writeToken(jobs))).toEqual([
    { jobId, pause: 1_500, account: '198***', outcome: undefined },
    { jobId: 'J-2', pause: 1_000, account: undefined, outcome: undefined },
    { jobId: 'J-3 "\u2028\ud800', pause: 0, account: undefined, outcome: undefined },
    { jobId, pause: 0, account: '198***', outcome: { jobId, response } },
  ]);
});

const details = { action: 'QueryDeviceDistributeJob', code: 'X', status: 400, requestId: 'R', retryable: true };
const errors = [
  new ServiceError('not found', { ...details, layer: 'service' }),
  new AuthError('denied', { ...details, hint: 'the secret' }),
  new ThrottledError('slow down', { ...details, retryAfter: 1_000 }),
  new TransportError('reset', { ...details, kind: 'interrupted', excerpt: 'Bad Gateway' }),
  new ContractError('missing', { ...details, pointer: '/Data' }),
  new InputError('wrong', { ...details, pointer: '/jobId' }),
];

test.each(errors)('a token keeps the error of a job: %s', (error) => {
  const [state] = readToken(
    writeToken([{ jobId, pause: 0, outcome: { jobId, error: Object.assign(error, { attempts: 3 }) } }]),
  );
  const got = ((state ?? {}) as { readonly outcome: { readonly error: Error } }).outcome.error;
  expect(isDistributionError(got)).toBe(true);
  expect([got.name, got.message, got]).toMatchObject([error.name, error.message, { ...details, attempts: 3 }]);
  expect({ ...got }).toEqual({ ...error });
});

test.each([new Error('password'), 'password', undefined])('a token does not contain the message of %s', (error) => {
  const token = writeToken([{ jobId, pause: 0, outcome: { jobId, error } }]);
  expect(token).not.toContain('password');
  expect(readToken(token)).toMatchObject([{ outcome: { error: { code: 'UnknownError' } } }]);
});

const good = writeToken([{ jobId, pause: 1, account: '198***' }]);
/** A token with a valid checksum and any content. */
const forged = (jobs: unknown) => `{"v":2,"sum":"${sumOf(jobs)}","jobs":${JSON.stringify(jobs)}}`;
function sumOf(jobs: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(jobs)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(16);
}

test('the tests below can create a token with a valid checksum', () => {
  expect(readToken(forged([{ jobId, pause: 1 }]))).toMatchObject([{ jobId, pause: 1 }]);
});

const rejected: readonly (readonly [what: string, token: unknown, code: string])[] = [
  ['another job', good.replace(jobId, 'UbmsMHmkqv0PiAG****010002'), 'InvalidToken'],
  ['a missing end', good.slice(0, -4), 'InvalidToken'],
  ['no content', '', 'InvalidToken'],
  ['a type that is not a string', 5, 'InvalidToken'],
  ['an object', {}, 'InvalidToken'],
  ['null as its content', 'null', 'InvalidToken'],
  ['a list as its content', '[]', 'InvalidToken'],
  ['a job id as its content', jobId, 'InvalidToken'],
  ['no checksum', '{"v":2,"jobs":[]}', 'InvalidToken'],
  ['no jobs', '{"v":2,"sum":"811c9dc5"}', 'InvalidToken'],
  ['another version', good.replace('"v":2', '"v":1'), 'TokenVersion'],
  ['a job without an id', forged([{ pause: 1 }]), 'InvalidToken'],
  ['null as a job', forged([null]), 'InvalidToken'],
  ['a delay that is not a number', forged([{ jobId, pause: '1' }]), 'InvalidToken'],
  ['a negative delay', forged([{ jobId, pause: -1 }]), 'InvalidToken'],
  ['an account that is not a string', forged([{ jobId, pause: 1, account: 1 }]), 'InvalidToken'],
  ['an outcome without a final status', forged([{ jobId, response: { data: { status: 'running' } } }]), 'InvalidToken'],
  ['an outcome without data', forged([{ jobId, response: {} }]), 'InvalidToken'],
  ['a malformed error', forged([{ jobId, error: {} }]), 'InvalidToken'],
];

test.each(rejected)('a token with %s is rejected without being quoted', (_, token, code) => {
  const read = () => readToken(token);
  expect(read).toThrow(expect.objectContaining({ name: 'InputError', code }));
  expect(read).not.toThrow(/UbmsM|running/);
});

test('a token that was changed anywhere is rejected', () => {
  const accepted = Array.from(good, (_, at) => at).filter((at) => {
    const changed = `${good.slice(0, at)}${good[at] === '1' ? '7' : '1'}${good.slice(at + 1)}`;
    try {
      return readToken(changed).length >= 0;
    } catch (error) {
      return !(error instanceof InputError);
    }
  });
  expect(accepted).toEqual([]);
});
