import { expect, test, vi } from 'vitest';
import { realClock } from './run-clock.ts';

test('the time is that of the system', () => {
  vi.useFakeTimers({ now: 1_234 });
  expect(realClock.now()).toBe(1_234);
  vi.useRealTimers();
});

test('a sleep ends when its signal is aborted, also if it was before', async () => {
  const controller = new AbortController();
  let isOver = false;
  const sleep = realClock.sleep(3_600_000, controller.signal).then(() => (isOver = true));
  await realClock.sleep(1, new AbortController().signal);
  expect(isOver).toBe(false);
  controller.abort();
  await sleep;
  await realClock.sleep(3_600_000, controller.signal);
});
