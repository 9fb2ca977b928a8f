import type { Pool } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { restartTests, sharingTests, storeTests } from '../../test/store-tests.ts';
import { openPool, startPostgres } from '../../../../tools/test-servers/postgres-server.ts';
import type { StoreServer } from '../../../../tools/test-servers/store-server.ts';
import type { FleetStore } from './fleet-store.ts';
import { postgresStore } from './postgres-store.ts';

let server: StoreServer;
let pool: Pool;
beforeAll(async () => {
  server = await startPostgres();
  pool = openPool(server.url);
});
afterAll(async () => {
  await pool?.end();
  await server?.close();
});

const schema = 'fleet';
let isCreated = false;

const open = async () => postgresStore(pool, { schema });

/** A schema takes 0.1 s of CPU, so the second and each further test empties that of the first one. */
async function openNew(): Promise<FleetStore> {
  const store = await open();
  if (isCreated) await pool.query(`TRUNCATE ${schema}.fleet, ${schema}.batch, ${schema}.device, ${schema}_queue.job`);
  else await store.readFleet();
  isCreated = true;
  return store;
}

storeTests('postgresStore', openNew);
restartTests('postgresStore', openNew, open);
sharingTests('postgresStore', openNew, open, async (_, seconds) => {
  const earlier = `UPDATE ${schema}_queue.job SET heartbeat_on = heartbeat_on - $1 * interval '1 s'`;
  await pool.query(earlier, [seconds]);
});
