import type { ListedJob } from '@iot-distribution/client';
import { expect, test } from 'vitest';
import { parameters } from '../../test/fleet-devices.ts';
import type { Batch } from '../model/batch.ts';
import { canBeOfSize, findCandidates, mergeCandidates } from './find-candidates.ts';

const batch: Batch = {
  id: 1,
  round: 1,
  size: 3,
  fence: 1,
  state: 'tentative',
  attempts: 1,
  attempt: { nonce: 'n', intendedAt: 0, seen: ['seen'] },
};

const target = (targetInstanceId: string) => ({ targetInstanceId, targetInstanceName: '', targetRegion: '' });

function job(changes: Partial<ListedJob>): ListedJob {
  const { productKey, sourceInstanceId, strategy } = parameters;
  return {
    jobId: 'job',
    status: 'running',
    productKey,
    sourceInstanceId,
    strategy,
    targetInstanceConfigs: [target('iot-cn-6ja***')],
    total: 3,
    gmtCreate: 5,
    sourceInstanceName: '',
    sourceRegion: '',
    sourceUid: '',
    targetUid: '',
    ...changes,
  };
}

function candidatesOf(jobs: readonly ListedJob[], one = batch, wanted = parameters): readonly string[] {
  const listing = { jobs: new Map(jobs.map((listed) => [listed.jobId, listed])), pages: 1, readAt: 0 };
  return findCandidates(one, listing, wanted, (jobId) => jobId === 'known').map(({ jobId }) => jobId);
}

test.for([
  ['of its size', {}, true],
  ['that shows no devices yet', { total: 0 }, true],
  ['of another size', { total: 4 }, false],
  ['that the list showed before the intent', { jobId: 'seen' }, false],
  ['of another batch', { jobId: 'known' }, false],
  ['of another product', { productKey: 'other' }, false],
  ['from another instance', { sourceInstanceId: 'other' }, false],
  ['with another strategy', { strategy: 'nearest' }, false],
  ['to another instance', { targetInstanceConfigs: [target('other')] }, false],
  ['to one more instance', { targetInstanceConfigs: [target('iot-cn-6ja***'), target('other')] }, false],
  ['whose targets the list does not show', { targetInstanceConfigs: [] }, true],
  ['without targets', { targetInstanceConfigs: undefined as never }, true],
] as const)('a job %s is a candidate: %s', ([, changes, want]) => {
  const listed = job(changes as Partial<ListedJob>);
  expect(candidatesOf([listed])).toEqual(want ? [listed.jobId] : []);
});

test('the order of the targets does not matter', () => {
  const wanted = { ...parameters, targetInstanceConfig: [{ targetInstanceId: 'b' }, { targetInstanceId: 'a' }] };
  const same = job({ targetInstanceConfigs: [target('a'), target('b')] });
  const other = job({ jobId: 'other', targetInstanceConfigs: [target('a'), target('c')] });
  expect(candidatesOf([same, other], batch, wanted as never)).toEqual(['job']);
});

test('the oldest candidate comes first, with its time', () => {
  const jobs = [job({ jobId: 'late', gmtCreate: 9 }), job({ jobId: 'early', gmtCreate: 1 })];
  expect(candidatesOf(jobs)).toEqual(['early', 'late']);
  const listing = { jobs: new Map([['late', jobs[0] as ListedJob]]), pages: 1, readAt: 0 };
  expect(findCandidates(batch, listing, parameters, () => false)).toEqual([{ jobId: 'late', gmtCreate: 9 }]);
});

test('a batch without an attempt has seen no job', () => {
  expect(candidatesOf([job({ jobId: 'seen' })], { ...batch, attempt: undefined })).toEqual(['seen']);
});

test('known candidates keep their proof, and new ones follow', () => {
  const known = [{ jobId: 'a', gmtCreate: 1, proof: 'refuted' }] as const;
  const merged = mergeCandidates(known, [
    { jobId: 'a', gmtCreate: 1 },
    { jobId: 'b', gmtCreate: 2 },
  ]);
  expect(merged).toEqual([known[0], { jobId: 'b', gmtCreate: 2 }]);
});

test('a job can be of a size that it shows, or shows as 0', () => {
  expect([0, 1, 2].map((total) => canBeOfSize({ total }, 2))).toEqual([true, false, true]);
});
