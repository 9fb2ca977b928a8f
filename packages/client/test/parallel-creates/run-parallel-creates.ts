/** One run: one to five creates at once by one to three clients of an account, while requests and responses are lost. */
// oxlint-disable-next-line no-restricted-imports -- a test may use the other side; the package does not.
import { createEmulator, testAccount, type Emulator } from '@iot-distribution/emulator';
import {
  createClient,
  createQuota,
  isDistributionError,
  isErrorNamed,
  type Client,
  type ClientEvent,
  type ClientOptions,
  type CreateDeviceDistributeJobInput,
} from '../../src/index.ts';
import { violations, type CreateOutcome } from './check-outcomes.ts';
import { faultsOf, type Pace } from './faults.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

export interface RunResult {
  readonly violations: readonly string[];
  /** How often something happened, by name. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Where the clients send their requests, and how time passes. */
export interface Ground {
  readonly pace: Pace;
  /** What the clients of a run are made with. */
  readonly connect: (emulator: Emulator, random: SeededRandom) => Promise<Partial<ClientOptions>>;
  /** Advances the time until the calls have finished and requests in flight have arrived. */
  readonly finish: (calls: Promise<unknown>) => Promise<void>;
}

const minute = 60_000;

export async function runParallelCreates(seed: number, { pace, connect, finish }: Ground): Promise<RunResult> {
  const random = seededRandom(seed);
  const counts = new Map<string, number>();
  const count = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const serviceSkew = random.chance(0.2) ? random.pick([-20, -3, 3, 20]) * minute : 0;
  const emulator = createEmulator({
    seed: seed + 1,
    quota: false,
    jobs: [],
    faults: [
      ...(serviceSkew === 0 ? [] : [{ fault: 'skew', milliseconds: serviceSkew } as const]),
      faultsOf(random, pace, (fault) => count(`fault ${fault}`)),
    ],
    plan: [{ status: 'running', milliseconds: 10 * minute }, { status: 'completed' }],
  });
  if (random.chance(0.3)) addOlderJob(emulator, random, serviceSkew);
  const before = new Set(emulator.state.jobs.keys());

  const onEvent = (event: ClientEvent) => {
    if (event.type === 'reconciled') count(`lookup ${event.outcome}`);
  };
  const clients = clientsOf({ ...(await connect(emulator, random)), onEvent }, random, pace);
  const outcomes = Array.from({ length: 1 + random.below(5) }, (_, index) => {
    const start = random.chance(0.5) ? 0 : Math.ceil(random.next() * pace.longest);
    return createLater(random.pick(clients), `s${seed}-c${index}`, start, random);
  });
  await finish(Promise.all(outcomes));

  const ended = await Promise.all(outcomes);
  const jobs = [...emulator.state.jobs.values()].filter(({ jobId }) => !before.has(jobId));
  for (const outcome of ended) {
    count('creates');
    count(
      outcome.error === undefined
        ? 'succeeded'
        : `failed ${outcome.error.name}${outcome.error.inDoubt ? ' in doubt' : ''}`,
    );
  }
  for (const { action } of emulator.state.requests) count(`sent ${action}`);
  const all = [...jobs, ...[...before].map((jobId) => ({ jobId, deviceNames: ['older'] }))];
  return { violations: violations(ended, all), counts };
}

/** One to three clients, each with a separate clock. They are sole writers only if they share a quota. */
function clientsOf(base: Partial<ClientOptions>, random: SeededRandom, { attempt }: Pace): Client[] {
  const limits = { queriesPerSecond: { CreateDeviceDistributeJob: 1_000, ListDeviceDistributeJob: 1_000 } };
  const clock = {
    now: () => performance.now(),
    setTimer: (callback: () => void, milliseconds: number) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  };
  const shared = createQuota({ ...limits, clock });
  const number = 1 + random.below(3);
  const isShared = number === 1 || random.chance(0.6);
  const soleWriter = isShared && random.chance(0.5);
  return Array.from({ length: number }, () =>
    createClient({
      credentials: testAccount,
      timeout: { call: 12 * attempt, attempt },
      retry: { settle: attempt / 10, baseDelay: attempt / 50, maxDelay: attempt / 2 },
      ...base,
      quota: isShared ? shared : createQuota({ ...limits, clock }),
      soleWriter,
      now: wallClock(random, attempt),
    }),
  );
}

/** A clock that may be wrong, and may be set while calls run. */
function wallClock(random: SeededRandom, attempt: number): () => number {
  const off = random.chance(0.5) ? 0 : random.pick([-480, -20, -10, -0.2, 0.2, 10, 20, 480]) * minute;
  const start = performance.now();
  const steps = Array.from({ length: random.chance(0.5) ? 0 : 1 + random.below(3) }, () => ({
    after: random.next() * 6 * attempt,
    by: random.pick([-60, -10, -10 / 60, 10 / 60, 10, 60]) * minute,
  }));
  return () => {
    const elapsed = performance.now() - start;
    return Date.now() + off + steps.reduce((sum, { after, by }) => (after <= elapsed ? sum + by : sum), 0);
  };
}

async function createLater(client: Client, name: string, delay: number, random: SeededRandom): Promise<CreateOutcome> {
  const size = random.chance(0.8) ? 2 : 1 + random.below(3);
  const isProduct = random.chance(0.1);
  const target = random.chance(0.9) ? 'iot-cn-6ja***' : 'iot-cn-st2***';
  const common = { productKey: 'a1BwAGV****', sourceInstanceId: 'iot-060***', targetUid: '198***' } as const;
  const devices = isProduct ? [] : Array.from({ length: size }, (_, index) => `${name}-d${index}`);
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  try {
    const input: CreateDeviceDistributeJobInput = {
      ...common,
      deviceName: devices,
      strategy: 'designated',
      targetInstanceConfig: [{ targetInstanceId: target }],
    };
    const { jobId } = await (isProduct
      ? client.createProductDistributeJob({ ...common, targetInstanceId: target })
      : client.createDeviceDistributeJob(input));
    return { devices, jobId };
  } catch (error) {
    if (!isDistributionError(error))
      return { devices, error: { name: `not a DistributionError: ${String(error)}`, inDoubt: false } };
    const some = isErrorNamed(error, 'AmbiguousError') && error.candidates.length > 0 ? ' with candidates' : '';
    return { devices, error: { name: `${error.name}${some}`, inDoubt: error.inDoubt === true } };
  }
}

/** A job like those of the run, from before it. */
function addOlderJob(emulator: Emulator, random: SeededRandom, serviceSkew: number): void {
  emulator.state.addJob({
    jobId: 'J-older',
    sourceInstanceId: 'iot-060***',
    targetInstanceIds: ['iot-cn-6ja***'],
    deviceNames: ['older-1', 'older-2'],
    gmtCreate: Date.now() + serviceSkew - 5_000 - Math.ceil(random.next() * 40 * minute),
  });
}
