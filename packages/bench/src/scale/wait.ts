/** Waiting for many jobs at once. */
import { runOnce } from '../child.ts';
import { count, kibibytes, type Table } from '../figures.ts';
import { median } from '../median.ts';
import { withStaged } from '../staged.ts';
import { growthTable, type Series } from './growth.ts';
import type { Held } from './wait-process.ts';
import { waits } from './waits.ts';

const jobs = [1, 10, 100, 1_000];
const processes = 3;

export function waitScale(): Promise<Table> {
  return withStaged(async (staged) => {
    const series: Series[] = [];
    for (const name of Object.keys(waits)) {
      const held: Held[] = [];
      for (const number of jobs) held.push(await heldBy([name, String(number), staged]));
      series.push({ name, what: 'timers', figures: held.map(({ timers }) => count(timers)) });
      series.push({ name, what: 'memory', figures: held.map(({ memory }) => kibibytes(memory)) });
    }
    const sizes = jobs.map((number) => `${number.toLocaleString('en-US')} ${number === 1 ? 'job' : 'jobs'}`);
    return growthTable('scale, wait', sizes, series);
  });
}

/** The median of several processes: now and then, one keeps ten times as much on its heap, which is not from the jobs. */
async function heldBy(args: readonly string[]): Promise<Held> {
  const all: Held[] = [];
  while (all.length < processes) {
    all.push((await runOnce(new URL('./wait-process.ts', import.meta.url), args, ['--expose-gc'])) as Held);
  }
  return { timers: median(all.map(({ timers }) => timers)), memory: median(all.map(({ memory }) => memory)) };
}
