import { expect, test } from 'vitest';
import { createCaller } from '../../test/caller.ts';
import { documentedJob } from '../index.ts';

const query = { Action: 'QueryDeviceDistributeJob', JobId: documentedJob.jobId };

test.each<[object, ErrorConstructor, string]>([
  [{ fault: 'loseReply' }, TypeError, 'unknown fault "loseReply"'],
  [{ fault: 'constructor' }, TypeError, 'unknown fault "constructor"'],
  [{}, TypeError, 'unknown fault'],
  [{ fault: 'delay' }, TypeError, 'fault delay: missing member milliseconds'],
  [{ fault: 'status' }, TypeError, 'fault status: missing member status'],
  [{ fault: 'dropRequest', bytes: 5 }, TypeError, 'fault dropRequest: unknown member "bytes"'],
  [{ fault: 'html', headers: {} }, TypeError, 'fault html: unknown member "headers"'],
  [{ fault: 'html', toString: 1 }, TypeError, 'fault html: unknown member "toString"'],
  [{ fault: 'html', executed: 'yes' }, TypeError, 'fault html: executed must be a boolean, not a string'],
  [{ fault: 'drip', bytes: 0 }, RangeError, 'fault drip: bytes must be an integer from 1 to Infinity, not 0'],
  [{ fault: 'drip', bytes: 1.5 }, RangeError, 'must be an integer from 1 to Infinity, not 1.5'],
  [{ fault: 'hold', milliseconds: Infinity }, RangeError, 'must be an integer from 0 to 2147483647'],
  [{ fault: 'delay', milliseconds: -1 }, RangeError, 'not -1'],
  [{ fault: 'status', status: 101 }, RangeError, 'must be an integer from 200 to 599, not 101'],
  [{ fault: 'skew', milliseconds: Number.NaN }, RangeError, 'not NaN'],
])('the fault %j is rejected', async (fault, type, message) => {
  const { send } = createCaller({ faults: [fault as never] });
  const thrown = await send(query).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(type);
  expect(String(thrown)).toContain(message);
});

test('undefined members count as absent, and times may be Infinity', async () => {
  const { send } = createCaller({
    faults: [{ fault: 'html', status: undefined, action: undefined, times: Infinity }],
  });
  expect((await send(query)).status).toBe(502);
});
