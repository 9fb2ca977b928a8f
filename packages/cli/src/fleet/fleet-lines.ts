/** The progress of a fleet as lines of text: a bar, the counts, and one line per running job. */
import type { FleetProgress } from '@iot-distribution/fleet';
import { durationText } from './duration-text.ts';

const barWidth = 30;

/**
 * @param columns the width of the terminal; longer lines are truncated, so that none is broken into two
 */
export function fleetLines(progress: FleetProgress, columns: number): readonly string[] {
  const { total, distributed, failed, unknown, running, waitsForSlot, round } = progress;
  const finished = distributed + failed + unknown;
  const share = total === 0 ? 0 : finished / total;
  const filled = Math.floor(share * barWidth);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  return [
    `${bar} ${Math.floor(share * 100)} %  ${count(finished)} of ${count(total)} devices`,
    `${count(distributed)} distributed, ${count(failed)} failed, ${count(unknown)} unknown${paceOf(progress)}`,
    `round ${round}: ${plannedText(progress)}${waitsForSlot ? ', waiting for a free slot' : ''}`,
    ...running.map(
      ({ jobId, size, status }) => `  ${jobId ?? 'new job'}  ${count(size)} devices  ${status ?? 'creating'}`,
    ),
  ].map((line) => (line.length < columns ? line : `${line.slice(0, Math.max(0, columns - 2))}…`));
}

/** A job without an id is still being created, or may have been. */
function plannedText({ planned, running }: FleetProgress): string {
  if (planned === 0 && running.every(({ jobId }) => jobId !== undefined)) return 'all jobs created';
  return `${planned} ${planned === 1 ? 'job' : 'jobs'} to create`;
}

function paceOf({ rate, eta }: FleetProgress): string {
  if (rate <= 0 || eta === undefined) return '';
  const perSecond = rate >= 10 ? count(Math.round(rate)) : rate.toFixed(1);
  return `  ${perSecond} per second${eta === 0 ? '' : `, about ${durationText(eta)} left`}`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
