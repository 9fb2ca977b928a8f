import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmulator } from '@iot-distribution/emulator';
import { describe, expect, test } from 'vitest';
import { limited, type WriteLimits } from '../../../../tools/limited-process.ts';
import { workerClient, workerOptions } from '../../test/kill/worker-options.ts';
import { newPath, planned } from '../../test/planned-journal.ts';
import { summaryOf } from '../report/summary-of.ts';
import { runDistribution } from '../run/run-distribution.ts';
import { sqliteStore } from './sqlite-store.ts';

/** Runs a program of the tests, whose output and exit code show the error. */
async function runProgram(program: string, words: readonly string[], limits?: WriteLimits) {
  const file = fileURLToPath(new URL(`../../test/${program}`, import.meta.url));
  const [command, ...rest] = limited([process.execPath, '--no-warnings', file, ...words], limits);
  const child = spawn(command, rest);
  let output = '';
  child.stderr.on('data', (data) => (output += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

/** Plans a fleet of 3,000 devices in batches of 1,000. */
async function plan(path: string, limits?: WriteLimits) {
  return runProgram('journal-planner.ts', [path], limits);
}

async function run(url: string, path: string, limits?: WriteLimits) {
  return runProgram('kill/worker.ts', [url, path], limits);
}

function setModes(folder: string, mode: number): void {
  for (const file of readdirSync(folder)) chmodSync(join(folder, file), mode);
}

async function startEmulator() {
  const emulator = createEmulator({
    jobs: [],
    quota: false,
    plan: [{ status: 'running', milliseconds: 100 }, { status: 'completed' }],
  });
  const { url, close } = await emulator.listen();
  /** The number of devices of each create that was executed. */
  const created = () =>
    emulator.state.requests
      .filter(({ action, executed }) => executed && action === 'CreateDeviceDistributeJob')
      .map(({ parameters: { DeviceName } }) => (DeviceName as string[]).length);
  return { url, close, created, requests: emulator.state.requests };
}

/** Distributes the fleet of a journal that nothing prevents from being written. */
async function complete(path: string, { url, created }: Awaited<ReturnType<typeof startEmulator>>) {
  const store = sqliteStore(path);
  const { state, devices } = await runDistribution(workerClient(url), { store, ...workerOptions });
  await store.close();
  return { created: created(), state, distributed: devices.distributed };
}

/** Each device was sent once. */
const whole = { created: [1_000, 999, 998, 3], state: 'finished', distributed: 3_000 };

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
  const { code, output } = await run('http://127.0.0.1:9', path);
  expect([code, output]).toEqual([3, expect.stringContaining('another process works on it')]);
  await first.close();
  expect(await second.claim({ worker: 'two', planned: 1, done: false, lease: 1_000 })).toHaveLength(1);
  await second.close();
});

describe(
  'a read-only place is reported, nothing is sent, and the fleet is complete afterwards',
  { timeout: 60_000 },
  () => {
    const wanted = expect.stringMatching(
      /^FleetError: the journal \S+: the file.* cannot be (?:opened|written): check /m,
    );

    test('the folder of a new journal', async () => {
      const emulator = await startEmulator();
      const path = newPath();
      chmodSync(dirname(path), 0o555);
      expect(await plan(path)).toEqual({ code: 3, output: wanted });
      expect(readdirSync(dirname(path))).toEqual([]);
      chmodSync(dirname(path), 0o755);
      await planned(3_000, path);
      expect(await complete(path, emulator)).toEqual(whole);
      await emulator.close();
    });

    test.for([
      ['the folder', (path: string, mayWrite: boolean) => chmodSync(dirname(path), mayWrite ? 0o755 : 0o555)],
      ['the files', (path: string, mayWrite: boolean) => setModes(dirname(path), mayWrite ? 0o644 : 0o444)],
    ] as const)('%s of a planned fleet', async ([, setMode]) => {
      const emulator = await startEmulator();
      const path = await planned();
      setMode(path, false);
      expect(await run(emulator.url, path)).toEqual({ code: 3, output: wanted });
      expect(emulator.requests).toEqual([]);
      setMode(path, true);
      expect(await complete(path, emulator)).toEqual(whole);
      await emulator.close();
    });
  },
);

describe('on a full disk', { timeout: 120_000 }, () => {
  const wanted = expect.stringMatching(
    /^FleetError: the journal \S+: the disk is full, .*: free space, then plan or resume again/m,
  );

  test('planning stops at any size of the file, and succeeds when there is space', async () => {
    for (const kibibytes of [0, 4, 31, 100]) {
      const path = newPath();
      expect(await plan(path, { kibibytes }), `${kibibytes} KiB`).toEqual({ code: 3, output: wanted });
      await planned(3_000, path);
      const store = sqliteStore(path);
      expect(await summaryOf(store)).toMatchObject({ state: 'planned', devices: { pending: 3_000 } });
      await store.close();
    }
  });

  test('a run that cannot write its first intent sends nothing', async () => {
    const emulator = await startEmulator();
    const path = await planned();
    for (const kibibytes of [0, 4, 31]) {
      expect(await run(emulator.url, path, { kibibytes }), `${kibibytes} KiB`).toEqual({ code: 3, output: wanted });
    }
    expect(emulator.created()).toEqual([]);
    expect(await complete(path, emulator)).toEqual(whole);
    await emulator.close();
  });

  test('a run stops between an intent and its results, and is resumed without a second job', async () => {
    const emulator = await startEmulator();
    const path = await planned();
    const kibibytes = Math.ceil(statSync(path).size / 1_024);
    expect(await run(emulator.url, path, { kibibytes })).toEqual({ code: 3, output: wanted });
    expect(emulator.created().length).toBeGreaterThan(0);
    expect(await complete(path, emulator)).toEqual(whole);
    await emulator.close();
  });
});
