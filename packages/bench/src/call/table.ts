/**
 * The cost of a call, compared with a plain loop that signs its request and reads the response, and with the vendor's clients: CPU per call one
 * at a time and with 32 in flight, peak memory, and open resources.
 *
 * A contender and the plain loop have a process each, and their rounds take turns; a ratio is computed within its round, because other load on
 * the machine varies. With more contenders in turns, a round would begin with the caches that all of them have filled. Two processes with the
 * same work differ nevertheless, so each contender has several such pairs, and the median of their medians is shown.
 */
import { deepStrictEqual } from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { keepOnProcessor, messageOf, start } from '../child.ts';
import { type Cell, mebibytes, ratio, type Table, time } from '../figures.ts';
import { median } from '../median.ts';
import { withStaged } from '../staged.ts';
import { contenders, plainLoopOf } from './contenders.ts';
import type { Cost, Task } from './process.ts';

/** Pairs of processes per contender. */
const pairs = 3;
/** The server has another processor than the contenders. */
const processor = { contender: 0, server: 1 };
const rounds = 15;
/** The calls of a round, and those before the first one. */
interface Phase {
  readonly warmUp: Task;
  readonly round: Task;
}
/**
 * The engine's compilers must be finished: they run in threads of the process, so their time counts as that of its calls. The table of
 * docs/decisions/0083-cost-of-a-call.md shows how long they take.
 */
const oneAtATime: Phase = { warmUp: { calls: 20_000, inFlight: 1 }, round: { calls: 400, inFlight: 1 } };
const together: Phase = { warmUp: { calls: 5_000, inFlight: 32 }, round: { calls: 800, inFlight: 32 } };

export async function callTables(): Promise<Table[]> {
  return withStaged(async (staged) => {
    const server = start(new URL('./server.ts', import.meta.url));
    try {
      const origin = `http://127.0.0.1:${String(await messageOf(server))}`;
      keepOnProcessor(server, processor.server);
      const results: unknown[] = [];
      const measured = new Map<string, Pair[]>();
      for (let count = 0; count < pairs; count++) {
        for (const name of Object.keys(contenders)) {
          const pair = await measurePair(name, { origin, staged, results });
          measured.set(name, [...(measured.get(name) ?? []), pair]);
        }
      }
      return [cpuTable(measured), afterwardsTable(measured)];
    } finally {
      if (server.connected) server.disconnect();
    }
  });
}

/** What a contender and the plain loop took, by round. */
interface Pair {
  readonly alone: readonly Round[];
  readonly inFlight: readonly Round[];
}

interface Round {
  readonly contender: Cost;
  readonly plain: Cost;
}

type Measured = ReadonlyMap<string, readonly Pair[]>;

function cpuTable(measured: Measured): Table {
  return {
    title: 'call',
    head: [
      '',
      'CPU, one at a time',
      'x plain loop, one at a time',
      'CPU, 32 at once',
      'x plain loop, 32 at once',
      'rate, 32 at once',
    ],
    rows: Array.from(measured, ([name, all]): Cell[] => {
      const over = (phase: keyof Pair, figure: (round: Round) => number) =>
        median(all.map((pair) => median(pair[phase].map(figure))));
      return [
        name,
        time(over('alone', cpu)),
        ratio(over('alone', cpuToPlain)),
        time(over('inFlight', cpu)),
        ratio(over('inFlight', cpuToPlain)),
        ratio(over('inFlight', rateToPlain)),
      ];
    }),
  };
}

function afterwardsTable(measured: Measured): Table {
  return {
    title: 'call, afterwards',
    head: ['', 'peak memory', 'open'],
    rows: Array.from(measured, ([name, all]): Cell[] => {
      const ends = all.flatMap(({ inFlight }) => inFlight.slice(-1)).map(({ contender }) => contender);
      return [name, mebibytes(median(ends.map(({ peak }) => peak))), openAfter(ends.at(-1))];
    }),
  };
}

interface Scene {
  readonly origin: string;
  readonly staged: string;
  /** What the contenders read: all the same. */
  readonly results: unknown[];
}

async function measurePair(name: string, { origin, staged, results }: Scene): Promise<Pair> {
  const children: ChildProcess[] = [];
  try {
    for (const which of [name, plainLoopOf(name)]) {
      const child = start(new URL('./process.ts', import.meta.url), [which, origin, staged]);
      children.push(child);
      keepOnProcessor(child, processor.contender);
      results.push(await messageOf(child));
      deepStrictEqual(results.at(-1), results[0], `${which} reads another result`);
    }
    const [contender, plain] = children as [ChildProcess, ChildProcess];
    return {
      alone: await measure(contender, plain, oneAtATime),
      inFlight: await measure(contender, plain, together),
    };
  } finally {
    for (const child of children) if (child.connected) child.disconnect();
  }
}

async function measure(contender: ChildProcess, plain: ChildProcess, { warmUp, round }: Phase): Promise<Round[]> {
  await ask(contender, warmUp);
  await ask(plain, warmUp);
  const measured: Round[] = [];
  for (let count = 0; count < rounds; count++) {
    measured.push({ contender: await ask(contender, round), plain: await ask(plain, round) });
  }
  return measured;
}

async function ask(child: ChildProcess, task: Task): Promise<Cost> {
  const message = messageOf(child);
  child.send(task);
  return (await message) as Cost;
}

/** Milliseconds per call. */
function cpu({ contender }: Round): number {
  return contender.cpu / 1_000;
}

function cpuToPlain({ contender, plain }: Round): number {
  return contender.cpu / plain.cpu;
}

function rateToPlain({ contender, plain }: Round): number {
  return contender.rate / plain.rate;
}

function openAfter(cost: Cost | undefined): string {
  return Object.entries(cost?.open ?? {})
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}
