import type { ListedJob } from '@iot-distribution/client';
import { describe, expect, test } from 'vitest';
import { parameters } from '../../test/fleet-devices.ts';
import type { Batch, Candidate } from '../model/batch.ts';
import type { JobListing } from './job-listing.ts';
import { nextStep, type StepContext } from './next-step.ts';

const intendedAt = 1_000_000;
const settleTime = 31 * 60_000;
const settled = intendedAt + settleTime;

function batchOf(changes: Partial<Batch>): Batch {
  const attempt = { nonce: 'n', intendedAt, seen: ['old'] };
  return { id: 1, round: 1, size: 3, fence: 1, state: 'tentative', attempts: 1, attempt, ...changes };
}

function jobOf(jobId: string, status: ListedJob['status']): ListedJob {
  const { productKey, sourceInstanceId, targetInstanceConfig, strategy } = parameters;
  const targetInstanceConfigs = targetInstanceConfig.map(({ targetInstanceId }) => ({
    targetInstanceId,
    targetInstanceName: '',
    targetRegion: '',
  }));
  return {
    jobId,
    status,
    productKey,
    sourceInstanceId,
    strategy,
    targetInstanceConfigs,
    total: 3,
    gmtCreate: intendedAt,
    sourceInstanceName: '',
    sourceRegion: '',
    sourceUid: '',
    targetUid: '',
  };
}

function listOf(readAt: number, ...jobs: readonly ListedJob[]): JobListing {
  return { jobs: new Map(jobs.map((job) => [job.jobId, job])), pages: 1, readAt };
}

function stepOf(batch: Batch, context: Partial<StepContext>) {
  return nextStep(batch, {
    now: context.listing?.readAt ?? intendedAt,
    listing: undefined,
    parameters,
    createdAt: 0,
    isKnown: () => false,
    freesSlots: false,
    nonceTime: 14 * 60_000,
    settleTime,
    ...context,
  });
}

describe('after a lost response', () => {
  test('the create is sent again while the gateway remembers its nonce', () => {
    const batch = batchOf({ state: 'unknown' });
    expect(stepOf(batch, { now: intendedAt + 14 * 60_000 - 1 })).toEqual({ kind: 'send-again' });
    expect(stepOf(batch, { now: intendedAt + 14 * 60_000 })).toEqual({ kind: 'adopt', candidates: [] });
  });

  test('the create is not sent again when the clock was set back', () => {
    expect(stepOf(batchOf({ state: 'intended' }), { now: intendedAt - 1 })).toMatchObject({ kind: 'adopt' });
  });

  test('a job that the list showed before the intent, or that is of another batch, is not a candidate', () => {
    const listing = listOf(settled, jobOf('old', 'running'), jobOf('known', 'running'), jobOf('new', 'running'));
    const step = stepOf(batchOf({ state: 'unknown' }), { listing, isKnown: (jobId) => jobId === 'known' });
    expect(step).toEqual({ kind: 'adopt', candidates: [{ jobId: 'new', gmtCreate: intendedAt }] });
  });
});

describe('a batch with candidates', () => {
  const candidate: Candidate = { jobId: 'new', gmtCreate: intendedAt };

  test.for([
    ['that runs is waited for', [jobOf('new', 'running')], { kind: 'look' }],
    ['that has finished is proven', [jobOf('new', 'completed')], { kind: 'prove', candidate, status: 'completed' }],
    ['that the list does not show is looked up', [], { kind: 'prove', candidate, status: undefined }],
  ] as const)('one %s', ([, jobs, want]) => {
    expect(stepOf(batchOf({ candidates: [candidate] }), { listing: listOf(settled, ...jobs) })).toEqual(want);
  });

  test.for([
    ['all refuted', ['refuted', 'refuted'], 'plan-again'],
    ['one undecidable', ['refuted', 'undecidable'], 'give-up'],
    ['none', [], 'plan-again'],
  ] as const)('%s: after the settle time', ([, proofs, kind]) => {
    const candidates = proofs.map((proof, index) => ({ jobId: `job-${index}`, gmtCreate: intendedAt, proof }));
    const batch = batchOf({ candidates });
    expect(stepOf(batch, { listing: listOf(settled) })).toEqual({ kind });
    expect(stepOf(batch, { listing: listOf(settled - 1) })).toEqual({ kind: 'look' });
    // The list has to be as late as the clock.
    expect(stepOf(batch, { now: settled + 1, listing: listOf(settled - 1) })).toEqual({ kind: 'look' });
  });
});

test('a finished job is deleted only on request, and only one that the batch has', () => {
  expect(stepOf(batchOf({ state: 'done', jobId: 'own' }), {})).toEqual({ kind: 'rest' });
  expect(stepOf(batchOf({ state: 'done', jobId: 'own' }), { freesSlots: true })).toEqual({ kind: 'free' });
  expect(stepOf(batchOf({ state: 'done' }), { freesSlots: true })).toEqual({ kind: 'rest' });
});

describe('a batch whose job is known', () => {
  const created = batchOf({ state: 'created', jobId: 'job', jobStatus: 'running', gmtCreate: intendedAt });

  test.for([
    ['without a list is looked for', undefined, {}, { kind: 'look' }],
    ['in a list that was read before it was created is looked for', listOf(7), { createdAt: 7 }, { kind: 'look' }],
    ['that a later list does not show is queried', listOf(8), { createdAt: 7 }, { kind: 'query' }],
    ['that shows the same is looked at again', listOf(8, jobOf('job', 'running')), {}, { kind: 'look' }],
    [
      'that shows another status is noted',
      listOf(8, jobOf('job', 'completed')),
      {},
      { kind: 'note', jobStatus: 'completed', gmtCreate: intendedAt },
    ],
    [
      'that shows another time of creation is noted',
      listOf(8, { ...jobOf('job', 'running'), gmtCreate: 9 }),
      {},
      { kind: 'note', jobStatus: 'running', gmtCreate: 9 },
    ],
  ] as const)('%s', ([, listing, context, want]) => {
    expect(stepOf(created, { listing, ...context })).toEqual(want);
  });
});

test.for([
  ['planned', 'create'],
  ['finished', 'collect'],
  ['freed', 'rest'],
] as const)('the step of a batch that is %s is %s', ([state, kind]) => {
  expect(stepOf(batchOf({ state, jobId: 'job' }), { freesSlots: true })).toEqual({ kind });
});

describe('a batch whose create is in doubt', () => {
  const candidate: Candidate = { jobId: 'new', gmtCreate: intendedAt };

  test('waits for the list, and adopts what the list shows for the first time', () => {
    expect(stepOf(batchOf({}), {})).toEqual({ kind: 'look' });
    const listing = listOf(settled, jobOf('new', 'running'));
    expect(stepOf(batchOf({}), { listing })).toEqual({ kind: 'adopt', candidates: [candidate] });
    expect(stepOf(batchOf({ candidates: [candidate] }), { listing })).toEqual({ kind: 'look' });
  });

  test('proves the first candidate that may have finished, and none that is refuted', () => {
    const candidates: Candidate[] = [
      { ...candidate, jobId: 'a', proof: 'refuted' },
      { ...candidate, jobId: 'b' },
      { ...candidate, jobId: 'c' },
    ];
    const listing = listOf(settled, jobOf('a', 'completed'), jobOf('b', 'running'), jobOf('c', 'interrupted'));
    const want = { kind: 'prove', candidate: candidates[2], status: 'interrupted' };
    expect(stepOf(batchOf({ candidates }), { listing })).toEqual(want);
  });

  test('is settled after the request that was sent last', () => {
    const attempt = { nonce: 'n', intendedAt, seen: [], sentAt: intendedAt + 5 };
    const batch = batchOf({ attempt });
    expect(stepOf(batch, { listing: listOf(settled + 4) })).toEqual({ kind: 'look' });
    expect(stepOf(batch, { listing: listOf(settled + 5) })).toEqual({ kind: 'plan-again' });
    expect(stepOf(batch, { listing: listOf(settled + 5), now: settled + 4 })).toEqual({ kind: 'look' });
  });

  test('without an attempt is sent again, and is not settled', () => {
    const batch = batchOf({ attempt: undefined });
    expect(stepOf({ ...batch, state: 'unknown' }, {})).toEqual({ kind: 'send-again' });
    expect(stepOf(batch, { listing: listOf(settled) })).toEqual({ kind: 'look' });
  });
});
