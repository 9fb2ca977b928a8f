/** Runs one fleet in a process that is killed with SIGKILL at random instants, until a process finishes it. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmulator } from '@iot-distribution/emulator';
import { deviceResults, planDistribution, sqliteStore, type FleetDevice } from '../../src/index.ts';
import { fleetFaults } from '../crashes/fleet-faults.ts';
import { recordJobs, violations } from '../crashes/job-record.ts';
import { SeededRandom } from '../crashes/seeded-random.ts';
import { names, parameters } from '../fleet-devices.ts';

export interface KilledFleet {
  readonly seed: number;
  readonly devices: number;
  readonly batchSize: number;
  /** How many processes are killed at most. */
  readonly kills: number;
  /** Share of requests with a fault. */
  readonly faults: number;
  /** A process is killed within so many milliseconds after its start. */
  readonly within: number;
  /** Whether another process creates jobs of the same sizes. */
  readonly foreign: boolean;
}

export interface KillResult {
  readonly violations: readonly string[];
  readonly kills: number;
  /** Exits with an error, which the next process resumes. */
  readonly errors: readonly string[];
  /** Events of the processes by type. */
  readonly events: Readonly<Record<string, number>>;
  readonly jobs: number;
  readonly foreignJobs: number;
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export async function killFleet({ seed, devices, batchSize, ...options }: KilledFleet): Promise<KillResult> {
  const random = new SeededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'killed-fleet-'));
  const journal = join(folder, 'fleet.sqlite');
  const all = names(devices, `s${seed}-`);
  const codes = Object.fromEntries(
    all.filter(() => random.chance(0.01)).map((name) => [name, random.pick([[6204], [503, 200]])]),
  );
  const emulator = createEmulator({
    jobs: [],
    quota: false,
    results: codes,
    seed,
    plan: [{ status: 'running', milliseconds: 700 }, { status: 'completed' }],
    assume: { runningJobs: 5 },
  });
  const jobs = recordJobs(emulator);
  const planning = sqliteStore(journal);
  const { sizes } = await planDistribution({ ...parameters, devices: all, batchSize, store: planning });
  await planning.close();
  emulator.state.faults.push(fleetFaults(random, options.faults, 1_000));
  const { url, close } = await emulator.listen();
  const others = options.foreign ? fork(file('foreign-process.ts'), [url, ...sizes.map(String)]) : undefined;
  const events: Record<string, number> = {};
  const errors: string[] = [];
  let kills = 0;
  try {
    for (let isFinished = false; !isFinished && errors.length < 20;) {
      const worker = fork(file('worker.ts'), [url, journal], { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
      worker.on('message', (type) => void (events[String(type)] = (events[String(type)] ?? 0) + 1));
      const dies = kills < options.kills ? Math.round(random.next() * options.within) : undefined;
      const { code, signal, output } = await ended(worker, dies);
      if (signal === 'SIGKILL') kills += 1;
      else if (code === 0) isFinished = true;
      else errors.push(output);
    }
    // A request that is held arrives.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  } finally {
    others?.kill('SIGKILL');
    await close();
  }
  const store = sqliteStore(journal);
  const results: FleetDevice[] = [];
  for await (const device of deviceResults(store)) results.push(device);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  const isForeign = (deviceNames: readonly string[]) => deviceNames[0]?.startsWith('foreign') === true;
  const own = [...jobs.values()].filter((job) => !isForeign(job.deviceNames));
  const found = violations(all, results, own, codes);
  return { violations: found, kills, errors, events, jobs: own.length, foreignJobs: jobs.size - own.length };
}

async function ended(worker: ChildProcess, dies: number | undefined) {
  let output = '';
  worker.stderr?.on('data', (data) => (output += String(data)));
  const timer = dies === undefined ? undefined : setTimeout(() => worker.kill('SIGKILL'), dies);
  const [code, signal] = (await once(worker, 'exit')) as [number | null, string | null];
  clearTimeout(timer);
  return { code, signal, output: output.slice(-500) };
}
