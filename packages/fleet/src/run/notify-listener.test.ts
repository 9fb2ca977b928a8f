import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { notifyListener } from './notify-listener.ts';

test('a listener is called with the value, and none is no error', () => {
  const values: number[] = [];
  notifyListener((value: number) => values.push(value), 7);
  notifyListener(undefined, 8);
  expect(values).toEqual([7]);
});

test('what a listener throws or is rejected with goes nowhere', async () => {
  const unhandled: unknown[] = [];
  const collect = (reason: unknown) => void unhandled.push(reason);
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', collect);
  try {
    const fail = () => {
      throw new Error('of the listener');
    };
    notifyListener(fail, 1);
    notifyListener(async () => fail(), 1);
    await turn();
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const listener of others) process.on('unhandledRejection', listener);
  }
  expect(unhandled).toEqual([]);
});
