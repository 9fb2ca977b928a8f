import { describe } from 'vitest';
import { testFourProcesses } from './four-processes.ts';
import { hasRedis, startRedis } from '../../../tools/test-servers/redis-server.ts';

// `.ci/run` installs it, and there the tests fail without it instead of being skipped unseen.
const isTried = hasRedis || process.env['CI'] === 'true';
if (!isTried) console.log('Not tested: the shared quota over Redis, since redis-server is not installed.');

describe.runIf(isTried)('Redis (skipped where redis-server is not installed)', () => {
  testFourProcesses('Redis', startRedis);
});
