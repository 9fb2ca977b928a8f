/** A million devices against the emulator: calls, memory and time, compared with the least that they take. */
import { once } from 'node:events';
import { messageOf, start } from '../child.ts';
import { count, mebibytes, ratio, type Table } from '../figures.ts';
import type { ServiceCounts } from './service-process.ts';
import type { WorkerFigures } from './worker-process.ts';

const devices = Number(process.env['BENCH_FLEET_DEVICES'] ?? 1_000_000);
/** How long a job of the emulator takes, in milliseconds. */
const jobTime = 5_000;
const runningAtOnce = 5;
/** V8 gives young objects up to 96 MiB by default, and does not free them early on a machine with much memory. This limits them to 24 MiB. */
const youngObjects = '--max-semi-space-size=8';
/** Creates per second. Source: contract of CreateDeviceDistributeJob. */
const createsPerSecond = 2;

/**
 * The least number of calls: for each job a create, one poll that shows its end, the URL of its result file and a delete, since finished jobs occupy
 * slots; and one list before the first job, which shows the free slots.
 */
function leastCalls(jobs: number): number {
  return 4 * jobs + 1;
}

/** The least time: the jobs in their slots, or the creates at their limit per second. */
function leastTime(jobs: number): number {
  return Math.max(Math.ceil(jobs / runningAtOnce) * jobTime, (jobs / createsPerSecond) * 1_000);
}

export async function fleetTables(): Promise<Table[]> {
  const service = start(new URL('./service-process.ts', import.meta.url), [String(jobTime)]);
  try {
    const url = String(await messageOf(service));
    const worker = start(new URL('./worker-process.ts', import.meta.url), [url, String(devices)], [youngObjects]);
    const figures = (await messageOf(worker)) as WorkerFigures;
    if (worker.connected) await once(worker, 'exit');
    const answer = messageOf(service);
    service.send('counts');
    const counts = (await answer) as ServiceCounts;
    prove(figures, counts);
    return [table(figures, counts)];
  } finally {
    service.kill();
  }
}

/** @throws Error when a device was lost, or is in two jobs, or a limit was exceeded */
function prove({ distributed, jobs }: WorkerFigures, counts: ServiceCounts): void {
  const wanted = { distributed: devices, devices, differentDevices: devices, jobs };
  const got = { ...counts, distributed };
  for (const [name, value] of Object.entries(wanted)) {
    const figure = got[name as keyof typeof wanted];
    if (figure !== value) throw new Error(`${name}: ${figure} instead of ${value}`);
  }
  if (counts.running > runningAtOnce || counts.existing > 10) {
    throw new Error(`${counts.running} jobs ran and ${counts.existing} existed at the same time`);
  }
}

function table(figures: WorkerFigures, { calls, jobs, running, existing }: ServiceCounts): Table {
  const { ResultFile: _, ...api } = calls;
  const sent = Object.values(api).reduce((sum, number) => sum + number, 0);
  return {
    title: 'fleet',
    head: [
      'devices',
      'jobs',
      'running',
      'existing',
      'calls, times the minimum',
      'time, times the minimum',
      'peak memory',
      'journal',
    ],
    rows: [
      [
        devices.toLocaleString('en-US'),
        count(jobs),
        count(running),
        count(existing),
        ratio(sent / leastCalls(jobs)),
        ratio((figures.planning + figures.running) / leastTime(jobs)),
        mebibytes(figures.memory),
        mebibytes(figures.journal),
      ],
    ],
  };
}
