/**
 * A process that waits for jobs and stores its state in a file, for a test that kills it: node waiting-process.ts ENDPOINT STATE-FILE
 * JOB-ID...
 */
import { flushCompileCache } from 'node:module';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createClient, isDistributionError, waitForDistributions } from '../src/index.ts';
import { canary } from './canary.ts';

// A killed process would not store them.
flushCompileCache();

const [endpoint, file = '', ...jobIds] = process.argv.slice(2);
const client = createClient({ credentials: canary, endpoint, quota: false, retry: { baseDelay: 1 } });
const outcomes = await waitForDistributions(
  client,
  existsSync(file) ? { token: readFileSync(file, 'utf8') } : { jobIds },
  {
    interval: 1,
    onState(token) {
      // Written next to it and renamed: a process that is killed leaves no half of a state.
      writeFileSync(`${file}.new`, token);
      renameSync(`${file}.new`, file);
    },
  },
);
const lines = outcomes.map((outcome) => {
  if ('response' in outcome) return [outcome.jobId, outcome.response.data.status];
  return [outcome.jobId, isDistributionError(outcome.error) ? outcome.error.code : 'unknown'];
});
process.stdout.write(JSON.stringify(lines));
