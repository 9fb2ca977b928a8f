import { describe, expect, test } from 'vitest';
import { createCaller, formats, valueOf } from '../../test/caller.ts';
import { documentedJob, testAccount } from '../index.ts';

const other = { uid: '199***', accessKeyId: 'otherid', accessKeySecret: 'othersecret' };
const actions = ['QueryDeviceDistributeJob', 'QueryDeviceDistributeDetail', 'DeleteDeviceDistributeJob'] as const;
const { jobId } = documentedJob;

describe.each(actions)('%s', (action) => {
  test.each(formats)('rejects an id that no job has, in %s', async (format) => {
    const { call } = createCaller();
    const want = { kind: 'failure', status: 200, layer: 'service', code: 'iot.assumed.JobNotFound' };
    expect(await call(action, { jobId: 'none' }, { format })).toMatchObject(want);
  });

  test('does not show one account the jobs of another', async () => {
    const { call } = createCaller({ accounts: [testAccount, other] });
    expect(await call(action, { jobId }, { credentials: other })).toMatchObject({ code: 'iot.assumed.JobNotFound' });
  });
});

test('a job that was deleted is gone', async () => {
  const { call } = createCaller();
  valueOf(await call('DeleteDeviceDistributeJob', { jobId }));
  expect((await call('QueryDeviceDistributeJob', { jobId })).kind).toBe('failure');
  expect((await call('DeleteDeviceDistributeJob', { jobId })).kind).toBe('failure');
});

test('a job that has not ended can be assumed not to be deletable', async () => {
  const { call, wait } = createCaller({ assume: { deletesUnfinishedJobs: false } });
  expect((await call('DeleteDeviceDistributeJob', { jobId })).kind).toBe('failure');
  wait(4_000);
  expect((await call('DeleteDeviceDistributeJob', { jobId })).kind).toBe('success');
});

test('failures of the service can be assumed to come with status 400 and with other codes', async () => {
  const { call } = createCaller({ assume: { failureStatus: 400, codes: { noSuchJob: 'iot.distribute.JobNotFound' } } });
  const want = { kind: 'failure', status: 400, code: 'iot.distribute.JobNotFound' };
  expect(await call('QueryDeviceDistributeJob', { jobId: 'none' })).toMatchObject(want);
});

test('a job may go through any phases, back again and to an unknown status', async () => {
  const { call, wait, emulator } = createCaller({ jobs: [] });
  const plan = (['completed', 'running', 'unrecognized:7'] as const).map((status) => ({ status, milliseconds: 10 }));
  const job = emulator.state.addJob({ plan });
  const status = async () => {
    const outcome = await call('QueryDeviceDistributeJob', { jobId: job.jobId });
    return outcome.kind === 'success' && outcome.value.data.status;
  };
  const got = [await status()];
  for (const _ of [1, 2, 3]) {
    wait(10);
    got.push(await status());
  }
  expect(got).toEqual(['completed', 'running', 'unrecognized:7', 'unrecognized:7']);
});
