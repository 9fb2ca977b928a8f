/**
 * One of several processes that share quotas. Each line of the standard input is a command: the quotas (JSON) that clients use from then on without
 * end, or `stop`. It writes `ready` when the clients use the quotas, and after `stop`, for each quota, how many of the calls succeeded, and the codes
 * of the others.
 */
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, isDistributionError, type Quota } from '@iot-distribution/client';
import { RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible';
import { sharedQuota, type SharedLimiter } from '../src/index.ts';
import type { QuotaCase } from './quota-case.ts';

const { STORE_URL = '' } = process.env;
const clients = 4;
/** Milliseconds between a rejected call and the next one. */
const backoff = 50;

async function limiterOf(url: string, account: string): Promise<SharedLimiter> {
  const options = { keyPrefix: account, points: 1, duration: 1 };
  if (url.startsWith('redis:')) {
    const { Redis } = await import('ioredis');
    const storeClient = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: true });
    storeClient.on('error', () => {});
    await storeClient.connect();
    return new RateLimiterRedis({ storeClient, ...options });
  }
  const { Pool } = await import('pg');
  const storeClient = new Pool({ connectionString: url, max: 4 });
  storeClient.on('error', () => {});
  return new Promise((resolve, reject) => {
    const settings = { storeClient, tableName: 'shared_quota', ...options };
    const limiter = new RateLimiterPostgres(settings, (error?: Error) => (error ? reject(error) : resolve(limiter)));
  });
}

async function query(
  quota: Quota,
  service: string,
  count: (result: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
  const userAgent = `process-${process.pid}`;
  const client = createClient({ credentials, endpoint: service, quota, retry: false, timeout: 20_000, userAgent });
  while (!signal.aborted) {
    try {
      await client.queryDeviceDistributeJob({ jobId: 'job-1' }, { signal });
      count('ok');
    } catch (error) {
      if (!isDistributionError(error)) throw error;
      if (error.name !== 'AbortedError') count(error.code);
      await sleep(backoff);
    }
  }
}

/** Uses one of the quotas until the signal is aborted. @returns the function that makes the calls, and returns their results */
async function prepare({ account, service, storeTimeout, fallbackProcesses }: QuotaCase, signal: AbortSignal) {
  const whenStoreFails = fallbackProcesses === undefined ? 'reject' : { processes: fallbackProcesses };
  const quota = sharedQuota(await limiterOf(STORE_URL, account), { whenStoreFails, storeTimeout });
  return async () => {
    const results: Record<string, number> = {};
    const count = (result: string) => (results[result] = (results[result] ?? 0) + 1);
    await Promise.all(Array.from({ length: clients }, () => query(quota, service, count, signal)));
    return results;
  };
}

let stop = new AbortController();
let results: Promise<readonly Record<string, number>[]> = Promise.resolve([]);
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'stop') {
    stop.abort();
    console.log(JSON.stringify(await results));
  } else {
    stop = new AbortController();
    const calls: (() => Promise<Record<string, number>>)[] = [];
    for (const quota of JSON.parse(line) as readonly QuotaCase[]) calls.push(await prepare(quota, stop.signal));
    console.log('ready');
    results = Promise.all(calls.map((call) => call()));
  }
}
process.exit(0);
