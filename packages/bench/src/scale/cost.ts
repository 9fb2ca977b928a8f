/** What work costs in a process that does nothing else. */
import { median } from '../median.ts';

export interface Cost {
  /** Of the processor, in milliseconds. On the clock, everything else that the machine does would count too. */
  readonly time: number;
  /** Peak of the resident memory over what it was before, in MiB. */
  readonly memory: number;
}

const batchMilliseconds = 5;

/**
 * Warms up, then takes the median of batches. The compiler has threads of its own, and comes late on a busy machine; work that takes longer
 * than all the warm-up is done once.
 */
export function costOf(work: () => void): Cost {
  const before = process.memoryUsage.rss();
  const warmUp = timesOf(work, 1, 700);
  const runs = Math.max(1, Math.round(batchMilliseconds / median(warmUp)));
  const times = warmUp.length === 1 ? warmUp : timesOf(work, runs, 500);
  return { time: median(times), memory: process.resourceUsage().maxRSS / 1024 - before / 2 ** 20 };
}

/** Of the processor a run, batch after batch, for so many milliseconds on the clock. */
function timesOf(work: () => void, runs: number, milliseconds: number): number[] {
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  do {
    const start = process.cpuUsage();
    for (let run = 0; run < runs; run++) work();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000 / runs);
  } while (performance.now() < end);
  return times;
}
