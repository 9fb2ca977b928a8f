/** Opens the quota that several processes of an account share. */
import { InputError, type Quota } from '@iot-distribution/client';
import type { Terminal } from '../terminal.ts';
import { optionalPackage } from './optional-package.ts';

export interface OpenQuota {
  /** undefined: the quota of this process alone. */
  readonly quota?: Quota;
  close(): Promise<void>;
}

/**
 * @param url the URL of a Redis or Valkey server; undefined for the quota of this process. It can contain a password: it is never printed
 * @throws {InputError} if the URL is not that of a Redis server, or a package is not installed
 */
export async function openQuota(
  url: string | undefined,
  { environment }: Pick<Terminal, 'environment'>,
): Promise<OpenQuota> {
  const used = url ?? (environment['IOT_DISTRIBUTION_QUOTA'] || undefined);
  if (used === undefined) return { close: async () => {} };
  if (!URL.canParse(used) || !/^rediss?:$/.test(new URL(used).protocol)) {
    throw new InputError('the quota must be the URL of a Redis server: redis://host:6379', {
      code: 'InvalidOption',
      pointer: '/quota',
    });
  }
  const packages = 'ioredis rate-limiter-flexible @iot-distribution/shared-quota';
  const load = <T>(importPackage: () => Promise<T>) => optionalPackage(importPackage, '--quota', packages);
  const { Redis } = await load(() => import('ioredis'));
  const { RateLimiterRedis } = await load(() => import('rate-limiter-flexible'));
  const { sharedQuota } = await load(() => import('@iot-distribution/shared-quota'));
  const redis = new Redis(used, { enableOfflineQueue: true, maxRetriesPerRequest: 1, connectTimeout: 5_000 });
  // Without a listener, ioredis writes to the console. A server that is down shows as a QuotaError of the call.
  redis.on('error', () => {});
  const limiter = new RateLimiterRedis({ storeClient: redis, keyPrefix: 'iot-distribution', points: 1, duration: 1 });
  return {
    quota: sharedQuota(limiter),
    async close() {
      redis.disconnect();
    },
  };
}
