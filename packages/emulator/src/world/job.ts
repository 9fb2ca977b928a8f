/** Values that follow from the plan of a job and the clock. */
import { JobStatus } from '@iot-distribution/codec';
import type { Job } from './world.ts';

/** The status of a job at a given time. */
export function statusAt({ startedAt, plan }: Job, now: number): JobStatus {
  let end = startedAt;
  for (const { status, milliseconds = Infinity } of plan) {
    end += milliseconds;
    if (now < end) return status;
  }
  return plan.at(-1)?.status ?? JobStatus.Completed;
}

/** Whether a job has completed or was interrupted. */
export function isFinished(job: Job, now: number): boolean {
  const status = statusAt(job, now);
  return status === JobStatus.Completed || status === JobStatus.Interrupted;
}

/** The time from the start of a job to the last phase of its plan, in milliseconds. */
export function durationOf({ plan }: Job): number {
  return plan.slice(0, -1).reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
}

/** When a job completes, in milliseconds of the emulator's clock; `Infinity` if it never completes. */
export function completedAt({ startedAt, plan }: Job): number {
  if (plan.length === 0) return startedAt;
  let start = startedAt;
  for (const { status, milliseconds = Infinity } of plan) {
    if (status === JobStatus.Completed) return start;
    start += milliseconds;
  }
  return Infinity;
}
