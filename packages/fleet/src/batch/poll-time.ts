/** When to read the list again: as rarely as jobs finish. Pure. */

/** How long a job took, as far as two polls have shown it, in milliseconds. */
export interface Duration {
  /** The last poll before its end. */
  readonly atLeast: number;
  /** The first poll after its end. */
  readonly atMost: number;
}

export interface PollInput {
  readonly now: number;
  /** When the jobs that run were created. */
  readonly createdAt: readonly number[];
  /** Of the latest jobs that have finished. */
  readonly durations: readonly Duration[];
  /** Milliseconds between two polls without a change, at least. */
  readonly interval: number;
  /** How many polls in succession have shown no change. */
  readonly quiet: number;
}

/** Maximum pause between two polls, in milliseconds, unless jobs are known to take longer. */
const maxPause = 30_000;

/** @returns when, in the milliseconds of `now` */
export function nextPoll({ now, createdAt, durations, interval, quiet }: PollInput): number {
  const pause = Math.min(maxPause, interval * 1.5 ** quiet);
  const typical = typicalDuration(durations, interval);
  if (createdAt.length === 0 || typical === undefined) return now + pause;
  const ends = createdAt.map((at) => at + typical).toSorted((a, b) => a - b);
  const [first = now] = ends;
  // Put off a little when that shows more than one end.
  const slack = Math.max(interval / 4, typical / 50);
  const together = ends.findLast((end) => end <= first + slack) ?? first;
  const overdue = Math.min(maxPause, Math.max(interval / 2, typical / 20) * 1.5 ** quiet);
  const at = together > now ? together : now + overdue;
  return Math.min(at, now + Math.max(maxPause, typical / 2));
}

/** Between what is known to be too early and what is known to be late enough, so that each poll makes the estimate better. */
function typicalDuration(durations: readonly Duration[], interval: number): number | undefined {
  if (durations.length === 0) return undefined;
  const atMost = Math.min(...durations.map((duration) => duration.atMost));
  const atLeast = Math.max(...durations.map((duration) => duration.atLeast));
  const isCloseEnough = atMost - atLeast <= Math.max(interval / 4, atMost / 50);
  return atLeast >= atMost || isCloseEnough ? atMost : (atLeast + atMost) / 2;
}
