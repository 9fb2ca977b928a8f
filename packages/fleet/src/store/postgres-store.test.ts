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

let schemas = 0;
const schemaOf = new WeakMap<FleetStore, string>();

function openAgain(schema: string): FleetStore {
  const store = postgresStore(pool, { schema });
  schemaOf.set(store, schema);
  return store;
}

async function openNew(): Promise<FleetStore> {
  schemas += 1;
  return openAgain(`fleet_${schemas}`);
}

const shareStore = async (store: FleetStore) => openAgain(schemaOf.get(store) ?? '');

storeTests('postgresStore', openNew);
restartTests('postgresStore', openNew, shareStore);
sharingTests('postgresStore', openNew, shareStore, async (store, seconds) => {
  const earlier = `UPDATE ${schemaOf.get(store)}_queue.job SET heartbeat_on = heartbeat_on - $1 * interval '1 s'`;
  await pool.query(earlier, [seconds]);
});
