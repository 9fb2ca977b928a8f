import type { ListedJob } from '@iot-distribution/client';
import { describe, expect, test } from 'vitest';
import type { Batch, BatchState } from '../model/batch.ts';
import { allowedRunning, isStuck } from './slots-left.ts';

const slots = { existing: 10, running: 5 };

function listOf(jobs: Readonly<Record<string, ListedJob['status']>>) {
  const listed = Object.entries(jobs).map(([jobId, status]) => [jobId, { jobId, status } as ListedJob] as const);
  return { jobs: new Map(listed), pages: 1, readAt: 0 };
}

function batch(id: number, state: BatchState, jobId?: string): Batch {
  return { id, round: 1, size: 1, fence: 0, attempts: 1, state, jobId };
}

describe('how many batches may run', () => {
  test('all slots, when the account has no job', () => {
    expect(allowedRunning(listOf({}), [], slots)).toBe(5);
    expect(allowedRunning(listOf({}), [], { existing: 3, running: 5 })).toBe(3);
  });

  test('jobs of others that run take a slot of both kinds, finished ones of the other kind only', () => {
    const jobs = { a: 'running', b: 'initializing', c: 'completed', d: 'interrupted' } as const;
    expect(allowedRunning(listOf(jobs), [], slots)).toBe(3);
    expect(allowedRunning(listOf(jobs), [], { existing: 6, running: 5 })).toBe(2);
  });

  test('jobs of the fleet take no slot from it while they run, and one when they have finished', () => {
    const jobs = listOf({ own: 'running', done: 'completed' });
    const batches = [batch(1, 'created', 'own'), batch(2, 'done', 'done')];
    expect(allowedRunning(jobs, batches, { existing: 2, running: 5 })).toBe(1);
    // A job that was deleted is one of others, if the list still shows it.
    expect(allowedRunning(listOf({ own: 'running' }), [batch(1, 'freed', 'own')], slots)).toBe(4);
    expect(allowedRunning(listOf({ own: 'running' }), [batch(1, 'done', 'own')], slots)).toBe(5);
  });

  test('none, when others have more jobs than the limits', () => {
    const jobs = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`job-${index}`, 'running' as const]));
    expect(allowedRunning(listOf(jobs), [], slots)).toBe(0);
  });
});

test('nothing frees a slot when all have jobs that finished', () => {
  const two = { existing: 2, running: 5 };
  expect(isStuck(listOf({ a: 'completed', b: 'interrupted' }), two)).toBe(true);
  expect(isStuck(listOf({ a: 'completed', b: 'running' }), two)).toBe(false);
  expect(isStuck(listOf({ a: 'completed' }), two)).toBe(false);
  expect(isStuck(listOf({ a: 'completed', b: 'completed', c: 'completed' }), two)).toBe(true);
});
