// oxlint-disable-next-line no-restricted-imports -- a test may use the emulator; the package does not.
import { createEmulator, testAccount, type Job, type StateOptions } from '@iot-distribution/emulator';
import { describe, expect, test } from 'vitest';
import { createInput } from '../../test/wire-responses.ts';
import { rejection } from '../../test/canary.ts';
import { createClient } from '../client.ts';
import type { CreateDeviceDistributeJobInput, CreateProductDistributeJobInput } from '../generated/models.ts';
import { proveJob } from './prove-job.ts';

const input: CreateDeviceDistributeJobInput = createInput;
const product: CreateProductDistributeJobInput = {
  productKey: 'a1BwAGV****',
  sourceInstanceId: 'iot-060***',
  targetInstanceId: 'iot-cn-6ja***',
  targetUid: '198***',
};
/** The job that the input creates. */
const made: Partial<Job> = {
  jobId: 'J-1',
  sourceInstanceId: 'iot-060***',
  targetInstanceIds: ['iot-cn-6ja***'],
  deviceNames: ['d-1', 'd-2'],
};
const allow = () => true;

function prove(job: Partial<Job>, wanted: typeof input | typeof product = input, options: StateOptions = {}) {
  const emulator = createEmulator({ quota: false, plan: [{ status: 'completed' }], ...options });
  emulator.state.addJob({ ...made, ...job });
  const client = createClient({ credentials: testAccount, transport: emulator.transport, quota: false });
  return proveJob(client, { jobId: 'J-1', input: wanted }, { allow, interval: 1 });
}

const jobs: readonly (readonly [what: string, job: Partial<Job>, want: string])[] = [
  ['the devices of the create', {}, 'ours'],
  ['the same devices in another order', { deviceNames: ['d-2', 'd-1'] }, 'ours'],
  ['other devices', { deviceNames: ['x-1', 'x-2'] }, 'foreign'],
  ['one other device', { deviceNames: ['d-1', 'x-2'] }, 'foreign'],
  ['one device more', { deviceNames: ['d-1', 'd-2', 'x-3'] }, 'foreign'],
  ['one device less', { deviceNames: ['d-1'] }, 'unknown'],
  ['names that differ only in case', { deviceNames: ['D-1', 'd-2'] }, 'foreign'],
  ['another source', { sourceInstanceId: 'iot-cn-st2***' }, 'foreign'],
  ['another target', { targetInstanceIds: ['iot-cn-st2***'] }, 'foreign'],
  ['another strategy', { strategy: 'nearest' }, 'foreign'],
  ['another product', { productKey: 'a1other****' }, 'foreign'],
  ['devices that failed', { results: { 'd-1': 6204, 'd-2': 6204 } }, 'ours'],
  ['an interruption', { plan: [{ status: 'interrupted' }] }, 'unknown'],
  ['no devices', { deviceNames: [] }, 'unknown'],
];

test.each(jobs)('a job with %s', async (_, job, want) => {
  expect(await prove(job)).toBe(want);
});

test('it waits for a job that is still running', async () => {
  expect(await prove({ plan: [{ status: 'running', milliseconds: 30 }, { status: 'completed' }] })).toBe('ours');
});

describe('of a product', () => {
  test.each([
    ['no devices', { deviceNames: [] }, 'unknown'],
    ['devices', {}, 'foreign'],
    ['another target', { deviceNames: [], targetInstanceIds: ['iot-cn-st2***'] }, 'foreign'],
  ] as const)('a job with %s', async (_, job, want) => {
    expect(await prove(job, product)).toBe(want);
  });
});

test('an unknown job, an unreadable file and an invalid input are errors', async () => {
  expect(await rejection(prove({ jobId: 'J-2' }))).toMatchObject({ name: 'ServiceError' });
  const html = { fault: 'html', action: 'ResultFile' } as const;
  expect(await rejection(prove({}, input, { faults: [html] }))).toMatchObject({ name: 'TransportError' });
  const wrong = { ...input, deviceName: [] };
  expect(await rejection(prove({}, wrong))).toMatchObject({ name: 'InputError', pointer: '/deviceName' });
});

test('an input that repeats a name matches a job with the name once', async () => {
  expect(await prove({}, { ...input, deviceName: ['d-1', 'd-2', 'd-1'] })).toBe('ours');
});
