import { expect, test } from 'vitest';
import { createCaller } from '../../test/caller.ts';
import { documentedJob, faultSchedule, type FaultKind, type RequestRecord } from '../index.ts';

const faults: readonly FaultKind[] = [
  { fault: 'throttle' },
  { fault: 'status', status: 503 },
  { fault: 'loseResponse' },
];
const record = (action = 'QueryDeviceDistributeJob') => ({ action }) as RequestRecord;

/** The faults of the first `count` requests. */
function chosen(options: Partial<Parameters<typeof faultSchedule>[0]>, count = 1_000) {
  const choose = faultSchedule({ probability: 0.5, faults, ...options });
  return Array.from({ length: count }, () => choose(record()));
}

test('the same seed chooses the same faults, a different seed different ones', () => {
  expect(chosen({ seed: 7 })).toEqual(chosen({ seed: 7 }));
  expect(chosen({ seed: 7 })).not.toEqual(chosen({ seed: 8 }));
});

test('probability is the share of the requests that are affected', () => {
  expect(chosen({ probability: 0 }).every((fault) => fault === undefined)).toBe(true);
  expect(chosen({ probability: 1 }).every((fault) => fault !== undefined)).toBe(true);
  const affected = chosen({ probability: 0.2, seed: 3 }).filter((fault) => fault !== undefined).length;
  expect(affected).toBeGreaterThan(150);
  expect(affected).toBeLessThan(250);
  expect(new Set(chosen({ probability: 1 }))).toEqual(new Set(faults));
});

test('a different probability does not change which fault a request gets', () => {
  const all = chosen({ probability: 1 });
  chosen({ probability: 0.3 }).forEach((fault, index) => expect([undefined, all[index]]).toContain(fault));
});

test('requests of other actions are not affected and do not count', () => {
  const actions = ['CreateDeviceDistributeJob'] as const;
  const choose = faultSchedule({ probability: 1, faults, actions });
  expect(choose(record())).toBeUndefined();
  expect(choose(record('CreateDeviceDistributeJob'))).toEqual(chosen({ probability: 1 })[0]);
});

test.each([-0.1, 1.1, Number.NaN])('a probability of %s is a RangeError', (probability) => {
  expect(() => faultSchedule({ probability, faults })).toThrow(RangeError);
});

test('a schedule without faults is a RangeError', () => {
  expect(() => faultSchedule({ probability: 0.5, faults: [] })).toThrow(RangeError);
});

test('an emulator with a schedule gives the same statuses in every run', async () => {
  const statuses = async () => {
    const { send } = createCaller({
      faults: [faultSchedule({ seed: 5, probability: 0.5, faults: faults.slice(0, 2) })],
    });
    const got: number[] = [];
    for (let request = 0; request < 20; request += 1) {
      got.push((await send({ Action: 'QueryDeviceDistributeJob', JobId: documentedJob.jobId })).status);
    }
    return got;
  };
  const first = await statuses();
  expect(await statuses()).toEqual(first);
  expect(new Set(first)).toEqual(new Set([200, 400, 503]));
});
