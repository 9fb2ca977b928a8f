import { JobStatus } from '@iot-distribution/codec';
import type { Job, World } from './world.ts';

/** The status of a job at a moment. */
export function statusAt({ startedAt, plan }: Job, now: number): JobStatus {
  let end = startedAt;
  for (const { status, milliseconds = Infinity } of plan) {
    end += milliseconds;
    if (now < end) return status;
  }
  return plan.at(-1)?.status ?? JobStatus.Completed;
}

/** How long a job takes from its start to the last phase of its plan, in milliseconds. */
export function durationOf({ plan }: Job): number {
  return plan.slice(0, -1).reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
}

/** The code of a device in the result file of a job; `unknown` for a name that is no device of the product. */
export function resultOf(job: Job, deviceName: string, world: World, unknown = 404): number {
  const set = job.results?.[deviceName] ?? world.results.get(deviceName);
  if (set !== undefined) return set;
  return world.devices.get(job.productKey)?.has(deviceName) === false ? unknown : 200;
}

/** Whether a job has finished, completed or interrupted. */
export function isFinished(job: Job, now: number): boolean {
  const status = statusAt(job, now);
  return status === JobStatus.Completed || status === JobStatus.Interrupted;
}
