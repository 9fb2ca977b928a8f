/** One worker of a fleet, as a process that can be killed: `node worker.ts URL JOURNAL`. */
import { runDistribution, sqliteStore } from '../../src/index.ts';
import { workerClient, workerOptions } from './worker-options.ts';

const [endpoint = '', journal = ''] = process.argv.slice(2);
const store = sqliteStore(journal);
try {
  await runDistribution(workerClient(endpoint), {
    store,
    ...workerOptions,
    onEvent: ({ type }) => {
      if (type === 'created' || type === 'unknown' || type === 'adopted' || type === 'refuted') process.send?.(type);
    },
  });
  process.exitCode = 0;
} catch (error) {
  console.error(String(error));
  process.exitCode = 3;
} finally {
  await store.close();
}
process.disconnect?.();
