/** Creates with one device name, up to the maximum of the service. */
import { runOnce } from '../child.ts';
import { mebibytes, type Table, time } from '../figures.ts';
import { withStaged } from '../staged.ts';
import type { Cost } from './cost.ts';
import { growthTable, type Series } from './growth.ts';

const names = [1, 10, 100, 1_000, 10_000];

export function signScale(): Promise<Table> {
  return withStaged(async (staged) => {
    const series = [...(await seriesOf('v1', staged)), ...(await seriesOf('V3', staged))];
    const sizes = names.map((count) => `${count.toLocaleString('en-US')} ${count === 1 ? 'name' : 'names'}`);
    return growthTable('scale, sign', sizes, series);
  });
}

async function seriesOf(scheme: 'v1' | 'V3', staged: string): Promise<Series[]> {
  const costs = async (who: 'limit' | 'ours') => {
    const all: Cost[] = [];
    for (const count of names) {
      const args = [scheme, who, String(count), staged];
      all.push((await runOnce(new URL('./sign-process.ts', import.meta.url), args)) as Cost);
    }
    return { times: all.map((cost) => time(cost.time)), memory: all.map((cost) => mebibytes(cost.memory)) };
  };
  const [limit, ours] = [await costs('limit'), await costs('ours')];
  return [
    { name: `${scheme}, plain loop`, what: 'time', figures: limit.times },
    { name: `${scheme}, plain loop`, what: 'memory', figures: limit.memory },
    { name: `${scheme}, signer`, what: 'time', figures: ours.times },
    { name: `${scheme}, signer`, what: 'memory', figures: ours.memory },
  ];
}
