/** The store behind a limiter: every request to it has a time limit, and nothing that it says in an error is repeated. */
import type { QuotaClock } from '@iot-distribution/client';
import type { LimiterEntry, SharedLimiter } from './shared-limiter.ts';

/** The store did not do what it was requested to do. The text of the store is not kept: it may contain a connection URL with a password. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}

/** So many round trips are kept. */
const observed = 9;

const late = Symbol('late');

export class LimiterStore {
  readonly #limiter: SharedLimiter;
  readonly #clock: QuotaClock;
  /** After so many milliseconds without a response the store has failed. */
  readonly timeout: number;
  /** When it failed last. */
  failedAt = -Infinity;
  readonly #roundTrips: number[] = [];

  constructor(limiter: SharedLimiter, clock: QuotaClock, timeout: number) {
    this.#limiter = limiter;
    this.#clock = clock;
    this.timeout = timeout;
  }

  /** How long the store takes to respond, at least: the shortest of the latest times. */
  get roundTrip(): number {
    return Math.min(...this.#roundTrips, this.timeout);
  }

  /** Adds 1 to an entry, or creates it for so many seconds. */
  async increment(key: string, seconds: number): Promise<LimiterEntry> {
    const entry = await this.#ask(() => this.#limiter.penalty(key, 1, { customDuration: seconds }));
    if (isEntry(entry)) return entry;
    throw this.#failed('its response is not an entry');
  }

  async read(key: string): Promise<LimiterEntry | undefined> {
    const entry = await this.#ask(() => this.#limiter.get(key));
    if (entry === null || isEntry(entry)) return entry ?? undefined;
    throw this.#failed('its response is not an entry');
  }

  async write(key: string, points: number, seconds: number): Promise<void> {
    await this.#ask(() => this.#limiter.set(key, points, seconds));
  }

  async #ask<Reply>(request: () => Promise<Reply>): Promise<Reply> {
    const askedAt = this.#clock.now();
    let cancelTimer = () => {};
    const tooLate = new Promise<typeof late>((resolve) => {
      cancelTimer = this.#clock.setTimer(() => resolve(late), this.timeout);
    });
    let reply: Reply | typeof late;
    try {
      // A response or an error that comes too late changes nothing.
      reply = await Promise.race([request(), tooLate]);
    } catch (error) {
      throw this.#failed(codeOf(error));
    } finally {
      cancelTimer();
    }
    if (reply === late) throw this.#failed(`no response within ${this.timeout} ms`);
    this.#roundTrips.push(this.#clock.now() - askedAt);
    if (this.#roundTrips.length > observed) this.#roundTrips.shift();
    return reply;
  }

  #failed(why: string): StoreFailure {
    this.failedAt = this.#clock.now();
    return new StoreFailure(why);
  }
}

function isEntry(entry: unknown): entry is LimiterEntry {
  const { consumedPoints, msBeforeNext } = (entry ?? {}) as Partial<LimiterEntry>;
  return Number.isFinite(consumedPoints) && Number.isFinite(msBeforeNext);
}

/** The code of an error of a socket (`ECONNREFUSED`) or of PostgreSQL (`57P03`) is all that is repeated of it. */
function codeOf(error: unknown): string {
  try {
    const { code } = error as { readonly code?: unknown };
    return typeof code === 'string' && /^[A-Z0-9_]{1,24}$/.test(code) ? `error ${code}` : 'error';
  } catch {
    return 'error';
  }
}
