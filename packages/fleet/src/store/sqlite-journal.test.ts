import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmulator } from '@iot-distribution/emulator';
import { describe, expect, test } from 'vitest';
import { FleetScene, names, parameters } from '../../test/fleet-scene.ts';
import { planDistribution } from '../plan/plan-distribution.ts';
import { summaryOf } from '../report/summary-of.ts';
import { sqliteStore } from './sqlite-store.ts';

function newPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'fleet-')), 'fleet.sqlite');
}

/** A journal with a plan that nothing was sent of, and no process that works on it. */
async function planned(devices = 3_000): Promise<string> {
  const path = newPath();
  const store = sqliteStore(path);
  await planDistribution({ ...parameters, devices: names(devices), batchSize: 1_000, store });
  await store.close();
  return path;
}

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

  test('a journal of a newer version', async () => {
    const path = await planned();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 2');
    database.close();
    expect(await codesOf(path)).toEqual(['NewerJournal', 'NewerJournal', 'NewerJournal']);
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

test('a second process and a second store find the journal in use, and can read it', async () => {
  const path = await planned(3);
  const first = sqliteStore(path);
  await first.claim({ worker: 'one', planned: 1, done: false, lease: 1_000 });
  const second = sqliteStore(path);
  await expect(second.claim({ worker: 'two', planned: 1, done: false, lease: 1_000 })).rejects.toMatchObject({
    code: 'JournalInUse',
    retryable: true,
  });
  expect(await summaryOf(second)).toMatchObject({ state: 'planned', devices: { pending: 3 } });
  const { code, output } = await runWorker('http://127.0.0.1:9', path, 'unlimited');
  expect([code, output]).toEqual([3, expect.stringContaining('another process works on it')]);
  await first.close();
  expect(await second.claim({ worker: 'two', planned: 1, done: false, lease: 1_000 })).toHaveLength(1);
  await second.close();
});

/** Runs the fleet of a journal in a process that may write files of so many KiB: what is beyond that fails as on a full disk. */
async function runWorker(url: string, path: string, kibibytes: number | 'unlimited') {
  const file = fileURLToPath(new URL('../../test/kill/worker.ts', import.meta.url));
  const worker = spawn('bash', [
    '-c',
    `ulimit -f ${kibibytes}; exec "$0" "$1" "$2" "$3"`,
    process.execPath,
    file,
    url,
    path,
  ]);
  let output = '';
  worker.stderr.on('data', (data) => (output += String(data)));
  const [code] = (await once(worker, 'close')) as [number | null];
  return { code, output };
}

test(
  'on a full disk the run stops, and resumes when there is space, without a second job',
  { timeout: 60_000 },
  async () => {
    const path = await planned();
    const emulator = createEmulator({
      jobs: [],
      quota: false,
      plan: [{ status: 'running', milliseconds: 100 }, { status: 'completed' }],
    });
    const { url, close } = await emulator.listen();
    const full = await runWorker(url, path, Math.ceil(statSync(path).size / 1_024));
    expect([full.code, full.output]).toEqual([3, expect.stringContaining('the disk is full')]);
    expect(existsSync(path)).toBe(true);
    expect(await runWorker(url, path, 'unlimited')).toEqual({
      code: 0,
      output: expect.not.stringContaining('FleetError'),
    });
    const created = emulator.state.requests.filter(
      ({ action, executed }) => executed && action === 'CreateDeviceDistributeJob',
    );
    expect(created.map((request) => (request.parameters['DeviceName'] as string[]).length)).toEqual([
      1_000, 999, 998, 3,
    ]);
    const store = sqliteStore(path);
    expect(await summaryOf(store)).toMatchObject({ state: 'finished', devices: { distributed: 3_000 } });
    await store.close();
    await close();
  },
);
