/** Runs `distribute` with a real PostgreSQL and, where it is installed, a real Redis. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startPostgres } from '../../../../tools/test-servers/postgres-server.ts';
import type { StoreServer } from '../../../../tools/test-servers/store-server.ts';
import { hasRedis, startRedis } from '../../../../tools/test-servers/redis-server.ts';
import { command, emulatorUrl, key } from '../../test/command.ts';
import { exitCodes } from '../exit-codes.ts';

const folder = mkdtempSync(join(tmpdir(), 'distribute-servers-'));
const names = join(folder, 'names.txt');
writeFileSync(names, 'light1\nlight2\nlight3\n');
afterAll(() => rmSync(folder, { recursive: true }));

const parameters = '--product-key a1BwAGV**** --source iot-cn-6ja*** --target iot-cn-09k*** --target-uid 198***';
const plan = [{ status: 'running', milliseconds: 1 }, { status: 'completed' }] as const;
const password = 'of-a-test';

describe('--store', () => {
  let postgres: StoreServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.close());

  it('keeps a fleet in PostgreSQL, one per schema, and does not print the URL', async () => {
    const endpoint = await emulatorUrl({ plan, results: { light3: 6204 } });
    const environment = { ...key, IOT_DISTRIBUTION_STORE: postgres.url };
    const run = await command(`distribute --names ${names} ${parameters} --endpoint ${endpoint}`, { environment });
    expect(run.exitCode).toBe(exitCodes.failed);

    const report = await command(`distribute report --store ${postgres.url} --failed`);
    expect(report.stdout).toMatch(/^light3\tfailed\t6204\t/);
    const other = await command('distribute status --schema other --output json', { environment });
    expect(JSON.parse(other.stdout)).toMatchObject({ state: 'none' });
    for (const { stdout, stderr } of [run, report, other]) expect(stdout + stderr).not.toContain(password);
  });

  it('prints the status if the server closes a connection while the command closes it', async () => {
    const { prototype } = Pool;
    const { end } = prototype;
    const closing = vi.spyOn(prototype, 'end').mockImplementationOnce(async function (this: Pool) {
      this.emit('error', new Error('terminating connection due to administrator command'));
      await Reflect.apply(end, this, []);
    });
    const got = await command(`distribute status --store ${postgres.url} --schema closed --output json`);
    expect(closing).toHaveBeenCalledTimes(1);
    closing.mockRestore();
    expect(got.stderr).toBe('');
    expect(JSON.parse(got.stdout)).toMatchObject({ state: 'none' });
  });

  it('reports a database that cannot be reached, without its URL', async () => {
    const got = await command(`distribute status --store postgres://user:${password}@127.0.0.1:1/db`);
    expect(got.exitCode).toBe(exitCodes.failed);
    expect(got.stderr).toMatch(/^error: cannot connect to the database of --store: ECONNREFUSED/);
    expect(got.stderr).not.toContain(password);
  });
});

// `.ci/run` installs Redis; there the tests fail without it.
const isTried = hasRedis || process.env['CI'] === 'true';

describe.runIf(isTried)('--quota (skipped if redis-server is not installed)', () => {
  it('shares the quota over Redis, and does not print its URL', async () => {
    const redis = await startRedis();
    const endpoint = await emulatorUrl({ plan });
    const journal = join(folder, 'quota.sqlite');
    const line = `distribute --names ${names} ${parameters} --journal ${journal} --endpoint ${endpoint} --quota ${redis.url}`;
    const got = await command(line);
    await redis.close();
    expect(got.exitCode).toBe(exitCodes.done);
    expect(got.stdout + got.stderr).not.toContain(password);
  });
});
