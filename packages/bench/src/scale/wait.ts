/** Waiting for many jobs at once. */
import { runOnce } from '../child.ts';
import { count, kibibytes, type Table } from '../figures.ts';
import { withStaged } from '../staged.ts';
import { growthTable, type Series } from './growth.ts';
import type { Held } from './wait-process.ts';
import { waits } from './waits.ts';

const jobs = [1, 10, 100, 1_000];

export function waitScale(): Promise<Table> {
  return withStaged(async (staged) => {
    const series: Series[] = [];
    for (const name of Object.keys(waits)) {
      const held: Held[] = [];
      for (const number of jobs) {
        const args = [name, String(number), staged];
        held.push((await runOnce(new URL('./wait-process.ts', import.meta.url), args, ['--expose-gc'])) as Held);
      }
      series.push({ name, what: 'timers', figures: held.map(({ timers }) => count(timers)) });
      series.push({ name, what: 'memory', figures: held.map(({ memory }) => kibibytes(memory)) });
    }
    const sizes = jobs.map((number) => `${number.toLocaleString('en-US')} ${number === 1 ? 'job' : 'jobs'}`);
    return growthTable('scale, wait', sizes, series);
  });
}
