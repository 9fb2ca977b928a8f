import type { FleetProgress } from '@iot-distribution/fleet';
import { expect, test } from 'vitest';
import { fleetLines } from './fleet-lines.ts';

const progress: FleetProgress = {
  round: 1,
  total: 60_000,
  distributed: 19_990,
  failed: 7,
  unknown: 2,
  pending: 40_001,
  planned: 2,
  created: 4,
  adopted: 0,
  running: [
    { batch: 3, size: 9_998, jobId: 'job-3', status: 'running' },
    { batch: 4, size: 9_997 },
  ],
  rate: 512.4,
  eta: 78_070,
  waitsForSlot: true,
};

test('shows the bar, the counts, and one line per running job', () => {
  expect(fleetLines(progress, 120)).toEqual([
    '█████████░░░░░░░░░░░░░░░░░░░░░ 33 %  19,999 of 60,000 devices',
    '19,990 distributed, 7 failed, 2 unknown  512 per second, about 1 min 19 s left',
    'round 1: 2 jobs to create, waiting for a free slot',
    '  job-3  9,998 devices  running',
    '  new job  9,997 devices  creating',
  ]);
});

test('reaches 100 % only with the last device', () => {
  const [line] = fleetLines({ ...progress, total: 60_000, distributed: 59_999, failed: 0, unknown: 0 }, 80);
  expect(line).toContain(' 99 % ');
});

test('shows no rate before there is one', () => {
  const [, line] = fleetLines({ ...progress, rate: 0, eta: undefined }, 80);
  expect(line).toBe('19,990 distributed, 7 failed, 2 unknown');
});

test('says when all jobs of a round are created', () => {
  const running = progress.running.slice(0, 1);
  const last = { ...progress, round: 2, planned: 0, waitsForSlot: false };
  expect(fleetLines({ ...last, running }, 80)[2]).toBe('round 2: all jobs created');
  expect(fleetLines(last, 80)[2]).toBe('round 2: 0 jobs to create');
});

test('shows no remaining time when all devices have a result', () => {
  const [, line] = fleetLines({ ...progress, pending: 0, eta: 0 }, 80);
  expect(line).toBe('19,990 distributed, 7 failed, 2 unknown  512 per second');
});

test.for([20, 40, 80])('fits a terminal of %i columns', (columns) => {
  for (const line of fleetLines(progress, columns)) expect(line.length).toBeLessThan(columns);
});
