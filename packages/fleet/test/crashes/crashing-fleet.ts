/** A fleet whose runs die at random instants, in virtual time, while requests are lost and others create jobs of the same sizes. */
import { createClient, type Transport } from '@iot-distribution/client';
import { createEmulator, testAccount } from '@iot-distribution/emulator';
import { vi } from 'vitest';
import {
  deviceResults,
  memoryStore,
  planDistribution,
  type FleetDevice,
  type FleetEvent,
  type FleetStore,
} from '../../src/index.ts';
import type { RunClock } from '../../src/run/run-clock.ts';
import { runFleet } from '../../src/run/run-distribution.ts';
import { names, parameters } from '../fleet-devices.ts';
import { fleetFaults } from './fleet-faults.ts';
import { recordJobs, violations } from './job-record.ts';
import { SeededRandom } from './seeded-random.ts';

export interface CrashingFleet {
  readonly seed: number;
  readonly devices: number;
  readonly batchSize: number;
  /** How many runs die. */
  readonly kills: number;
  /** Share of requests with a fault. */
  readonly faults: number;
  /** How many jobs others create. */
  readonly foreignJobs: number;
}

export interface CrashResult {
  readonly violations: readonly string[];
  readonly events: Readonly<Record<string, number>>;
  readonly kills: number;
  /** Runs that ended with an error that a resumed run can survive. */
  readonly stops: readonly string[];
}

const second = 1_000;
/** Longer than any fleet of these tests takes. */
const maxTime = 12 * 3_600 * second;

/** The clock that `vi.useFakeTimers` controls. */
const virtualClock: RunClock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};

/** A promise of a process that is dead. */
async function never(): Promise<never> {
  return new Promise(() => {});
}

/** A process that can be killed: nothing that it calls afterwards happens, and it learns of nothing. */
class Process {
  isDead = false;
  workers = new Set<string>();

  store(store: FleetStore): FleetStore {
    return new Proxy(store, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>;
        return async (...given: unknown[]) => {
          if (this.isDead) return never();
          if (name === 'claim') this.workers.add((given[0] as { worker: string }).worker);
          const result = await method(...given);
          return this.isDead ? never() : result;
        };
      },
    });
  }

  transport(transport: Transport): Transport {
    return async (request) => {
      if (this.isDead) return never();
      const result = await transport(request).catch((error: unknown) => {
        if (this.isDead) return never();
        throw error;
      });
      return this.isDead ? never() : result;
    };
  }
}

/** Needs `vi.useFakeTimers()`. */
export async function runCrashingFleet(options: CrashingFleet): Promise<CrashResult> {
  const random = new SeededRandom(options.seed);
  const devices = names(options.devices);
  const codes = Object.fromEntries(
    devices.filter(() => random.chance(0.1)).map((name) => [name, random.pick([[6204], [503, 200], [500, 429, 200]])]),
  );
  const emulator = createEmulator({
    jobs: [],
    quota: false,
    results: codes,
    plan: [
      { status: 'initializing', milliseconds: 2 * second },
      { status: 'running', milliseconds: 20 * second },
      { status: 'completed' },
    ],
    seed: options.seed,
  });
  const jobs = recordJobs(emulator);
  const store = memoryStore();
  await planDistribution({ ...parameters, devices, batchSize: options.batchSize, store });
  emulator.state.faults.push(fleetFaults(random, options.faults, 40 * second));
  const foreign = scheduleForeignJobs(emulator, random, options);
  const events: Record<string, number> = {};
  const stops: string[] = [];
  const begun = Date.now();
  let kills = 0;
  for (;;) {
    const process = new Process();
    const client = createClient({
      credentials: testAccount,
      transport: process.transport(emulator.transport),
      quota: false,
    });
    const onEvent = ({ type }: FleetEvent) => void (events[type] = (events[type] ?? 0) + 1);
    const ending: { reason?: string } = {};
    const run = runFleet(client, { store: process.store(store), freeSlots: true, onEvent }, virtualClock).then(
      () => (ending.reason = 'finished'),
      (error: Error) => (ending.reason = String(error)),
    );
    void run;
    const dies = kills < options.kills ? Date.now() + random.below(90 * second) : Infinity;
    while (ending.reason === undefined && Date.now() < dies) {
      if (Date.now() - begun > maxTime) throw new Error('the fleet does not finish');
      await vi.advanceTimersByTimeAsync(Math.min(second, dies - Date.now()));
    }
    if (ending.reason === 'finished') break;
    if (ending.reason !== undefined) stops.push(ending.reason);
    else kills += 1;
    if (stops.length > 50) break;
    process.isDead = true;
    for (const worker of process.workers) await store.releaseClaims(worker);
  }
  // What is held arrives.
  await vi.advanceTimersByTimeAsync(3_600 * second);
  const results: FleetDevice[] = [];
  for await (const device of deviceResults(store)) results.push(device);
  const own = [...jobs.values()].filter(({ jobId }) => !foreign.has(jobId));
  return { violations: violations(devices, results, own, codes), events, kills, stops };
}

/** Jobs of others, with the sizes of the fleet's, going the same way; they are deleted some time after they have finished. */
function scheduleForeignJobs(
  { state }: ReturnType<typeof createEmulator>,
  random: SeededRandom,
  { foreignJobs, batchSize }: CrashingFleet,
): ReadonlySet<string> {
  const foreign = new Set<string>();
  for (let number = 0; number < foreignJobs; number++) {
    const size = batchSize - random.below(Math.min(4, batchSize));
    setTimeout(
      () => {
        const { jobId } = state.addJob({
          jobId: `foreign-${number}`,
          sourceInstanceId: parameters.sourceInstanceId,
          targetInstanceIds: ['iot-cn-6ja***'],
          targetUid: '198***',
          gmtCreate: Date.now(),
          deviceNames: names(size, `foreign${number}-`),
        });
        foreign.add(jobId);
        setTimeout(() => state.jobs.delete(jobId), 25_000 + random.below(30_000));
      },
      random.below(300 * second),
    );
  }
  return foreign;
}
