/** Runs contenders side by side: in turns, in one process, so that whatever else the machine does falls on all of them alike. */
import { deepStrictEqual } from 'node:assert/strict';
import { do_not_optimize } from 'mitata';

/** One way of doing the work of a case. */
export interface Contender<Result> {
  readonly name: string;
  readonly run: () => Result;
}

export interface Case<Result> {
  readonly name: string;
  /** The highest ratio of ours to the limit that is good enough, or the name of the peer that ours may not be slower than. */
  readonly goal: number | string;
  /** The least that has to be done: what everything else is measured by. */
  readonly limit: Contender<Result>;
  readonly ours: Contender<Result>;
  readonly peers: readonly Contender<Result>[];
  /** What has to be the same for all contenders. Default: the result itself. */
  readonly outcome?: (result: Result) => unknown;
}

export interface Measured {
  readonly case: string;
  readonly goal: number;
  /** Ratio to the limit: taken within each round, the median of the rounds. */
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
  /** Median of the limit, in microseconds a run. */
  readonly limit: number;
  readonly rounds: number;
}

/** @throws AssertionError when the contenders do not do the same */
export function measure<Result>({ name, goal, limit, ours, peers, outcome }: Case<Result>): Measured {
  const contenders = [limit, ours, ...peers];
  proveEqual(contenders, outcome ?? ((result) => result));
  const batches = contenders.map((contender) => ({ contender, runs: warmUp(contender), times: [] as number[] }));
  const rounds = roundsFor(batches.map(({ contender, runs }) => time(contender, runs) * runs));
  for (let round = 0; round < rounds; round++) {
    for (const { contender, runs, times } of batches) times.push(time(contender, runs));
  }
  const [limits = [], ...others] = batches.map(({ times }) => times);
  const ratios = others.map((times) => median(times.map((each, round) => each / (limits[round] ?? Number.NaN))));
  const [ratioOfOurs = Number.NaN, ...ratiosOfPeers] = ratios;
  const peerRatios = Object.fromEntries(peers.map((peer, index) => [peer.name, ratiosOfPeers[index] ?? Number.NaN]));
  return {
    case: name,
    goal: typeof goal === 'number' ? goal : (peerRatios[goal] ?? Number.NaN),
    ours: ratioOfOurs,
    peers: peerRatios,
    limit: median(limits) * 1000,
    rounds,
  };
}

function proveEqual<Result>(contenders: readonly Contender<Result>[], outcome: (result: Result) => unknown): void {
  const [first, ...others] = contenders;
  const want = first && outcome(first.run());
  for (const { name, run } of others) deepStrictEqual(outcome(run()), want, `${name} does something else`);
}

const batchMilliseconds = 2;

/**
 * Runs a contender until it is compiled, and says how many runs make a batch. On a busy machine the compiler, which has a thread of its
 * own, comes late: therefore as long as that.
 */
function warmUp<Result>(contender: Contender<Result>): number {
  const until = performance.now() + 500;
  while (performance.now() < until) do_not_optimize(contender.run());
  return Math.max(1, Math.round(batchMilliseconds / time(contender, 10)));
}

/** Milliseconds a run, over so many runs. */
function time<Result>({ run }: Contender<Result>, runs: number): number {
  const start = performance.now();
  for (let index = 0; index < runs; index++) do_not_optimize(run());
  return (performance.now() - start) / runs;
}

/** As many rounds as take about three seconds, and enough for a median. */
function roundsFor(batchTimes: readonly number[]): number {
  const round = batchTimes.reduce((sum, batchTime) => sum + batchTime, 0);
  return Math.min(200, Math.max(25, Math.round(3000 / round)));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
