/**
 * The cost of a call, compared with a plain loop that signs its request and reads the response, and with the vendor's clients: CPU per call one
 * at a time and with 32 in flight, peak memory, and open resources.
 *
 * Each contender has its own process, and the rounds take turns; a ratio is computed within its round and the median of the rounds is
 * shown, because other load on the machine varies. A process has one peak, so the contenders that a goal compares by memory repeat all calls in
 * more processes.
 */
import { deepStrictEqual } from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { messageOf, start } from '../child.ts';
import { type Cell, mebibytes, ratio, type Table, time } from '../figures.ts';
import { median } from '../median.ts';
import { withStaged } from '../staged.ts';
import { contenders, plainLoopOf } from './contenders.ts';
import type { Cost, Task } from './process.ts';

const rounds = 15;
/**
 * Calls before the measurement. The engine's compilers must be finished: they run in threads of the process, so their time counts as that of its
 * calls. The table of docs/decisions/0083-cost-of-a-call.md shows how long they take.
 */
const warmUp = 20_000;
/** Processes per contender whose memory is compared: the peaks of two processes with the same work differ by up to 20 MiB. */
const processes = 5;
const comparedByMemory: readonly string[] = ['client, v1', 'client, V3', 'pop-core'];
const sequential: Task = { calls: 400, inFlight: 1 };
const together: Task = { calls: 800, inFlight: 32 };

export async function callTables(): Promise<Table[]> {
  return withStaged(measureCalls);
}

async function measureCalls(staged: string): Promise<Table[]> {
  const children = new Map<string, ChildProcess>();
  const server = start(new URL('./server.ts', import.meta.url));
  try {
    const origin = `http://127.0.0.1:${String(await messageOf(server))}`;
    let want: unknown;
    for (const name of Object.keys(contenders)) {
      const child = start(new URL('./process.ts', import.meta.url), [name, origin, staged]);
      children.set(name, child);
      const got = await messageOf(child);
      deepStrictEqual(got, (want ??= got), `${name} reads another result`);
    }
    const alone = await measure(children, sequential);
    const inFlight = await measure(children, together);
    const names = Array.from(children.keys());
    const peaks = new Map(names.map((name) => [name, [peakOf(inFlight, name)]]));
    for (let more = 1; more < processes; more++) {
      for (const name of comparedByMemory) peaks.get(name)?.push(await peakOfAnother(name, origin, staged));
    }
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
          cpu(alone, name),
          ratio(toPlainLoop(alone, name, 'cpu')),
          cpu(inFlight, name),
          ratio(toPlainLoop(inFlight, name, 'cpu')),
          ratio(toPlainLoop(inFlight, name, 'rate')),
        ]),
      },
      {
        title: 'call, afterwards',
        head: ['', 'peak memory', 'open'],
        rows: names.map((name): Cell[] => [
          name,
          mebibytes(median(peaks.get(name) ?? [])),
          openAfter(inFlight.get(name)?.at(-1)),
        ]),
      },
    ];
  } finally {
    for (const child of [...children.values(), server]) if (child.connected) child.disconnect();
  }
}

type Costs = ReadonlyMap<string, readonly Cost[]>;

/** The cost of each round, by contender. */
async function measure(children: ReadonlyMap<string, ChildProcess>, task: Task): Promise<Costs> {
  const costs = new Map<string, Cost[]>(Array.from(children.keys(), (name) => [name, []]));
  for (const child of children.values()) await ask(child, { ...task, calls: warmUp });
  for (let round = 0; round < rounds; round++) {
    for (const [name, child] of children) costs.get(name)?.push(await ask(child, task));
  }
  return costs;
}

/** The peak of one more process, which makes the same calls. */
async function peakOfAnother(name: string, origin: string, staged: string): Promise<number> {
  const child = start(new URL('./process.ts', import.meta.url), [name, origin, staged]);
  try {
    await messageOf(child);
    const alone = new Map([[name, child]]);
    await measure(alone, sequential);
    return peakOf(await measure(alone, together), name);
  } finally {
    child.kill();
  }
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

function cpu(costs: Costs, name: string): Cell {
  return time(median((costs.get(name) ?? []).map((cost) => cost.cpu)) / 1_000);
}

function peakOf(costs: Costs, name: string): number {
  return costs.get(name)?.at(-1)?.peak ?? Number.NaN;
}

function openAfter(cost: Cost | undefined): string {
  return Object.entries(cost?.open ?? {})
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}
