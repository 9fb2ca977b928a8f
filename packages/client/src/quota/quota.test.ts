import { expect, test } from 'vitest';
import { refusal } from '../../test/fault-server.ts';
import { job, jobId } from '../../test/answers.ts';
import { canary, rejection } from '../../test/canary.ts';
import { serving } from '../../test/serving.ts';
import { createClient } from '../client.ts';
import { createQuota } from './quota.ts';
import { nodeTransport } from '../transport/node.ts';
import type { Transport } from '../transport/transport.ts';

const { signal } = new AbortController();
const action = 'QueryDeviceDistributeJob';

test('L01: clients that share a quota stay within it together, in every second', async () => {
  const quota = createQuota({ queriesPerSecond: { [action]: 20 } });
  await using at = await serving([job(1)], { quota });
  const send = nodeTransport();
  const times: number[] = [];
  const transport: Transport = (request) => {
    // When it is sent: an answer that is read late says nothing about the quota.
    times.push(performance.now());
    return send(request);
  };
  const clients = Array.from({ length: 4 }, () =>
    createClient({ credentials: canary, endpoint: at.server.origin, quota, transport }),
  );
  const calls = clients.flatMap((client) =>
    Array.from({ length: 12 }, () => client.queryDeviceDistributeJob({ jobId })),
  );
  await Promise.all(calls);
  const inSecond = times.map((start) => times.filter((time) => time >= start && time < start + 1_000).length);
  expect(Math.max(...inSecond)).toBeLessThanOrEqual(20);
});

test('who asks first is served first', async () => {
  const quota = createQuota({ queriesPerSecond: { [action]: 100 } });
  for (let count = 0; count < 100; count++) quota.takeNow(action)?.();
  const order: number[] = [];
  await Promise.all([1, 2, 3].map(async (turn) => (await quota.take(action, signal), order.push(turn))));
  expect(order).toEqual([1, 2, 3]);
});

test('who leaves the queue is not served, and lets the process end', async () => {
  const quota = createQuota({ queriesPerSecond: { [action]: 1 } });
  quota.takeNow(action)?.();
  const controller = new AbortController();
  const waits = [quota.take(action, controller.signal), quota.take(action, controller.signal)];
  const got = waits.map((wait) => rejection(wait));
  controller.abort(new Error('enough'));
  expect((await Promise.all(got)).map(({ message }) => message)).toEqual(['enough', 'enough']);
  expect(process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length).toBeLessThan(3);
});

test('operations do not wait for one another', () => {
  const quota = createQuota();
  for (let count = 0; count < 10; count++) quota.takeNow(action);
  expect(quota.takeNow(action)).toBeUndefined();
  expect(quota.takeNow('DeleteDeviceDistributeJob')).toBeTypeOf('function');
});

test('L03: a service that throttles all the same slows the client down', async () => {
  const quota = createQuota({ queriesPerSecond: { [action]: 40 } });
  await using at = await serving([refusal('Throttling.User'), job(1)], { quota });
  await at.client.queryDeviceDistributeJob({ jobId });
  const start = performance.now();
  await Promise.all(Array.from({ length: 25 }, () => at.client.queryDeviceDistributeJob({ jobId })));
  expect(performance.now() - start).toBeGreaterThan(400);
});

test('a store of your own decides instead, and hears of refusals', async () => {
  const told: unknown[] = [];
  const quota = {
    take: async (...[what]: [string, ...unknown[]]) => {
      told.push(what);
      return () => told.push('done');
    },
    throttled: (...[what, wait]: [string, number | undefined]) => void told.push(['throttled', what, wait]),
  };
  await using at = await serving([refusal('Throttling.User', 400, { 'x-acs-retry-after': '1' }), job(1)], { quota });
  await at.client.queryDeviceDistributeJob({ jobId });
  expect(told).toEqual([action, ['throttled', action, 1], 'done', action, 'done']);
});
