/** Interceptors of nock handle the requests of the default transport. */
import nock from 'nock';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient, nodeTransport } from '../src/index.ts';
import type { Sent } from '../src/transport/transport.ts';
import { jobData, jobId } from './wire-responses.ts';
import { canary, rejection } from './canary.ts';
import { quick } from './serving.ts';

const origin = 'https://iot.cn-shanghai.aliyuncs.com';
const client = () => createClient({ credentials: canary, retry: quick });

// The import of nock intercepts the requests of the whole process, and so those of other test files.
nock.restore();
beforeEach(() => nock.activate());
afterEach(() => {
  nock.cleanAll();
  nock.restore();
});

test('nock responds instead of the service', async () => {
  const body = Buffer.from(JSON.stringify({ RequestId: 'R', Success: true, Data: jobData(2) }));
  const scope = nock(origin).get('/').query(true).reply(200, body, { 'content-type': 'application/json' });
  const { data } = await client().queryDeviceDistributeJob({ jobId });
  expect(data.status).toBe('completed');
  expect(scope.isDone()).toBe(true);
});

test('a request without a matching interceptor is not a failure of the service, and is not retried', async () => {
  let unmatched = 0;
  const count = () => unmatched++;
  nock.emitter.on('no match', count);
  nock(origin).post('/').reply(200, '');
  const got = await rejection(client().queryDeviceDistributeJob({ jobId }));
  nock.emitter.off('no match', count);
  expect(got).toMatchObject({ name: 'TransportError', attempts: 1 });
});

test('a response without a connecting socket proves that the request was sent', async () => {
  const reported: Sent[] = [];
  const { signal } = new AbortController();
  const request = { method: 'GET', url: `${origin}/`, headers: {}, signal, maxBytes: 9 } as const;
  nock(origin).get('/').reply(200, 'more than nine bytes');
  const sending = nodeTransport()({ ...request, reportSent: (sent) => reported.push(sent) });
  await expect(sending).rejects.toThrow('larger');
  expect([reported[0], reported.at(-1)]).toEqual(['no', 'maybe']);
});
