/**
 * Whichever messages are lost, no create succeeds with the job of another, creates two jobs, or succeeds without a job.
 *
 * `pnpm test:lost-answers` does 2,000 runs in virtual time and 60 over HTTP. A failing run is repeated with its seed alone:
 * `LOST_ANSWERS_SEED=1234 pnpm vitest run test/parallel-creates` begins with it.
 */
import { describe, expect, test, vi } from 'vitest';
import { Agent as Agent7 } from 'undici';
import { Agent as Agent8 } from 'undici-8';
import { fetchTransport, nodeTransport, undiciTransport } from '../../src/index.ts';
import { violations, type CreateOutcome, type ExistingJob } from './check-outcomes.ts';
import { runParallelCreates, type Ground, type RunResult } from './run-parallel-creates.ts';
import { seededRandom } from './seeded-random.ts';

const askedRuns = process.env['LOST_ANSWERS_RUNS'];
const runs = Number(askedRuns ?? 50);
const firstSeed = Number(process.env['LOST_ANSWERS_SEED'] ?? 1);

/** In memory, in virtual time. */
const virtual: Ground = {
  pace: { attempt: 10_000, longest: 40_000 },
  connect: async ({ transport }) => ({ transport }),
  async finish(calls) {
    const call = { hasEnded: false };
    void calls.then(() => (call.hasEnded = true));
    while (!call.hasEnded) await vi.advanceTimersByTimeAsync(10_000);
    // What is held arrives.
    await vi.advanceTimersByTimeAsync(60_000);
  },
};

/** Over sockets of loopback, in real time. */
function overHttp(closing: (() => Promise<void>)[]): Ground {
  return {
    pace: { attempt: 120, longest: 300 },
    async connect(emulator, random) {
      const { url, close } = await emulator.listen();
      closing.push(close);
      const transports = [
        () => nodeTransport(),
        () => undiciTransport(new Agent7()),
        () => undiciTransport(new Agent8()),
        () => fetchTransport(),
      ];
      return { endpoint: url, transport: random.pick(transports)() };
    },
    async finish(calls) {
      await calls;
      await new Promise((resolve) => setTimeout(resolve, 350));
    },
  };
}

/** Prints the counts, if a number of runs was set. */
function report(title: string, seeds: readonly number[], results: readonly RunResult[]): void {
  if (askedRuns === undefined) return;
  const sums = new Map<string, number>();
  for (const { counts } of results) for (const [what, count] of counts) sums.set(what, (sums.get(what) ?? 0) + count);
  const lines = [...sums]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([what, count]) => `  ${what}: ${count}`);
  const found = results.reduce((sum, { violations: ones }) => sum + ones.length, 0);
  const about = `${title}: seeds ${seeds[0]} to ${seeds.at(-1)}, ${seeds.length} runs, ${found} violations`;
  process.stdout.write(`${[about, ...lines].join('\n')}\n`);
}

const seedsOf = (number: number) => Array.from({ length: number }, (_, index) => firstSeed + index);

async function runInVirtualTime(seed: number): Promise<RunResult> {
  vi.useFakeTimers({
    now: Date.UTC(2026, 10, 26, 12),
    toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'Date', 'performance'],
  });
  // The pauses of the client are random.
  const { next } = seededRandom(seed);
  vi.spyOn(Math, 'random').mockImplementation(next);
  try {
    return await runParallelCreates(seed, virtual);
  } finally {
    vi.restoreAllMocks();
    vi.useRealTimers();
  }
}

test(`${runs} runs in virtual time`, async () => {
  const seeds = seedsOf(runs);
  const results: RunResult[] = [];
  const found: string[] = [];
  for (const seed of seeds) {
    const result = await runInVirtualTime(seed);
    results.push(result);
    found.push(...result.violations.map((what) => `seed ${seed}: ${what}`));
  }
  report('virtual time', seeds, results);
  expect(found).toEqual([]);
});

test('a seed determines its run', async () => {
  const [one, another] = [await runInVirtualTime(7), await runInVirtualTime(7)];
  expect([...one.counts]).toEqual([...another.counts]);
});

const httpRuns = Math.ceil(runs * 0.03);

test(`${httpRuns} runs over HTTP`, async () => {
  const seeds = seedsOf(httpRuns);
  const closing: (() => Promise<void>)[] = [];
  const ground = overHttp(closing);
  const results: RunResult[] = [];
  const found: string[] = [];
  for (const seed of seeds) {
    const result = await runParallelCreates(seed, ground);
    results.push(result);
    found.push(...result.violations.map((what) => `seed ${seed}: ${what}`));
    await Promise.all(closing.splice(0).map((close) => close()));
  }
  report('HTTP', seeds, results);
  expect(found).toEqual([]);
});

describe('the check of the outcomes finds', () => {
  const job = (jobId: string, ...deviceNames: readonly string[]): ExistingJob => ({ jobId, deviceNames });
  const made = (jobId: string, ...devices: readonly string[]): CreateOutcome => ({ jobId, devices });
  const failed = (inDoubt: boolean, ...devices: readonly string[]): CreateOutcome => ({
    devices,
    error: { name: 'TransportError', inDoubt },
  });
  const rows: readonly (readonly [
    what: string,
    outcomes: readonly CreateOutcome[],
    jobs: readonly ExistingJob[],
    want: string,
  ])[] = [
    ['a success without a job', [made('J-1', 'a')], [], 'without a job'],
    ['a success with other devices', [made('J-1', 'a')], [job('J-1', 'b')], 'a job of other devices'],
    ['a success with one device more', [made('J-1', 'a')], [job('J-1', 'a', 'b')], 'a job of other devices'],
    ['a device in two jobs', [made('J-1', 'a')], [job('J-1', 'a'), job('J-2', 'a')], 'is in 2 jobs'],
    ['a job for two calls', [made('J-1'), made('J-1')], [job('J-1')], 'another call has got'],
    ['a failure that made a job', [failed(false, 'a')], [job('J-1', 'a')], 'as if it had not been executed'],
    ['two jobs for one product', [made('J-1')], [job('J-1'), job('J-2')], 'made 2 jobs'],
  ];

  test.each(rows)('%s', (_, outcomes, jobs, want) => {
    expect(violations(outcomes, jobs)).toEqual([expect.stringContaining(want)]);
  });

  test('no mistake in a correct run', () => {
    const outcomes = [made('J-1', 'a', 'b'), failed(true, 'c'), failed(false, 'd'), failed(true, 'e')];
    expect(violations(outcomes, [job('J-1', 'b', 'a'), job('J-2', 'c'), job('J-3', 'x')])).toEqual([]);
  });
});
