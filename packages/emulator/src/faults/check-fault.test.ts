import { expect, test } from 'vitest';
import { createCaller } from '../../test/caller.ts';
import { documentedJob } from '../index.ts';

const query = { Action: 'QueryDeviceDistributeJob', JobId: documentedJob.jobId };

test.each<[object, ErrorConstructor, string]>([
  [{ fault: 'loseAnswer' }, TypeError, 'unknown fault "loseAnswer"'],
  [{ fault: 'constructor' }, TypeError, 'unknown fault "constructor"'],
  [{}, TypeError, 'unknown fault'],
  [{ fault: 'delay' }, TypeError, 'the fault delay needs milliseconds'],
  [{ fault: 'status' }, TypeError, 'the fault status needs status'],
  [{ fault: 'dropRequest', bytes: 5 }, TypeError, 'the fault dropRequest has no member "bytes"'],
  [{ fault: 'html', headers: {} }, TypeError, 'the fault html has no member "headers"'],
  [{ fault: 'html', toString: 1 }, TypeError, 'the fault html has no member "toString"'],
  [{ fault: 'html', executed: 'yes' }, TypeError, 'executed of the fault html is not a boolean'],
  [{ fault: 'drip', bytes: 0 }, RangeError, 'bytes of the fault drip is out of range: 0'],
  [{ fault: 'drip', bytes: 1.5 }, RangeError, 'out of range: 1.5'],
  [{ fault: 'hold', milliseconds: Infinity }, RangeError, 'out of range'],
  [{ fault: 'delay', milliseconds: -1 }, RangeError, 'out of range'],
  [{ fault: 'status', status: 101 }, RangeError, 'out of range: 101'],
  [{ fault: 'skew', milliseconds: Number.NaN }, RangeError, 'out of range: NaN'],
])('the fault %j is rejected', async (fault, type, message) => {
  const { send } = createCaller({ faults: [fault as never] });
  const thrown = await send(query).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(type);
  expect(String(thrown)).toContain(message);
});

test('members that are undefined are absent, and times may be Infinity', async () => {
  const { send } = createCaller({
    faults: [{ fault: 'html', status: undefined, action: undefined, times: Infinity }],
  });
  expect((await send(query)).status).toBe(502);
});
