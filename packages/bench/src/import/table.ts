/**
 * The cost of importing, in addition to an empty process. Processes take turns. CPU time is shown next to the elapsed time,
 * because on a busy machine the elapsed time includes other processes.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { jobBody } from '../decode/bodies.ts';
import { type Cell, ratio, type Table, time } from '../figures.ts';
import { median } from '../median.ts';
import { withStaged } from '../staged.ts';

const rounds = 15;
const bench = fileURLToPath(new URL('../../', import.meta.url));

/** A program, and the folder with its packages. */
interface Contender {
  readonly name: string;
  readonly code: string;
  readonly folder: string;
}

function contenders(staged: string): readonly Contender[] {
  const ours = (name: string) => ({ name, code: `import '@iot-distribution/${name}';`, folder: staged });
  const read = (format: 'json' | 'xml') => ({
    name: `codec, and one response in ${format.toUpperCase()}`,
    code: `const { decodeResponse } = await import('@iot-distribution/codec');
      decodeResponse('QueryDeviceDistributeJob', { body: ${JSON.stringify(jobBody(format))} });`,
    folder: staged,
  });
  const peer = (name: string) => ({ name, code: `import '${name}';`, folder: bench });
  return [
    ours('signer'),
    ours('codec'),
    read('json'),
    read('xml'),
    ours('client'),
    // Modules of Node, and those that the client needs.
    peer('node:https'),
    peer('fast-xml-parser'),
    peer('undici'),
    peer('@alicloud/pop-core'),
    peer('@alicloud/openapi-core'),
    peer('@alicloud/iot20180120'),
  ];
}

/** Milliseconds of a process, from its start to the end of its program. */
interface Times {
  readonly clock: number;
  readonly processor: number;
}

export async function importTables(): Promise<Table[]> {
  return [await withStaged(importTable)];
}

function importTable(staged: string): Table {
  const rows = contenders(staged).map((contender) => ({ contender, over: [] as Times[] }));
  for (let round = 0; round < rounds; round++) {
    const empty = timesOf('', staged);
    for (const { contender, over } of rows) {
      const { clock, processor } = timesOf(contender.code, contender.folder);
      over.push({ clock: clock - empty.clock, processor: processor - empty.processor });
    }
  }
  const clockOf = (over: readonly Times[]) => median(over.map(({ clock }) => clock));
  const client = clockOf(rows.find(({ contender }) => contender.name === 'client')?.over ?? []);
  return {
    title: 'import',
    head: ['over an empty process', 'on the clock', 'of the processor', 'x client'],
    rows: rows.map(({ contender: { name }, over }): Cell[] => [
      name,
      time(clockOf(over)),
      time(median(over.map(({ processor }) => processor))),
      ratio(clockOf(over) / client),
    ]),
  };
}

function timesOf(program: string, cwd: string): Times {
  const code = `${program} const { user, system } = process.cpuUsage();
    console.log(JSON.stringify({ clock: performance.now(), processor: (user + system) / 1000 }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Times;
}
