import type { RequestRecord } from '@iot-distribution/emulator';
import { expect, test } from 'vitest';
import { logLine } from './log-line.ts';

const record: RequestRecord = {
  number: 1,
  at: 0,
  method: 'GET',
  action: 'QueryDeviceDistributeJob',
  parameters: {},
  faults: [],
  executed: true,
  status: 200,
  code: undefined,
  requestId: undefined,
  milliseconds: 3,
};

test.each<[Partial<RequestRecord>, string]>([
  [{}, 'GET QueryDeviceDistributeJob 200 3 ms'],
  [
    { status: 400, code: 'Throttling.User', faults: ['throttle'], executed: false },
    'GET QueryDeviceDistributeJob 400 Throttling.User 3 ms (throttle; not executed)',
  ],
  [
    { method: 'POST', action: 'CreateDeviceDistributeJob', status: undefined, faults: ['delay', 'loseResponse'] },
    'POST CreateDeviceDistributeJob no response 3 ms (delay, loseResponse; executed)',
  ],
  [{ action: '', status: 400, code: 'MissingAction' }, 'GET no action 400 MissingAction 3 ms'],
  [{ action: 'x'.repeat(100), status: 404 }, `GET ${'x'.repeat(80)}… 404 3 ms`],
])('%j is %s', (change, line) => {
  expect(logLine({ ...record, ...change })).toBe(line);
});
