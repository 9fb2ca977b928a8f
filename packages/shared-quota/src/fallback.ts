/**
 * The share of the quota that a process keeps by itself while the store fails.
 *
 * Between the two no second may see the sum of both. So a process that loses the store sends nothing until the requests that the store
 * allowed are a second old. A process that reaches the store again takes both turns for a while, until all others have noticed as well:
 * each of them tries the store every second, before it sends.
 */
import type { Action, Quota, QuotaClock, Turn } from '@iot-distribution/client';
import { StoreFailure, type LimiterStore } from './limiter-store.ts';
import { pause } from './pause.ts';
import { longestStall } from './slots.ts';

/** How often a process without the store tries it, in milliseconds, when it sends. */
const probeInterval = 1_000;

type State =
  | { readonly kind: 'shared' }
  /** The store failed: nothing is sent before `from`, and then by the share of this process. */
  | { readonly kind: 'alone'; readonly from: number }
  /** The store is back: until then by the share of this process, and by the store. */
  | { readonly kind: 'joining'; readonly until: number };

export class Fallback {
  readonly #shared: Pick<Quota, 'take'>;
  readonly #share: Pick<Quota, 'take'>;
  readonly #store: LimiterStore;
  readonly #clock: QuotaClock;
  readonly #window: number;
  #state: State = { kind: 'shared' };
  #probedAt = -Infinity;

  /** @param window milliseconds that a request of the slowest operation counts */
  constructor(
    shared: Pick<Quota, 'take'>,
    share: Pick<Quota, 'take'>,
    store: LimiterStore,
    clock: QuotaClock,
    window: number,
  ) {
    this.#shared = shared;
    this.#share = share;
    this.#store = store;
    this.#clock = clock;
    this.#window = window;
  }

  async take(action: Action, signal: AbortSignal): Promise<Turn> {
    for (;;) {
      const turn = await this.#try(action, signal);
      if (turn !== undefined) return turn;
      signal.throwIfAborted();
    }
  }

  /** A turn, or undefined when the state has changed meanwhile. */
  async #try(action: Action, signal: AbortSignal): Promise<Turn | undefined> {
    if (this.#state.kind === 'shared') return this.#takeShared(action, signal);
    if (this.#state.kind === 'alone') {
      const wait = this.#state.from - this.#clock.now();
      if (wait > 0) {
        await pause(this.#clock, wait, signal);
        return undefined;
      }
    }
    const own = await this.#share.take(action, signal);
    if (await this.#isAlone()) return own;
    // A request may have waited for its share until the others need not be waited for.
    const shared = await this.#takeShared(action, signal).catch((error: unknown) => {
      own();
      throw error;
    });
    if (shared === undefined) {
      own();
      return undefined;
    }
    return () => {
      own();
      shared();
    };
  }

  async #takeShared(action: Action, signal: AbortSignal): Promise<Turn | undefined> {
    try {
      return await this.#shared.take(action, signal);
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      this.#leave();
      return undefined;
    }
  }

  #leave(): void {
    if (this.#state.kind === 'alone') return;
    const from = this.#clock.now() + this.#store.timeout + longestStall + this.#window;
    this.#state = { kind: 'alone', from };
    this.#probedAt = this.#clock.now();
  }

  /** Whether the store is still missing, as far as was seen in the last second. */
  async #isAlone(): Promise<boolean> {
    const now = this.#clock.now();
    if (this.#state.kind === 'joining' && now >= this.#state.until) this.#state = { kind: 'shared' };
    if (this.#state.kind !== 'alone') return false;
    if (now - this.#probedAt < probeInterval) return true;
    this.#probedAt = now;
    try {
      await this.#store.read('probe');
    } catch {
      return true;
    }
    const joined = this.#clock.now() + probeInterval + this.#store.timeout + longestStall + this.#window;
    this.#state = { kind: 'joining', until: joined };
    return false;
  }
}
