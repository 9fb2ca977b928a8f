/**
 * One of several processes that share a quota: clients that query without end, until the standard input closes. Then it writes how many of
 * their calls came through, and the codes of the others.
 */
import { createClient, isDistributionError, type Quota } from '@iot-distribution/client';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible';
import { sharedQuota, type SharedLimiter } from '../src/index.ts';

const { STORE_URL = '', SERVICE_URL = '', CLIENTS = '4', STORE_TIMEOUT = '500', FALLBACK_PROCESSES } = process.env;

async function limiterOf(url: string): Promise<SharedLimiter> {
  const options = { keyPrefix: 'account-1', points: 1, duration: 1 };
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

const results: Record<string, number> = {};
const count = (result: string) => (results[result] = (results[result] ?? 0) + 1);
const { signal, abort } = (() => {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
})();

async function query(quota: Quota): Promise<void> {
  const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
  const client = createClient({ credentials, endpoint: SERVICE_URL, quota, retry: false, timeout: 20_000 });
  while (!signal.aborted) {
    try {
      await client.queryDeviceDistributeJob({ jobId: 'job-1' }, { signal });
      count('ok');
    } catch (error) {
      if (!isDistributionError(error)) throw error;
      if (error.name !== 'AbortedError') count(error.code);
    }
  }
}

const whenStoreFails = FALLBACK_PROCESSES === undefined ? 'reject' : { processes: Number(FALLBACK_PROCESSES) };
const quota = sharedQuota(await limiterOf(STORE_URL), { whenStoreFails, storeTimeout: Number(STORE_TIMEOUT) });
process.stdin.on('end', abort).resume();
console.log('ready');
await Promise.all(Array.from({ length: Number(CLIENTS) }, () => query(quota)));
console.log(JSON.stringify(results));
process.exit(0);
