/** Responses far larger than the service's, with a higher limit of the body. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOnce } from '../child.ts';
import { pageBody } from '../decode/bodies.ts';
import { mebibytes, type Table, time } from '../figures.ts';
import { withStaged } from '../staged.ts';
import type { Cost } from './cost.ts';
import { growthTable, type Series } from './growth.ts';
import { readers } from './readers.ts';

const megabytes = [1, 10, 100];

export function decodeScale(): Promise<Table> {
  return withStaged(async (staged) => {
    const series = [...(await seriesOf('json', staged)), ...(await seriesOf('xml', staged))];
    const sizes = megabytes.map((size) => `${size} MB`);
    return growthTable('scale, decode', sizes, series);
  });
}

/** The first reader is the limit. */
async function seriesOf(format: 'json' | 'xml', staged: string): Promise<Series[]> {
  const files = megabytes.map((size) => writeAnswer(format, size, staged));
  const series: Series[] = [];
  for (const reader of Object.keys(readers[format])) {
    const costs: Cost[] = [];
    for (const { file, devices } of files) {
      const args = [format, reader, file, String(devices), staged];
      costs.push((await runOnce(new URL('./decode-process.ts', import.meta.url), args)) as Cost);
    }
    const name = `${format.toUpperCase()}, ${reader}`;
    const times = costs.map((cost) => time(cost.time));
    series.push({ name, what: 'time', figures: times });
    series.push({ name, what: 'memory', figures: costs.map((cost) => mebibytes(cost.memory)) });
  }
  return series;
}

function writeAnswer(format: 'json' | 'xml', size: number, folder: string): { file: string; devices: number } {
  const devices = Math.round((size * 1e6) / (pageBody(format).length / 200));
  const file = join(folder, `${size}.${format}`);
  writeFileSync(file, pageBody(format, devices));
  return { file, devices };
}
