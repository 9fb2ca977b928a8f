/** The queue of requests that wait for a turn in the quota of one operation. */
import { begin, end, initialPace, reduceRate, waitFor, type Pace } from './rate-limiter.ts';
import type { QuotaClock } from './quota-clock.ts';
import type { Turn } from './quota.ts';

interface Waiter {
  /** Its position: each further waiter has a larger number. */
  readonly ticket: number;
  /** When its timer fires next, on the clock of the quota. */
  wakesAt: number;
  /** Wakes it at once. */
  wake: () => void;
}

/** How often the other waiters check the first one, in milliseconds. If its timer is late by this much, they skip it. */
const patience = 1_000;

/**
 * First in, first out. Each waiter has a separate timer and takes its turn itself; taking or releasing a turn only wakes the first waiter.
 * In Cloudflare Workers, a timer belongs to the request that set it: it disappears when this request ends, and another request can neither
 * set nor cancel it. A waiter whose request has finished does not wake up, so the others skip it.
 */
export class TurnQueue {
  readonly #pace: Pace;
  readonly #clock: QuotaClock;
  #waiters = new Set<Waiter>();
  #tickets = 0;

  constructor(queriesPerSecond: number, clock: QuotaClock) {
    this.#pace = initialPace(queriesPerSecond);
    this.#clock = clock;
  }

  takeNow(): Turn | undefined {
    const now = this.#clock.now();
    return this.#waiters.size > 0 || waitFor(this.#pace, now, false) > 0 ? undefined : this.#begin(now, false);
  }

  async take(signal: AbortSignal): Promise<Turn> {
    signal.throwIfAborted();
    const turn = this.takeNow();
    if (turn !== undefined) return turn;
    const waiter: Waiter = { ticket: ++this.#tickets, wakesAt: Infinity, wake: () => {} };
    this.#waiters.add(waiter);
    const abort = () => waiter.wake();
    signal.addEventListener('abort', abort);
    try {
      return await this.#wait(waiter, signal);
    } finally {
      signal.removeEventListener('abort', abort);
      this.#waiters.delete(waiter);
      this.#wakeFirst();
    }
  }

  throttled(retryAfter: number | undefined): void {
    const wait = typeof retryAfter === 'number' && retryAfter > 0 ? retryAfter : 0;
    reduceRate(this.#pace, this.#clock.now(), wait);
  }

  async #wait(waiter: Waiter, signal: AbortSignal): Promise<Turn> {
    for (;;) {
      signal.throwIfAborted();
      waiter.wakesAt = Infinity;
      if (!this.#waiters.has(waiter)) this.#comeBack(waiter);
      const now = this.#clock.now();
      const isFirst = this.#first(now) === waiter;
      const wait = isFirst ? waitFor(this.#pace, now, true) : patience;
      if (wait <= 0) return this.#begin(now, true);
      await this.#sleep(waiter, Math.ceil(wait));
    }
  }

  /** After a process was blocked, all timers are late, and other waiters may have skipped one that is still active. */
  #comeBack(waiter: Waiter): void {
    this.#waiters = new Set([...this.#waiters, waiter].toSorted((one, other) => one.ticket - other.ticket));
  }

  async #sleep(waiter: Waiter, milliseconds: number): Promise<void> {
    waiter.wakesAt = this.#clock.now() + milliseconds;
    let cancelTimer = () => {};
    await new Promise<void>((resolve) => {
      waiter.wake = resolve;
      cancelTimer = this.#clock.setTimer(resolve, milliseconds);
    });
    cancelTimer();
  }

  /** The first waiter that is still active. */
  #first(now: number): Waiter | undefined {
    for (const waiter of this.#waiters) {
      if (waiter.wakesAt + patience >= now) return waiter;
      this.#waiters.delete(waiter);
    }
    return undefined;
  }

  #wakeFirst(): void {
    this.#first(this.#clock.now())?.wake();
  }

  #begin(now: number, paced: boolean): Turn {
    const request = begin(this.#pace, now, paced);
    return () => {
      end(this.#pace, request, this.#clock.now());
      this.#wakeFirst();
    };
  }
}
