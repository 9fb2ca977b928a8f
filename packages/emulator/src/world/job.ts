/** What follows from a job's plan and the clock. */
import { JobStatus } from '@iot-distribution/codec';
import type { Job } from './world.ts';

/** The status of a job at a time. */
export function statusAt({ startedAt, plan }: Job, now: number): JobStatus {
  let end = startedAt;
  for (const { status, milliseconds = Infinity } of plan) {
    end += milliseconds;
    if (now < end) return status;
  }
  return plan.at(-1)?.status ?? JobStatus.Completed;
}

/** Whether a job has finished, completed or interrupted. */
export function isFinished(job: Job, now: number): boolean {
  const status = statusAt(job, now);
  return status === JobStatus.Completed || status === JobStatus.Interrupted;
}

/** How long a job takes from its start to the last phase of its plan, in milliseconds. */
export function durationOf({ plan }: Job): number {
  return plan.slice(0, -1).reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
}

/** When a job completes, in milliseconds of the emulator's clock; `Infinity` for one that never does. */
export function completedAt({ startedAt, plan }: Job): number {
  if (plan.length === 0) return startedAt;
  let start = startedAt;
  for (const { status, milliseconds = Infinity } of plan) {
    if (status === JobStatus.Completed) return start;
    start += milliseconds;
  }
  return Infinity;
}
