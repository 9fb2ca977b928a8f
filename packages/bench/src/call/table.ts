/**
 * What a call costs beside a request that was signed before, and beside the vendor's clients: CPU a call one after the other and
 * with 32 in flight, peak memory, what is left open, and how long the import takes.
 *
 * Every contestant has a process of its own, and the rounds take turns; a ratio is taken within its round and the median of the
 * rounds is shown, because other work on the machine comes and goes.
 */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Cost, Task } from './process.ts';
import { contestants } from './contestants.ts';
import { stage } from '../staged.ts';

const limit = 'node:http, signed before';
const rounds = 21;
const tasks: Readonly<Record<string, Task>> = {
  sequential: { calls: 400, inFlight: 1 },
  '32 in flight': { calls: 800, inFlight: 32 },
};

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`a process of the bench ended with ${code}`));
    child.once('exit', failed);
    child.once('message', (answer) => {
      child.off('exit', failed);
      resolve(answer);
    });
  });
}

async function ask(child: ChildProcess, task: Task): Promise<Cost> {
  const answer = answerOf(child);
  child.send(task);
  return (await answer) as Cost;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Ratio to the limit within each round, and the median of them. */
async function measure(children: ReadonlyMap<string, ChildProcess>, task: Task) {
  const costs = new Map<string, Cost[]>(Array.from(children.keys(), (name) => [name, []]));
  // Compilers of the engine have to be through with it before anything is measured.
  for (const child of children.values()) await ask(child, { ...task, calls: 5_000 });
  for (let round = 0; round < rounds; round++) {
    for (const [name, child] of children) costs.get(name)?.push(await ask(child, task));
  }
  const limits = costs.get(limit) ?? [];
  return new Map(
    Array.from(costs, ([name, all]) => {
      const ratio = (of: 'cpu' | 'rate') => median(all.map((cost, round) => cost[of] / (limits[round]?.[of] ?? NaN)));
      const last = all.at(-1);
      return [
        name,
        { cpu: median(all.map((cost) => cost.cpu)), ratio: ratio('cpu'), rate: ratio('rate'), last },
      ] as const;
    }),
  );
}

/** Milliseconds that an import adds to an empty process, the median of pairs that take turns. */
function importTime(staged: string): number {
  const time = (code: string) => {
    const start = performance.now();
    spawnSync(process.execPath, ['--input-type=module', '-e', code]);
    return performance.now() - start;
  };
  const { href } = pathToFileURL(`${staged}/node_modules/@iot-distribution/client/dist/index.js`);
  const pairs = Array.from({ length: 15 }, () => time(`import ${JSON.stringify(href)}`) - time(''));
  return median(pairs);
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  '));
  }
}

export async function callTable(): Promise<void> {
  const staged = stage();
  const server = fork(fileOf('./server.ts'));
  const children = new Map<string, ChildProcess>();
  try {
    const origin = `http://127.0.0.1:${String(await answerOf(server))}`;
    for (const name of Object.keys(contestants)) {
      const child = fork(fileOf('./process.ts'), [name, origin, staged]);
      await answerOf(child);
      children.set(name, child);
    }
    const cells = new Map(Array.from(children.keys(), (name) => [name, [name]]));
    let last = new Map<string, Cost | undefined>();
    for (const task of Object.values(tasks)) {
      const measured = await measure(children, task);
      for (const [name, { cpu, ratio, rate }] of measured) {
        cells.get(name)?.push(`${cpu.toFixed(0)} µs`, ratio.toFixed(2), rate.toFixed(2));
      }
      last = new Map(Array.from(measured, ([name, { last: cost }]) => [name, cost]));
    }
    for (const [name, cost] of last) {
      const open = Object.entries(cost?.open ?? {}).map(([kind, count]) => `${count} ${kind}`);
      cells.get(name)?.push(`${cost?.peak.toFixed(0)} MiB`, open.join(', '));
    }
    const columns = Object.keys(tasks).flatMap((task) => [`${task}: CPU`, 'x limit', 'rate']);
    print([['', ...columns, 'peak', 'open afterwards'], ...cells.values()]);
    console.log(`import of the client over an empty process: ${importTime(staged).toFixed(0)} ms`);
  } finally {
    for (const child of [...children.values(), server]) if (child.connected) child.disconnect();
    rmSync(staged, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await callTable();
