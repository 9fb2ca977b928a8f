import { expect, test } from 'vitest';
import { LazySignal } from './lazy-signal.ts';

test('listeners are called once, in order, unless they were removed', () => {
  const signal = new LazySignal();
  const called: string[] = [];
  const removed = () => void called.push('removed');
  signal.addEventListener('abort', () => called.push('first'));
  signal.addEventListener('abort', removed);
  signal.addEventListener('abort', () => called.push('last'));
  signal.removeEventListener('abort', removed);
  signal.abort('why');
  signal.abort('again');
  expect(called).toEqual(['first', 'last']);
  expect(signal).toMatchObject({ aborted: true, reason: 'why' });
});

test('an existing AbortSignal is aborted with the same reason', () => {
  const signal = new LazySignal();
  const real = signal.toAbortSignal();
  expect(real.aborted).toBe(false);
  signal.abort('why');
  expect(real).toMatchObject({ aborted: true, reason: 'why' });
  expect(signal.toAbortSignal()).toBe(real);
});

test('an AbortSignal that is created after the abort is aborted', () => {
  const signal = new LazySignal();
  signal.abort('why');
  expect(signal.toAbortSignal()).toMatchObject({ aborted: true, reason: 'why' });
});
