/**
 * The share of the quota that a process keeps by itself while the store fails.
 *
 * Between the two no second may see the sum of both. So a process that loses the store sends nothing until the requests that the store
 * allowed are a second old. A process that reaches the store again takes both turns for a while, until all others have noticed as well:
 * each of them tries the store every second, before it waits for its share, but its connection may return later than the store.
 */
import type { Action, Quota, QuotaClock, Turn } from '@iot-distribution/client';
import { StoreFailure, type LimiterStore } from './limiter-store.ts';
import { pause } from './pause.ts';
import { longestStall } from './slots.ts';

/** How often a process without the store tries it, in milliseconds, when it sends. */
const probeInterval = 1_000;
/** A request that has waited for its share is sent so many milliseconds after the last try at most, or waits again. */
const longestUnaware = 2_000;
/**
 * How much later than the store a connection of another process may return, in milliseconds: ioredis 6 waits up to 5.2 s before it connects
 * again, and up to 10 s for a connection.
 */
const longestReconnect = 15_200;

type State =
  | { readonly kind: 'shared' }
  /** The store failed: nothing is sent before `from`, and then by the share of this process. */
  | { readonly kind: 'alone'; readonly from: number }
  /** The store is back: until then by the share of this process, and by the store. */
  | { readonly kind: 'joining'; readonly until: number };

export class Fallback {
  readonly #shared: Pick<Quota, 'take'>;
  readonly #share: Pick<Required<Quota>, 'take' | 'takeNow'>;
  readonly #store: LimiterStore;
  readonly #clock: QuotaClock;
  readonly #window: number;
  #state: State = { kind: 'shared' };
  #probedAt = -Infinity;

  /** @param window milliseconds that a request of the slowest operation counts */
  constructor(
    shared: Pick<Quota, 'take'>,
    share: Pick<Required<Quota>, 'take' | 'takeNow'>,
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

  /** A turn, or undefined when the state has changed meanwhile, or the share has no turn for a slot. */
  async #try(action: Action, signal: AbortSignal): Promise<Turn | undefined> {
    this.#endJoining();
    if (this.#state.kind === 'shared') return this.#takeShared(action, signal);
    if (this.#state.kind === 'joining') return this.#takeBoth(action, signal);
    const wait = this.#state.from - this.#clock.now();
    if (wait > 0) {
      await pause(this.#clock, wait, signal);
      return undefined;
    }
    // Before the turn: a turn that waits for the store would no longer count when its request is sent.
    if (this.#sinceProbe() >= probeInterval && (await this.#probe())) return undefined;
    const own = await this.#share.take(action, signal);
    // Another call may have reached the store, or lost it again, meanwhile.
    if (this.#mayGoAlone()) return own;
    own();
    return undefined;
  }

  #mayGoAlone(): boolean {
    return this.#state.kind === 'alone' && this.#state.from <= this.#clock.now() && this.#sinceProbe() < longestUnaware;
  }

  /** The turn of all processes together with one of the share, or undefined when the share has none now: a turn counts from when it was taken. */
  async #takeBoth(action: Action, signal: AbortSignal): Promise<Turn | undefined> {
    const shared = await this.#takeShared(action, signal);
    if (shared === undefined) return undefined;
    this.#endJoining();
    if (this.#state.kind === 'shared') return shared;
    const own = this.#state.kind === 'joining' ? this.#share.takeNow(action) : undefined;
    if (own === undefined) {
      shared();
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

  #sinceProbe(): number {
    return this.#clock.now() - this.#probedAt;
  }

  /** Tries the store. When it is back, both turns are taken until all others have noticed as well. @returns whether it is back */
  async #probe(): Promise<boolean> {
    this.#probedAt = this.#clock.now();
    try {
      await this.#store.read('probe');
    } catch {
      return false;
    }
    const noticed = this.#clock.now() + longestReconnect + longestUnaware + this.#store.timeout;
    this.#state = { kind: 'joining', until: noticed + longestStall + this.#window };
    return true;
  }

  #endJoining(): void {
    if (this.#state.kind === 'joining' && this.#clock.now() >= this.#state.until) this.#state = { kind: 'shared' };
  }
}
