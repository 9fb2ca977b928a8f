import { copyFileSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { names, parameters } from '../../test/fleet-devices.ts';
import { FleetScene } from '../../test/fleet-scene.ts';
import { newPath, planned } from '../../test/planned-journal.ts';
import { planDistribution } from '../plan/plan-distribution.ts';
import { summaryOf } from '../report/summary-of.ts';
import { sqliteStore } from './sqlite-store.ts';

/** What planning and running with this journal are rejected with; nothing may be sent. */
async function codesOf(path: string): Promise<string[]> {
  const codes: string[] = [];
  for (const action of ['plan', 'run', 'summary'] as const) {
    const scene = new FleetScene({}, sqliteStore(path));
    const work = {
      plan: async () => scene.plan(names(3)),
      run: async () => scene.run(),
      summary: async () => summaryOf(scene.store),
    };
    codes.push(
      await work[action]().then(
        () => 'fulfilled',
        (error: { code: string }) => error.code,
      ),
    );
    await scene.store.close();
    expect(scene.emulator.state.requests).toEqual([]);
  }
  return codes;
}

describe('a file that is not a journal is left as it is, and nothing is sent', () => {
  test.for([
    ['text', 'a list of devices\n'.repeat(100)],
    ['a short text', 'x'],
    ['zeros', '\0'.repeat(8_192)],
  ] as const)('%s', async ([, content]) => {
    const path = newPath();
    writeFileSync(path, content);
    expect(await codesOf(path)).toEqual(['NotAJournal', 'NotAJournal', 'NotAJournal']);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test('the database of another application', async () => {
    const path = newPath();
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE fleet (name TEXT); PRAGMA user_version = 1;');
    other.close();
    expect(await codesOf(path)).toEqual(['NotAJournal', 'NotAJournal', 'NotAJournal']);
  });

  test.for([
    ['a newer version', 2, 'NewerJournal'],
    ['no version', 0, 'NotAJournal'],
  ] as const)('a journal of %s', async ([, version, code]) => {
    const path = await planned();
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA user_version = ${version}`);
    database.close();
    expect(await codesOf(path)).toEqual([code, code, code]);
  });
});

test('the journal of another fleet is kept, also with the same devices and another target', async () => {
  const path = await planned(3);
  const store = sqliteStore(path);
  const others = [
    { ...parameters, devices: names(4) },
    { ...parameters, devices: names(3).toReversed() },
    { ...parameters, devices: names(3), targetInstanceConfig: [{ targetInstanceId: 'iot-cn-09k***' }] },
    { ...parameters, devices: names(3), strategy: 'nearest' as const },
  ];
  for (const other of others) {
    await expect(planDistribution({ ...other, store })).rejects.toMatchObject({ code: 'OtherFleet' });
  }
  expect(await planDistribution({ ...parameters, devices: names(3), store })).toMatchObject({ devices: 3, jobs: 1 });
  await store.close();
});

test('a journal that is truncated at any length is rejected, and nothing is sent', async () => {
  const path = await planned();
  const { size } = statSync(path);
  const copy = newPath();
  copyFileSync(`${path}-lock`, `${copy}-lock`);
  for (const length of [
    0,
    1,
    50,
    100,
    512,
    4_095,
    4_096,
    5_000,
    8_192,
    size >> 1,
    size - 4_096,
    size - 512,
    size - 1,
  ]) {
    copyFileSync(path, copy);
    truncateSync(copy, length);
    const [plan, run] = await codesOf(copy);
    expect([length, plan, run]).toEqual([length, 'NotAJournal', 'NotAJournal']);
    expect(statSync(copy).size).toBe(length);
  }
});

test('a journal with damaged pages is rejected when it is to be changed', async () => {
  const path = await planned();
  const bytes = readFileSync(path);
  bytes.fill(0xab, Math.floor(bytes.length / 3), Math.floor((2 * bytes.length) / 3));
  writeFileSync(path, bytes);
  const [, run] = await codesOf(path);
  expect(run).toBe('NotAJournal');
});

describe('a place that cannot be written', () => {
  test.for([
    '/proc/fleet.sqlite',
    '/dev/null/fleet.sqlite',
    join(tmpdir(), 'no-such-folder', 'fleet.sqlite'),
    tmpdir(),
  ])('%s', async (path) => {
    const [plan, run] = await codesOf(path);
    expect(plan).toBe('JournalNotWritable');
    expect(['NoPlan', 'JournalNotWritable']).toContain(run);
  });
});

test('reading a journal that does not exist creates nothing', async () => {
  const path = newPath();
  const store = sqliteStore(path);
  expect(await summaryOf(store)).toMatchObject({ state: 'none', devices: { total: 0 } });
  await store.close();
  expect(readdirSync(join(path, '..'))).toEqual([]);
});
