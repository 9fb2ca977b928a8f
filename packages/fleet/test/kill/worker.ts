/** One worker of a fleet, as a process that can be killed: `node worker.ts URL JOURNAL`. */
import { createClient } from '@iot-distribution/client';
import { runDistribution, sqliteStore } from '../../src/index.ts';

const [endpoint = '', journal = ''] = process.argv.slice(2);
const store = sqliteStore(journal);
const client = createClient({
  credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
  endpoint,
  allowHttp: true,
  quota: false,
  timeout: { call: 20_000, attempt: 5_000 },
  retry: { baseDelay: 20, settle: 100 },
});
try {
  await runDistribution(client, {
    store,
    freeSlots: true,
    interval: 100,
    // No request is held for as long as that.
    settleTime: 6_000,
    allow: ({ hostname }) => hostname === '127.0.0.1',
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
