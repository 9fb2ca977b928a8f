import { expect, test } from 'vitest';
import { memoryStore } from '../store/memory-store.ts';
import { runSettings, type RunOptions } from './run-options.ts';

const store = memoryStore();

test('has the documented defaults', () => {
  const { isTransient, ...settings } = runSettings({ store });
  expect(settings).toStrictEqual({
    store,
    signal: undefined,
    onProgress: undefined,
    onEvent: undefined,
    allow: undefined,
    fetch: undefined,
    maxBytes: undefined,
    rounds: 3,
    slots: { existing: 10, running: 5 },
    freesSlots: false,
    interval: 1_000,
    patience: 600_000,
    settleTime: 1_860_000,
    nonceTime: 840_000,
    lease: 120_000,
  });
  const codes = [
    '408',
    '429',
    '500',
    '503',
    '599',
    '200',
    '404',
    '50',
    '5000',
    '1500',
    '4290',
    'ServiceUnavailable',
    'X',
  ];
  expect(codes.filter(isTransient)).toEqual(['408', '429', '500', '503', '599', 'ServiceUnavailable']);
});

test('takes the options that are given', () => {
  const isTransient = () => true;
  const { signal } = new AbortController();
  const given = {
    store,
    signal,
    onProgress: () => {},
    onEvent: () => {},
    allow: () => true,
    fetch: async () => new Response(),
    maxBytes: 5,
    interval: 60_000,
    patience: Infinity,
    settleTime: 2,
    nonceTime: 0,
    lease: 1_000,
  };
  expect(
    runSettings({
      ...given,
      retry: { rounds: 1_000, isTransient },
      slots: { existing: Infinity, running: 1 },
      freeSlots: true,
    }),
  ).toStrictEqual({
    ...given,
    rounds: 1_000,
    isTransient,
    slots: { existing: Infinity, running: 1 },
    freesSlots: true,
  });
});

test.for([
  ['store', { store: undefined as never }],
  ['retry.rounds', { retry: { rounds: 1_001 } }],
  ['slots.existing', { slots: { existing: 0 } }],
  ['slots.running', { slots: { running: 0 } }],
  ['interval', { interval: 60_001 }],
  ['interval', { interval: 0 }],
  ['patience', { patience: 0 }],
  ['settleTime', { settleTime: 0 }],
  ['nonceTime', { nonceTime: 31 * 60_000 + 1 }],
  ['nonceTime', { nonceTime: -1 }],
  ['lease', { lease: 999 }],
] as const)('%s: rejects %j', ([name, options]) => {
  expect(() => runSettings({ store, ...(options as Partial<RunOptions>) })).toThrow(
    expect.objectContaining({ code: 'InvalidParameters', message: expect.stringContaining(`the option ${name} must`) }),
  );
});
