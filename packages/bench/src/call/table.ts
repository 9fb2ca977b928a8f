/**
 * The cost of a call, compared with a plain loop that signs its request and reads the response, and with the vendor's clients: CPU per call one
 * at a time and with 32 in flight, peak memory, and open resources.
 *
 * Each contender has its own process, and the rounds take turns; a ratio is computed within its round, because other load on the machine varies.
 * Two processes with the same work differ by up to 20 MiB and 0.2 times the plain loop, so each contender has several, one after the other, and
 * the median of their medians is shown.
 */
import { deepStrictEqual } from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { keepOnProcessor, messageOf, start } from '../child.ts';
import { type Cell, mebibytes, ratio, type Table, time } from '../figures.ts';
import { median } from '../median.ts';
import { withStaged } from '../staged.ts';
import { contenders, plainLoopOf } from './contenders.ts';
import type { Cost, Task } from './process.ts';

/** Processes per contender. */
const processes = 3;
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
      const measured: Measured[] = [];
      for (let count = 0; count < processes; count++) measured.push(await measureProcesses(origin, staged));
      return tables(measured);
    } finally {
      if (server.connected) server.disconnect();
    }
  });
}

/** What one process of each contender took. */
interface Measured {
  readonly alone: Costs;
  readonly inFlight: Costs;
}

function tables(measured: readonly Measured[]): Table[] {
  const names = Object.keys(contenders);
  const overAll = (figure: (one: Measured) => number) => median(measured.map(figure));
  return [
    {
      title: 'call',
      head: [
        '',
        'CPU, one at a time',
        'x plain loop, one at a time',
        'CPU, 32 at once',
        'x plain loop, 32 at once',
        'rate, 32 at once',
      ],
      rows: names.map((name): Cell[] => [
        name,
        time(overAll(({ alone }) => cpu(alone, name))),
        ratio(overAll(({ alone }) => toPlainLoop(alone, name, 'cpu'))),
        time(overAll(({ inFlight }) => cpu(inFlight, name))),
        ratio(overAll(({ inFlight }) => toPlainLoop(inFlight, name, 'cpu'))),
        ratio(overAll(({ inFlight }) => toPlainLoop(inFlight, name, 'rate'))),
      ]),
    },
    {
      title: 'call, afterwards',
      head: ['', 'peak memory', 'open'],
      rows: names.map((name): Cell[] => [
        name,
        mebibytes(overAll(({ inFlight }) => inFlight.get(name)?.at(-1)?.peak ?? Number.NaN)),
        openAfter(measured.at(-1)?.inFlight.get(name)?.at(-1)),
      ]),
    },
  ];
}

async function measureProcesses(origin: string, staged: string): Promise<Measured> {
  const children = new Map<string, ChildProcess>();
  try {
    let want: unknown;
    for (const name of Object.keys(contenders)) {
      const child = start(new URL('./process.ts', import.meta.url), [name, origin, staged]);
      children.set(name, child);
      keepOnProcessor(child, processor.contender);
      const got = await messageOf(child);
      deepStrictEqual(got, (want ??= got), `${name} reads another result`);
    }
    return { alone: await measure(children, oneAtATime), inFlight: await measure(children, together) };
  } finally {
    for (const child of children.values()) if (child.connected) child.disconnect();
  }
}

type Costs = ReadonlyMap<string, readonly Cost[]>;

/** The cost of each round, by contender. */
async function measure(children: ReadonlyMap<string, ChildProcess>, { warmUp, round: task }: Phase): Promise<Costs> {
  const costs = new Map<string, Cost[]>(Array.from(children.keys(), (name) => [name, []]));
  for (const child of children.values()) await ask(child, warmUp);
  for (let round = 0; round < rounds; round++) {
    for (const [name, child] of children) costs.get(name)?.push(await ask(child, task));
  }
  return costs;
}

async function ask(child: ChildProcess, task: Task): Promise<Cost> {
  const message = messageOf(child);
  child.send(task);
  return (await message) as Cost;
}

function toPlainLoop(costs: Costs, name: string, what: 'cpu' | 'rate'): number {
  const plain = costs.get(plainLoopOf(name)) ?? [];
  const all = costs.get(name) ?? [];
  return median(all.map((cost, round) => cost[what] / (plain[round]?.[what] ?? Number.NaN)));
}

/** Milliseconds per call. */
function cpu(costs: Costs, name: string): number {
  return median((costs.get(name) ?? []).map((cost) => cost.cpu)) / 1_000;
}

function openAfter(cost: Cost | undefined): string {
  return Object.entries(cost?.open ?? {})
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}
