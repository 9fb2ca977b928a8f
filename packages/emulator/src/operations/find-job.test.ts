import { describe, expect, test } from 'vitest';
import { createCaller, formats, valueOf } from '../../test/caller.ts';
import { documentedJob, testAccount } from '../index.ts';

const other = { uid: '199***', accessKeyId: 'otherid', accessKeySecret: 'othersecret' };
const actions = ['QueryDeviceDistributeJob', 'QueryDeviceDistributeDetail', 'DeleteDeviceDistributeJob'] as const;
const { jobId } = documentedJob;

describe.each(actions)('%s', (action) => {
  test.each(formats)('rejects an unknown id in %s', async (format) => {
    const { call } = createCaller();
    const want = { kind: 'failure', status: 200, layer: 'service', code: 'iot.assumed.JobNotFound' };
    expect(await call(action, { jobId: 'none' }, { format })).toMatchObject(want);
  });

  test('does not return the jobs of other accounts', async () => {
    const { call } = createCaller({ accounts: [testAccount, other] });
    expect(await call(action, { jobId }, { credentials: other })).toMatchObject({ code: 'iot.assumed.JobNotFound' });
  });
});

test('a deleted job no longer exists', async () => {
  const { call } = createCaller();
  valueOf(await call('DeleteDeviceDistributeJob', { jobId }));
  expect((await call('QueryDeviceDistributeJob', { jobId })).kind).toBe('failure');
  expect((await call('DeleteDeviceDistributeJob', { jobId })).kind).toBe('failure');
});

test('with an assumption, an unfinished job cannot be deleted', async () => {
  const { call, wait } = createCaller({ assume: { deletesUnfinishedJobs: false } });
  expect((await call('DeleteDeviceDistributeJob', { jobId })).kind).toBe('failure');
  wait(4_000);
  expect((await call('DeleteDeviceDistributeJob', { jobId })).kind).toBe('success');
});

test('with assumptions, failures of the service have status 400 and other codes', async () => {
  const { call } = createCaller({ assume: { failureStatus: 400, codes: { noSuchJob: 'iot.distribute.JobNotFound' } } });
  const want = { kind: 'failure', status: 400, code: 'iot.distribute.JobNotFound' };
  expect(await call('QueryDeviceDistributeJob', { jobId: 'none' })).toMatchObject(want);
});

test('a plan may have any phases, also in reverse order and with an unknown status', async () => {
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
