/** When to read the list again: as rarely as jobs finish. Pure. */

export interface PollInput {
  readonly now: number;
  /** When the jobs that run were created. */
  readonly createdAt: readonly number[];
  /** How long the last jobs took, as far as polls have shown it. */
  readonly durations: readonly number[];
  /** Milliseconds between two polls, at least. */
  readonly interval: number;
  /** How many polls in succession have shown no change. */
  readonly quiet: number;
}

/** Maximum pause between two polls, in milliseconds. */
const longestPause = 30_000;

/**
 * The shortest recent duration is the best estimate, since each is measured up to a poll after the end. A poll is put off a little when that shows more
 * than one end.
 *
 * @returns when, in the milliseconds of `now`
 */
export function nextPoll({ now, createdAt, durations, interval, quiet }: PollInput): number {
  const pause = Math.min(longestPause, interval * 1.5 ** quiet);
  if (createdAt.length === 0 || durations.length === 0) return now + pause;
  const typical = Math.min(...durations);
  const ends = createdAt.map((at) => at + typical).toSorted((a, b) => a - b);
  const [first = now] = ends;
  const slack = Math.max(interval / 2, typical / 20);
  const together = ends.findLast((end) => end <= first + slack) ?? first;
  const overdue = Math.max(interval, typical / 20) * 1.5 ** quiet;
  const at = together > now ? together : now + Math.min(longestPause, overdue);
  return Math.max(now + interval / 4, Math.min(at, now + longestPause));
}
