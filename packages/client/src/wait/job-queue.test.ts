import { expect, test } from 'vitest';
import { JobQueue } from './job-queue.ts';

function taken(dues: readonly number[]): (number | string)[] {
  const queue = new JobQueue<{ readonly due: number; readonly name: string }>();
  dues.forEach((due, index) => queue.add({ due, name: String(index) }));
  return dues.map(() => queue.take()?.name ?? 'none');
}

test('jobs are returned in the order of their due times, and those with equal times in the order of insertion', () => {
  expect(taken([3, 1, 2, 1, 3, 0])).toEqual(['5', '1', '3', '2', '0', '4']);
  const dues = Array.from({ length: 500 }, (_, index) => (index * 7_919) % 101);
  const order = dues.map((due, index) => ({ due, index })).toSorted((a, b) => a.due - b.due || a.index - b.index);
  expect(taken(dues)).toEqual(order.map(({ index }) => String(index)));
});

test('an empty queue returns no job', () => {
  expect(new JobQueue().take()).toBeUndefined();
});
