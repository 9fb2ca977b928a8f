/** Pauses after failures, for each batch on its own. */

/** Maximum pause, in milliseconds. */
const maxPause = 30_000;

export class BatchBackoff {
  readonly #interval: number;
  readonly #pauses = new Map<number, { readonly until: number; readonly failures: number }>();

  /** @param interval the first pause, in milliseconds; each further one is twice as long */
  constructor(interval: number) {
    this.#interval = interval;
  }

  failed(batch: number, now: number): void {
    const failures = (this.#pauses.get(batch)?.failures ?? 0) + 1;
    this.#pauses.set(batch, { failures, until: now + this.pauseAfter(failures) });
  }

  succeeded(batch: number): void {
    this.#pauses.delete(batch);
  }

  isPaused(batch: number, now: number): boolean {
    return (this.#pauses.get(batch)?.until ?? 0) > now;
  }

  /** @param failures in succession, from 1 */
  pauseAfter(failures: number): number {
    return Math.min(maxPause, this.#interval * 2 ** Math.min(failures - 1, 10));
  }

  /** When the next pause ends; `Infinity`: none does. */
  nextEnd(now: number): number {
    const ends = [...this.#pauses.values()].map(({ until }) => until).filter((until) => until > now);
    return Math.min(Infinity, ...ends);
  }
}
