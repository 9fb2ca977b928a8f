import { expect, test } from 'vitest';
import { failedCall } from './fleet-event.ts';

test.for([
  [
    { name: 'ServiceError', code: 'X', requestId: 'r', message: 'secret' },
    { name: 'ServiceError', code: 'X', requestId: 'r' },
  ],
  [
    { name: 'TimeoutError', code: 'Timeout' },
    { name: 'TimeoutError', code: 'Timeout' },
  ],
  [
    { name: 1, code: 2, requestId: 3 },
    { name: 'Error', code: 'Unknown' },
  ],
  [undefined, { name: 'Error', code: 'Unknown' }],
  [null, { name: 'Error', code: 'Unknown' }],
  ['text', { name: 'Error', code: 'Unknown' }],
] as const)('an event says about %j only %j', ([error, want]) => {
  expect(failedCall(error)).toStrictEqual(want);
});
