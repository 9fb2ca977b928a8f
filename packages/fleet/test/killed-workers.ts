/** A fleet on PostgreSQL whose workers are killed at random instants, while requests are lost and the server crashes once. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEmulator, type Emulator, type FaultKind, type Job } from '@iot-distribution/emulator';
import { deviceResults, planDistribution, postgresStore, type FleetDevice } from '../src/index.ts';
import { openPool, startPostgres } from '../../../tools/test-servers/postgres-server.ts';
import { names, parameters } from './fleet-devices.ts';

export interface KilledFleet {
  readonly seed: number;
  readonly devices: number;
  readonly batchSize: number;
  readonly workers: number;
  /** How many times a worker is killed. */
  readonly kills: number;
  /** Share of requests that are lost, with or without being executed. */
  readonly faults: number;
}

export interface KilledFleetResult {
  /** What must not happen; empty when all is well. */
  readonly violations: readonly string[];
  readonly jobs: number;
  readonly kills: number;
  /** Workers that ended with an error, as after the crash of the server. */
  readonly stops: readonly string[];
  readonly seconds: number;
}

const program = fileURLToPath(new URL('fleet-worker.ts', import.meta.url));

/** Numbers that a seed repeats (a linear congruential generator). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export async function runKilledFleet({ seed, ...options }: KilledFleet): Promise<KilledFleetResult> {
  const started = performance.now();
  const random = randomOf(seed);
  const devices = names(options.devices);
  const failing = Object.fromEntries(devices.filter((_, index) => index % 97 === 0).map((name) => [name, 6204]));
  const emulator = createEmulator({
    jobs: [],
    quota: false,
    results: failing,
    plan: [{ status: 'running', milliseconds: 1_500 }, { status: 'completed' }],
    seed,
  });
  const jobs = recordJobs(emulator);
  emulator.state.faults.push(() => (random() < options.faults ? faultOf(random()) : undefined));
  const service = await emulator.listen();
  const server = await startPostgres();
  const pool = openPool(server.url);
  const store = postgresStore(pool);
  const workers = new Set<ChildProcess>();
  const stops: string[] = [];
  const fleet = { isFinished: false };
  const startWorker = () => {
    const env = { ...process.env, DATABASE_URL: server.url, SERVICE_URL: service.url };
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
      env,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    workers.add(child);
    child.once('exit', (code, signal) => {
      workers.delete(child);
      if (code === 0) fleet.isFinished = true;
      if (code !== 0 && signal === null) stops.push(output.trim());
      if (!fleet.isFinished) startWorker();
    });
  };
  try {
    await planDistribution({ ...parameters, devices, batchSize: options.batchSize, store });
    for (let count = 0; count < options.workers; count++) startWorker();
    let kills = 0;
    const restartAt = Math.floor(options.kills / 2);
    while (!fleet.isFinished) {
      await sleep(200 + random() * 3_000);
      const [...alive] = workers;
      const victim = alive[Math.floor(random() * alive.length)];
      if (kills >= options.kills || fleet.isFinished || victim === undefined) continue;
      victim.kill('SIGKILL');
      kills += 1;
      if (kills !== restartAt + 1) continue;
      await server.kill();
      await sleep(500 + random() * 1_500);
      await server.restart();
    }
    while (workers.size > 0) await sleep(50);
    const results: FleetDevice[] = [];
    for await (const device of deviceResults(store)) results.push(device);
    const seconds = (performance.now() - started) / 1_000;
    return { violations: violationsOf(devices, failing, results, jobs), jobs: jobs.size, kills, stops, seconds };
  } finally {
    fleet.isFinished = true;
    for (const child of workers) child.kill('SIGKILL');
    await store.close();
    await pool.end();
    await server.close();
    await service.close();
  }
}

function faultOf(choice: number): FaultKind {
  if (choice < 0.25) return { fault: 'dropRequest' };
  if (choice < 0.5) return { fault: 'loseResponse' };
  if (choice < 0.75) return { fault: 'reset', bytes: 20 };
  return { fault: 'status', status: 503, executed: choice < 0.9 };
}

/** All jobs that the emulator has had, deleted ones included. */
function recordJobs({ state }: Emulator): ReadonlyMap<string, Job> {
  const recorded = new Map<string, Job>();
  const set = state.jobs.set.bind(state.jobs);
  state.jobs.set = (jobId, job) => {
    recorded.set(jobId, job);
    return set(jobId, job);
  };
  return recorded;
}

function violationsOf(
  devices: readonly string[],
  failing: Readonly<Record<string, number>>,
  results: readonly FleetDevice[],
  jobs: ReadonlyMap<string, Job>,
): string[] {
  const found: string[] = [];
  if (results.length !== devices.length) found.push(`${devices.length} devices have ${results.length} results`);
  const jobsOf = new Map<string, string[]>();
  for (const { jobId, deviceNames } of jobs.values()) {
    for (const name of deviceNames) jobsOf.set(name, [...(jobsOf.get(name) ?? []), jobId]);
  }
  for (const [index, name] of devices.entries()) {
    const device = results[index];
    const own = jobsOf.get(name) ?? [];
    const code = String(failing[name] ?? 200);
    if (own.length !== 1) found.push(`${name} is in ${own.length} jobs`);
    if (device?.deviceName !== name || device.code !== code || device.jobId !== own[0]) {
      found.push(`${name} has the result ${device?.code} of ${device?.jobId}, not ${code} of ${own[0]}`);
    }
  }
  return found;
}
