/** One of several processes that work on a fleet in PostgreSQL: it exits with 0 when the fleet is finished, and with 1 after an error. */
import { createClient } from '@iot-distribution/client';
import { Pool } from 'pg';
import { postgresStore, runDistribution } from '../src/index.ts';

// It does not outlive the process that has started it.
process.stdin.once('end', () => process.exit(1)).resume();

const { DATABASE_URL, SERVICE_URL } = process.env;
const pool = new Pool({ connectionString: DATABASE_URL, max: 3 });
const store = postgresStore(pool);
const client = createClient({
  // The account of the emulator, which is not imported: the start of each process takes time.
  credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
  endpoint: SERVICE_URL,
  quota: false,
  retry: { baseDelay: 20 },
});
try {
  await runDistribution(client, { store, allow: () => true, interval: 500, lease: 10_000, freeSlots: true });
  await store.close();
  await pool.end();
  process.exit(0);
} catch (error) {
  console.error(String(error));
  process.exit(1);
}
