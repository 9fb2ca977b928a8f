/** Runs `distribute` as a process that cannot write its journal. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmulator, type Emulator } from '@iot-distribution/emulator';
import { planDistribution, sqliteStore } from '@iot-distribution/fleet';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { limited, type WriteLimits } from '../../../../tools/limited-process.ts';
import { key } from '../../test/command.ts';
import { exitCodes } from '../exit-codes.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const devices = Array.from({ length: 3_000 }, (_, index) => `light${index}`);
const parameters = '--product-key a1BwAGV**** --source iot-cn-6ja*** --target iot-cn-09k*** --target-uid 198***';

let folder: string;
let emulator: Emulator;
let server: Awaited<ReturnType<Emulator['listen']>>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'distribute-limits-'));
  emulator = createEmulator({ jobs: [], quota: false, plan: [{ status: 'completed' }] });
  server = await emulator.listen();
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function runProcess(words: string, limits?: WriteLimits): Promise<{ exitCode: unknown; stderr: string }> {
  const [command, ...rest] = limited([process.execPath, main, ...words.split(' '), '--endpoint', server.url], limits);
  return new Promise((resolve) => {
    execFile(command, rest, { env: { ...process.env, ...key } }, (error, _, stderr) =>
      resolve({ exitCode: error?.code ?? 0, stderr }),
    );
  });
}

/** The numbers of devices in the jobs that were created. */
function created(): number[] {
  return [...emulator.state.jobs.values()].map(({ total }) => total);
}

it('reports a folder that cannot be written, sends nothing, and distributes the fleet when it can', async () => {
  const names = join(folder, 'names.txt');
  writeFileSync(names, devices.join('\n'));
  const line = `distribute --names ${names} ${parameters} --journal ${join(folder, 'fleet.sqlite')}`;
  chmodSync(folder, 0o555);
  expect(await runProcess(line)).toEqual({
    exitCode: exitCodes.misuse,
    stderr: expect.stringMatching(/^error: the journal \S+: .* cannot be opened: check that its directory exists and/m),
  });
  expect([readdirSync(folder), emulator.state.requests]).toEqual([['names.txt'], []]);
  chmodSync(folder, 0o755);
  expect(await runProcess(line)).toMatchObject({ exitCode: exitCodes.done });
  expect(created()).toEqual([3_000]);
}, 60_000);

it('stops on a full disk, prints how to resume, and resumes without a second job', async () => {
  const journal = join(folder, 'fleet.sqlite');
  const store = sqliteStore(journal);
  await planDistribution({
    devices,
    batchSize: 1_000,
    productKey: 'a1BwAGV****',
    sourceInstanceId: 'iot-cn-6ja***',
    targetInstanceConfig: [{ targetInstanceId: 'iot-cn-09k***' }],
    strategy: 'designated',
    targetUid: '198***',
    store,
  });
  await store.close();
  const resume = `distribute resume --journal ${journal}`;
  const full = await runProcess(resume, { kibibytes: Math.ceil(statSync(journal).size / 1_024) });
  expect(full).toEqual({
    exitCode: exitCodes.jobInterrupted,
    stderr: expect.stringMatching(
      /^error: the journal \S+: the disk is full, .*: free space, then plan or resume again/m,
    ),
  });
  expect(full.stderr).toContain(`To resume: iot-distribution distribute resume --journal ${journal}`);
  expect(await runProcess(resume)).toMatchObject({ exitCode: exitCodes.done });
  expect(created()).toEqual([1_000, 999, 998, 3]);
}, 60_000);
