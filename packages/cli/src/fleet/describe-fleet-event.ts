/** Describes the events of a fleet, one line each, for output without a live display. */
import type { FleetEvent } from '@iot-distribution/fleet';

/** @returns undefined for events that repeat what another line says */
export function describeFleetEvent(event: FleetEvent): string | undefined {
  switch (event.type) {
    case 'created':
      return `job ${event.jobId}: created for ${event.size} devices (batch ${event.batch})`;
    case 'unknown':
      return `batch ${event.batch}: ${event.error.code}; its job may have been created`;
    case 'adopted':
      return `job ${event.jobId}: its result file proves that it is the job of batch ${event.batch}`;
    case 'refuted':
      return `job ${event.jobId}: not the job of batch ${event.batch}`;
    case 'rejected':
      return `batch ${event.batch}: ${event.error.code}; its job will be created later`;
    case 'status':
      return `job ${event.jobId}: ${event.status}`;
    case 'stored':
      return `batch ${event.batch}: ${countsOf(event)}`;
    case 'freed':
      return `job ${event.jobId}: deleted, its slot is free`;
    case 'round':
      return `round ${event.round}: ${event.jobs} ${event.jobs === 1 ? 'job' : 'jobs'}`;
    case 'claim-lost':
      return `batch ${event.batch}: another worker continues it`;
    case 'call-failed':
      return undefined;
  }
}

function countsOf({ distributed, failed, unknown, again }: FleetEvent & { readonly type: 'stored' }): string {
  const counts = [
    [distributed, 'distributed'],
    [failed, 'failed'],
    [unknown, 'unknown'],
    [again, 'to send again'],
  ] as const;
  return counts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number} ${what}`)
    .join(', ');
}
