/** The time in which a request may be sent, also if the process is suspended. */
import type { Clock } from './service-clock.ts';

const always = () => true;

/**
 * Starts now. A suspended process stops a monotonic clock on some systems, and someone can set the other clock: the one that shows more
 * time counts.
 *
 * @param within in milliseconds; `Infinity`: no limit
 * @returns whether a request may still be sent
 */
export function sendLimit(within: number, clock: Clock): () => boolean {
  if (within === Infinity) return always;
  // Without the correction to the clock of the service, which can change meanwhile.
  const local = () => clock.now() - clock.offset;
  const [start, monotonicStart] = [local(), performance.now()];
  return () => Math.max(local() - start, performance.now() - monotonicStart) < within;
}
