/** A fleet in numbers: labels for people, and an exit code for programs. */
import type { FleetSummary } from '@iot-distribution/fleet';
import { exitCodes } from '../exit-codes.ts';

export function summaryPairs({ state, round, devices, batches, open }: FleetSummary): [label: string, text: string][] {
  const jobs = Object.values(batches).reduce((sum, number) => sum + number, 0);
  return [
    ['State', state],
    ['Devices', count(devices.total)],
    ['Distributed', count(devices.distributed)],
    ['Failed', count(devices.failed)],
    ['Unknown', count(devices.unknown)],
    ['Pending', count(devices.pending)],
    ['Round', String(round)],
    ['Jobs', `${count(batches.done + batches.freed)} of ${count(jobs)} finished`],
    ...open.map(({ jobId, size, jobStatus, state: batchState }): [string, string] => [
      'Open job',
      `${jobId ?? '(id not known)'}, ${count(size)} devices, ${jobStatus ?? batchState}`,
    ]),
  ];
}

/** 0 only if every device was distributed. */
export function exitCodeOfFleet({ state, devices }: FleetSummary): number {
  if (state !== 'finished') return exitCodes.jobInterrupted;
  return devices.distributed === devices.total ? exitCodes.done : exitCodes.failed;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
