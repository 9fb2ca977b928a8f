import type { DeviceResult } from '@iot-distribution/client';
import { describe, expect, test } from 'vitest';
import type { DeviceOutcome } from '../model/device-outcome.ts';
import { outcomesOfFile, proofOf, unknownOutcomes, withList, withRounds } from './device-outcomes.ts';

const found: DeviceResult = { deviceName: 'd1', outcome: 'distributed', code: '200' };
const missing: DeviceResult = { deviceName: 'd2', outcome: 'unknown', reason: 'missing' };
const foreign: DeviceResult = { deviceName: 'x', outcome: 'distributed', unexpected: true };

describe('a result file', () => {
  test.for([
    ['with a device of the batch and no other', [found, missing], 'own'],
    ['with a device of others as well', [found, foreign], 'foreign'],
    ['with none of the devices', [missing, missing], 'unknown'],
    ['with no entry', [], 'unknown'],
  ] as const)('%s proves %s', ([, results, want]) => {
    expect(proofOf(results)).toBe(want);
  });

  test('has one outcome for each device of the batch', () => {
    const results: DeviceResult[] = [
      { deviceName: 'd4', outcome: 'failed', code: '6204', message: 'no', productKey: 'own' },
      { ...found, productKey: 'own' },
      { deviceName: 'd2', outcome: 'distributed', productKey: 'other' },
      { deviceName: 'd3', outcome: 'distributed' },
      { deviceName: 'd3', outcome: 'failed' },
      { deviceName: 'd5', outcome: 'unknown', code: '1' },
      { deviceName: 'd6', outcome: 'distributed' },
    ];
    expect(outcomesOfFile(['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'], results, 'own')).toStrictEqual([
      { deviceName: 'd1', outcome: 'distributed', source: 'file', code: '200' },
      { deviceName: 'd2', outcome: 'unknown', source: 'none' },
      { deviceName: 'd3', outcome: 'unknown', source: 'none' },
      { deviceName: 'd4', outcome: 'failed', source: 'file', code: '6204', message: 'no' },
      { deviceName: 'd5', outcome: 'unknown', source: 'none' },
      { deviceName: 'd6', outcome: 'distributed', source: 'file' },
      { deviceName: 'd7', outcome: 'unknown', source: 'none' },
    ]);
  });
});

describe('the list of distributed devices', () => {
  const known: DeviceOutcome = { deviceName: 'd1', outcome: 'failed', code: '6204', source: 'file' };
  const outcomes = [known, ...unknownOutcomes(['d2', 'd3', 'd4'])];
  const list = { ofJob: new Set(['d1', 'd2']), since: new Set(['d1', 'd2', 'd3']) };

  test('completes what is unknown, and changes nothing that is known', () => {
    expect(withList(outcomes, list, false)).toStrictEqual([
      known,
      { deviceName: 'd2', outcome: 'distributed', source: 'list' },
      { deviceName: 'd3', outcome: 'unknown', source: 'none' },
      { deviceName: 'd4', outcome: 'unknown', source: 'none' },
    ]);
  });

  test('shows for an interrupted job which devices were not distributed', () => {
    expect(withList(outcomes, list, true)).toStrictEqual([
      known,
      { deviceName: 'd2', outcome: 'distributed', source: 'list' },
      { deviceName: 'd3', outcome: 'unknown', source: 'none' },
      { deviceName: 'd4', outcome: 'failed', source: 'list', message: 'the job was interrupted' },
    ]);
  });
});

test('devices go to the next round that failed without a code or with a transient one', () => {
  const outcomes: DeviceOutcome[] = [
    { deviceName: 'd1', outcome: 'failed', code: '503', source: 'file' },
    { deviceName: 'd2', outcome: 'failed', code: '404', source: 'file' },
    { deviceName: 'd3', outcome: 'failed', source: 'list' },
    { deviceName: 'd4', outcome: 'distributed', code: '503', source: 'file' },
    { deviceName: 'd5', outcome: 'unknown', source: 'none' },
  ];
  const [first, second, third, ...rest] = outcomes;
  expect(withRounds(outcomes, (code) => code === '503')).toStrictEqual([
    { ...first, again: true },
    second,
    { ...third, again: true },
    ...rest,
  ]);
});
