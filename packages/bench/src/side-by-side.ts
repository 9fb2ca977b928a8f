/** Runs contenders side by side: in turns, in one process, so that other work on the machine affects all of them equally. */
import { deepStrictEqual } from 'node:assert/strict';
import { do_not_optimize } from 'mitata';
import { type Cell, ratio, type Table, time } from './figures.ts';
import { median } from './median.ts';

/** One way of doing the work of a case. */
export interface Contender<Result> {
  readonly name: string;
  readonly run: () => Result | Promise<Result>;
}

export interface Case<Result> {
  readonly name: string;
  /** The minimum work: the reference for all others. */
  readonly limit: Contender<Result>;
  readonly ours: Contender<Result>;
  readonly peers: readonly Contender<Result>[];
  /** Contenders with similar work but another result: their results are compared only with each other. */
  readonly cousins?: readonly Contender<Result>[];
  /** The part that must be the same for all contenders. Default: the result itself. */
  readonly outcome?: (result: Result) => unknown;
}

export interface Measured {
  readonly name: string;
  /** Median of the limit, in milliseconds per run. */
  readonly limit: number;
  /** By contender, this repository's first: median of the ratios to the limit, each computed within its round. */
  readonly ratios: ReadonlyMap<string, number>;
}

/** One row per case. */
export function ratiosTable(title: string, limit: string, measured: readonly Measured[]): Table {
  const contenders = [...new Set(measured.flatMap(({ ratios }) => [...ratios.keys()]))];
  return {
    title,
    head: ['times the limit', ...contenders, `limit: ${limit}`],
    rows: measured.map(({ name, limit: least, ratios }): Cell[] => [
      name,
      ...contenders.map((contender) => {
        const value = ratios.get(contender);
        return value === undefined ? undefined : ratio(value);
      }),
      time(least),
    ]),
  };
}

/** @throws AssertionError when the contenders have different results */
export async function measure<Result>(one: Case<Result>): Promise<Measured> {
  const { name, limit, ours, peers, cousins = [], outcome = (result: Result): unknown => result } = one;
  await proveEqual([limit, ours, ...peers], outcome);
  await proveEqual(cousins, (result) => result);
  const batches = [];
  for (const contender of [limit, ours, ...peers, ...cousins]) {
    batches.push({ contender, runs: await warmUp(contender), times: [] as number[] });
  }
  let batchTimes = 0;
  for (const { contender, runs } of batches) batchTimes += runs * (await timeOf(contender, runs));
  for (let round = roundsFor(batchTimes); round > 0; round--) {
    for (const { contender, runs, times } of batches) times.push(await timeOf(contender, runs));
  }
  const [{ times: limits } = { times: [] }, ...others] = batches;
  const ratios = others.map(({ contender, times }) => {
    return [contender.name, median(times.map((each, round) => each / (limits[round] ?? Number.NaN)))] as const;
  });
  return { name, limit: median(limits), ratios: new Map(ratios) };
}

async function proveEqual<Result>(
  contenders: readonly Contender<Result>[],
  outcome: (result: Result) => unknown,
): Promise<void> {
  const [first, ...others] = contenders;
  const want = first && outcome(await first.run());
  for (const { name, run } of others) deepStrictEqual(outcome(await run()), want, `${name} has another result`);
}

const batchMilliseconds = 2;

/**
 * Runs a contender until it is compiled, and returns the number of runs in a batch. The compiler has its own thread, which is late on a
 * busy machine, so this takes long.
 */
async function warmUp<Result>(contender: Contender<Result>): Promise<number> {
  const until = performance.now() + 500;
  while (performance.now() < until) await timeOf(contender, 1);
  return Math.max(1, Math.round(batchMilliseconds / (await timeOf(contender, 10))));
}

/** Milliseconds per run, over the given number of runs. Only promises are awaited: awaiting takes time, too. */
async function timeOf<Result>({ run }: Contender<Result>, runs: number): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < runs; index++) {
    const result = run();
    do_not_optimize(result instanceof Promise ? await result : result);
  }
  return (performance.now() - start) / runs;
}

/** The number of rounds for about three seconds, and enough for a median. */
function roundsFor(round: number): number {
  return Math.min(200, Math.max(25, Math.round(3000 / round)));
}
