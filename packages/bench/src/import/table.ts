/**
 * What loading the codec takes, over an empty process. Processes take turns, and what they took of the processor is counted, not what
 * passed on the clock: starting a process is short, and on a busy machine the clock measures the others. The median is shown.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { table } from '../../../../tools/table.ts';
import { jobAnswer } from '../decode/answers.ts';

const rounds = 15;

export function importTable(): void {
  const staged = stage();
  try {
    const codec = `const codec = await import('@iot-distribution/codec');`;
    const read = (body: string) =>
      `${codec} codec.decodeResponse('QueryDeviceDistributeJob', { body: ${JSON.stringify(body)} });`;
    const scripts = { empty: '', import: codec, json: read(jobAnswer('json')), xml: read(jobAnswer('xml')) };
    const times = { empty: [] as number[], import: [] as number[], json: [] as number[], xml: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      for (const name of ['empty', 'import', 'json', 'xml'] as const) times[name].push(timeOf(scripts[name], staged));
    }
    const over = (name: keyof typeof times) =>
      median(times[name].map((time, round) => time - (times.empty[round] ?? Number.NaN)));
    const row = (what: string, name: keyof typeof times, goal: string) => [what, `${over(name).toFixed(0)} ms`, goal];
    console.log(
      table(
        ['over an empty process', 'codec', 'goal'],
        [
          row('import', 'import', '25 ms'),
          row('import, and one answer in JSON', 'json', '25 ms'),
          row('import, and one answer in XML', 'xml', '–'),
        ],
      ),
    );
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** The codec as it would be published: what was built, under the manifest that would be packed. */
function stage(): string {
  const from = fileURLToPath(new URL('../../../codec/', import.meta.url));
  if (!existsSync(join(from, 'dist/index.js'))) throw new Error('packages/codec has no dist: run pnpm build first');
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  const to = join(folder, 'node_modules/@iot-distribution/codec');
  mkdirSync(to, { recursive: true });
  cpSync(join(from, 'dist'), join(to, 'dist'), { recursive: true });
  symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'));
  const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Record<string, object>;
  writeFileSync(join(to, 'package.json'), JSON.stringify({ ...manifest, ...manifest['publishConfig'] }));
  return folder;
}

/** Milliseconds of the processor that a process takes, from its start to the end of a script. */
function timeOf(script: string, cwd: string): number {
  const code = `${script} const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
