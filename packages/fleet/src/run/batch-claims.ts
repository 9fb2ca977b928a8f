/** The claims of a run on batches. */
import { randomUUID } from 'node:crypto';
import type { RunState } from './run-state.ts';

/** How many planned batches are claimed at a time when nothing limits the number of jobs. */
const atOnce = 1_000;

export class BatchClaims {
  readonly #state: RunState;
  readonly #worker = randomUUID();
  #keptAt = -Infinity;
  #claimedAt = -Infinity;

  constructor(state: RunState) {
    this.#state = state;
  }

  /** Prolongs the claims in time, and claims batches of workers that died and as many planned ones as there are slots. */
  async refresh(): Promise<void> {
    const { store, lease, freesSlots, interval } = this.#state.settings;
    const now = this.#state.clock.now();
    if (now >= this.keepAt) {
      this.#keptAt = now;
      await store.keepClaims(this.#worker, lease);
    }
    const wanted = this.#state.slotsLeft - this.#state.mine('planned').length;
    const planned = this.#state.hasUnclaimedPlan ? Math.min(atOnce, Math.max(0, wanted)) : 0;
    if (planned === 0 && now - this.#claimedAt < interval) return;
    this.#claimedAt = now;
    this.#state.claim(await store.claim({ worker: this.#worker, planned, done: freesSlots, lease }));
  }

  /** When the claims have to be prolonged. */
  get keepAt(): number {
    return this.#keptAt + this.#state.settings.lease / 3;
  }

  async release(): Promise<void> {
    await this.#state.settings.store.releaseClaims(this.#worker);
  }
}
