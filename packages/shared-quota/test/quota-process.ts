/**
 * One of several processes that share quotas: clients that query without end, until the standard input closes. Then it writes for each quota how
 * many of the calls succeeded, and the codes of the others.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, isDistributionError, type Quota } from '@iot-distribution/client';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible';
import { sharedQuota, type SharedLimiter } from '../src/index.ts';
import type { QuotaCase } from './quota-case.ts';

const { STORE_URL = '', QUOTAS = '[]' } = process.env;
const clients = 4;
/** Milliseconds between a rejected call and the next one. */
const backoff = 50;

async function limiterOf(url: string, account: string): Promise<SharedLimiter> {
  const options = { keyPrefix: account, points: 1, duration: 1 };
  if (url.startsWith('redis:')) {
    const storeClient = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: true });
    storeClient.on('error', () => {});
    await storeClient.connect();
    return new RateLimiterRedis({ storeClient, ...options });
  }
  const storeClient = new Pool({ connectionString: url, max: 4 });
  storeClient.on('error', () => {});
  return new Promise((resolve, reject) => {
    const settings = { storeClient, tableName: 'shared_quota', ...options };
    const limiter = new RateLimiterPostgres(settings, (error?: Error) => (error ? reject(error) : resolve(limiter)));
  });
}

const stop = new AbortController();
const { signal } = stop;

async function query(quota: Quota, service: string, count: (result: string) => void): Promise<void> {
  const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
  const client = createClient({ credentials, endpoint: service, quota, retry: false, timeout: 20_000 });
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

/** Starts using one of the quotas. @returns the function that awaits the results of its calls */
async function start({ account, service, storeTimeout, fallbackProcesses }: QuotaCase) {
  const whenStoreFails = fallbackProcesses === undefined ? 'reject' : { processes: fallbackProcesses };
  const quota = sharedQuota(await limiterOf(STORE_URL, account), { whenStoreFails, storeTimeout });
  const results: Record<string, number> = {};
  const count = (result: string) => (results[result] = (results[result] ?? 0) + 1);
  return async () => {
    await Promise.all(Array.from({ length: clients }, () => query(quota, service, count)));
    return results;
  };
}

const started: (() => Promise<Record<string, number>>)[] = [];
for (const quota of JSON.parse(QUOTAS) as readonly QuotaCase[]) started.push(await start(quota));
process.stdin.on('end', () => stop.abort()).resume();
console.log('ready');
console.log(JSON.stringify(await Promise.all(started.map((run) => run()))));
process.exit(0);
