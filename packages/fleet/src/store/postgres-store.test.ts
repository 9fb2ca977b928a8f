import { inspect } from 'node:util';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, startPostgres } from '../../../../tools/test-servers/postgres-server.ts';
import type { StoreServer } from '../../../../tools/test-servers/store-server.ts';
import { parameters } from '../../test/fleet-devices.ts';
import { restartTests, sharingTests, storeTests } from '../../test/store-tests.ts';
import { FleetError } from '../fleet-error.ts';
import type { Claim, FleetStore } from './fleet-store.ts';
import type { PostgresPool } from './postgres-pool.ts';
import { postgresStore } from './postgres-store.ts';

const claim: Claim = { worker: 'one', planned: 10, done: false, lease: 60_000 };

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

/** A fleet of two batches. */
async function planTwo(store: FleetStore): Promise<void> {
  const plan = await store.beginPlan(parameters);
  const devices = ['a', 'b', 'c'].map((deviceName, index) => ({
    deviceName,
    line: index + 1,
    batch: index < 2 ? 1 : 2,
  }));
  await store.addDevices(plan, devices);
  await store.completePlan(plan, { identity: 'x', devices: 3, sizes: [2, 1] });
}

async function rejection(promise: Promise<unknown>): Promise<FleetError> {
  const error = await promise.then(
    () => 'fulfilled',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FleetError);
  return error as FleetError;
}

/** What a log could show of an error. */
function shown(error: FleetError): string {
  return [inspect(error, { depth: 10, showHidden: true }), error.stack, error.message, JSON.stringify(error)].join(
    '\n',
  );
}

test('a server that restarts is waited for, and keeps claims and changes from before', async () => {
  const store = postgresStore(pool, { schema: 'restart' });
  await planTwo(store);
  const [first, second] = await store.claim(claim);
  await server.kill();
  const waiting = store.readBatches();
  await server.restart();
  expect(await waiting).toEqual([first, second]);
  expect(await store.claim({ ...claim, worker: 'two' })).toEqual([]);
  await store.keepClaims('one', claim.lease);
  await store.releaseClaims('one');
  expect((await store.claim({ ...claim, worker: 'two' })).map(({ id }) => id)).toEqual([1, 2]);
  await store.close();
});

test.each([
  ['rejects the password', (url: URL) => void (url.password = 'hunter2'), 'StoreFailed', /check the connection URL/],
  [
    'does not have the database',
    (url: URL) => void (url.pathname = '/hunter2'),
    'StoreFailed',
    /database does not exist/,
  ],
])('a server that %s is a clear error without the URL', async (_, change, code, message) => {
  const url = new URL(server.url);
  change(url);
  const other = new Pool({ connectionString: url.href });
  const store = postgresStore(other);
  const error = await rejection(store.beginPlan(parameters));
  expect(error.code).toBe(code);
  expect(error.message).toMatch(message);
  expect(shown(error)).not.toContain('hunter2');
  expect(shown(error)).not.toContain('of-a-test');
  await store.close();
  await other.end();
});

test('a user who may not write, and a server that is read-only, are clear errors, and nothing is written', async () => {
  await pool.query("CREATE ROLE reader LOGIN PASSWORD 'hunter2'");
  for (const [user, options] of [
    ['reader', ''],
    ['postgres', '-c default_transaction_read_only=on'],
  ] as const) {
    const url = new URL(server.url);
    url.username = user;
    if (user === 'reader') url.password = 'hunter2';
    const other = new Pool({ connectionString: url.href, options });
    const store = postgresStore(other, { schema: 'forbidden' });
    const error = await rejection(store.beginPlan(parameters));
    expect(error.code).toBe('JournalNotWritable');
    expect(shown(error)).not.toContain('hunter2');
    await store.close();
    await other.end();
  }
  const { rows } = await pool.query("SELECT 1 FROM information_schema.schemata WHERE schema_name = 'forbidden'");
  expect(rows).toEqual([]);
});

test('a schema of a newer version is not touched', async () => {
  const store = postgresStore(pool, { schema: 'newer' });
  await planTwo(store);
  await store.close();
  await pool.query('UPDATE newer.journal SET version = 99');
  const again = postgresStore(pool, { schema: 'newer' });
  expect((await rejection(again.readFleet())).code).toBe('NewerJournal');
  expect((await rejection(again.claim(claim))).code).toBe('NewerJournal');
  await again.close();
  expect((await pool.query('SELECT count(*)::int AS devices FROM newer.device')).rows).toEqual([{ devices: 3 }]);
});

test('a batch whose job pg-boss has lost is claimed all the same', async () => {
  const store = postgresStore(pool, { schema: 'lost' });
  await planTwo(store);
  await store.claim(claim);
  await pool.query('DELETE FROM lost_queue.job');
  await store.close();
  const again = postgresStore(pool, { schema: 'lost' });
  expect((await again.claim({ ...claim, worker: 'two' })).map(({ id }) => id)).toEqual([1, 2]);
  await again.close();
});

test('a job that belongs to no batch, or to one without work, is removed', async () => {
  const store = postgresStore(pool, { schema: 'stray' });
  await planTwo(store);
  const claimed = await store.claim(claim);
  for (const batch of claimed) {
    const names = await store.readNames(batch.id);
    const outcomes = names.map((deviceName) => ({ deviceName, outcome: 'distributed', source: 'file' }) as const);
    await store.finish(batch, { state: 'done', attempts: 1, jobId: `job-${batch.id}` }, outcomes);
  }
  // As after the death of the worker: its jobs come back, and their batches need no more work.
  await pool.query("UPDATE stray_queue.job SET state = 'retry'");
  expect(await store.claim({ ...claim, worker: 'two' })).toEqual([]);
  expect((await pool.query('SELECT 1 FROM stray_queue.job')).rows).toEqual([]);
  expect((await store.claim({ ...claim, worker: 'two', done: true })).map(({ id }) => id)).toEqual([1, 2]);
  expect(await store.claim({ ...claim, worker: 'three', done: true })).toEqual([]);
  await store.close();
});

test('many workers that claim at the same time share the batches, each of which has one', async () => {
  const store = postgresStore(pool, { schema: 'crowd' });
  const plan = await store.beginPlan(parameters);
  const devices = Array.from({ length: 40 }, (_, index) => ({
    deviceName: `d${index}`,
    line: index + 1,
    batch: index + 1,
  }));
  await store.addDevices(plan, devices);
  await store.completePlan(plan, { identity: 'x', devices: 40, sizes: devices.map(() => 1) });
  const stores = Array.from({ length: 8 }, () => postgresStore(pool, { schema: 'crowd' }));
  const claims = stores.flatMap((one, index) =>
    [1, 2].map(async (round) => one.claim({ ...claim, worker: `worker-${index}-${round}`, planned: 3 })),
  );
  const ids = (await Promise.all(claims)).flat().map(({ id }) => id);
  expect(ids).toHaveLength(40);
  expect(new Set(ids).size).toBe(40);
  await Promise.all([...stores, store].map(async (one) => one.close()));
});

test.each([
  [undefined, {}],
  [{}, {}],
  ['pool', { schema: 'Fleet' }],
  ['pool', { schema: 'a"; DROP SCHEMA public' }],
  ['pool', { schema: '' }],
  ['pool', { schema: 'a'.repeat(41) }],
  ['pool', { schema: 5 }],
])('a pool or a schema that is not usable is rejected at once: %j', (given, options) => {
  const used = (given === 'pool' ? pool : given) as unknown as PostgresPool;
  expect(() => postgresStore(used, options as { schema: string })).toThrow(
    expect.objectContaining({ name: 'FleetError', code: 'InvalidParameters' }),
  );
});
