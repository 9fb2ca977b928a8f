import { expect, test } from 'vitest';
import type { Batch, BatchState } from '../model/batch.ts';
import { progressOfRun, type ProgressInput } from './fleet-progress.ts';

function batch(id: number, state: BatchState, changes: Partial<Batch> = {}): Batch {
  return { id, round: 1, size: 10 + id, fence: 0, attempts: 1, state, ...changes };
}

const input: ProgressInput = {
  round: 2,
  devices: { pending: 60, distributed: 30, failed: 8, unknown: 2 },
  batches: [
    batch(1, 'planned'),
    batch(2, 'planned'),
    batch(3, 'intended'),
    batch(4, 'created', { jobId: 'job', jobStatus: 'running' }),
    batch(5, 'finished', { jobId: 'other' }),
    batch(6, 'done'),
  ],
  created: 3,
  adopted: 1,
  before: 20,
  elapsed: 4_000,
  waitsForSlot: true,
};

test('progress has the counts, the jobs that may run, the rate of this run and the time that is left', () => {
  expect(progressOfRun(input)).toStrictEqual({
    round: 2,
    total: 100,
    pending: 60,
    distributed: 30,
    failed: 8,
    unknown: 2,
    planned: 2,
    created: 3,
    adopted: 1,
    running: [
      { batch: 3, size: 13, jobId: undefined, status: undefined },
      { batch: 4, size: 14, jobId: 'job', status: 'running' },
    ],
    rate: 5,
    eta: 12_000,
    waitsForSlot: true,
  });
});

test.for([
  ['no time has passed', { elapsed: 0 }],
  ['this run has stored nothing', { before: 40 }],
  ['devices were counted twice', { before: 41 }],
] as const)('there is no rate while %s', ([, changes]) => {
  const progress = progressOfRun({ ...input, ...changes });
  expect(progress.rate).toBe(0);
  expect(progress).not.toHaveProperty('eta');
});
