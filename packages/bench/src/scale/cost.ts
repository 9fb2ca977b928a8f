/** The cost of work in a process that does nothing else. */
import { median } from '../median.ts';

export interface Cost {
  /** CPU time in milliseconds. Elapsed time would include other work of the machine. */
  readonly time: number;
  /** Increase of the peak resident memory, in MiB. */
  readonly memory: number;
}

const batchMilliseconds = 5;

/**
 * Warms up, then takes the median of batches. The compiler has its own threads, which are late on a busy machine; work that takes longer
 * than the whole warm-up runs once.
 */
export function costOf(work: () => void): Cost {
  const before = process.memoryUsage.rss();
  const warmUp = timesOf(work, 1, 700);
  const runs = Math.max(1, Math.round(batchMilliseconds / median(warmUp)));
  const times = warmUp.length === 1 ? warmUp : timesOf(work, runs, 500);
  return { time: median(times), memory: process.resourceUsage().maxRSS / 1024 - before / 2 ** 20 };
}

/** CPU time per run, batch after batch, for the given elapsed milliseconds. */
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
