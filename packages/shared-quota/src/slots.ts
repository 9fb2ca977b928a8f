/**
 * The slots of one operation, in the store. Ten calls a second are ten slots. A slot is an entry of the store: the process that creates it
 * may send one request, and no other process may as long as it exists. The entry exists until a second after the response, so that no second sees more
 * requests than there are slots, as long as a request arrives within a second of its turn.
 *
 * A ticket, a number that the store counts up, says which slot to request. So slots are used in turn, and processes that wait for one slot
 * know which of them comes first. docs/decisions/0071-shared-quota-slots.md has the reasons.
 */
import type { QuotaClock, Turn } from '@iot-distribution/client';
import type { LimiterStore } from './limiter-store.ts';
import type { LimiterEntry } from './shared-limiter.ts';
import { pause } from './pause.ts';
import { noSlowdown, pauseFor, readSlowdown, halve, writeSlowdown, type Slowdown } from './slowdown.ts';

/** How often an operation may be called, as slots. */
export interface SlotRule {
  readonly slots: number;
  /** Milliseconds between the response of one request and the next request in its slot. */
  readonly window: number;
}

/** Below one call a second there is one slot, for longer than a second. */
export function slotRule(queriesPerSecond: number): SlotRule {
  return { slots: Math.max(1, Math.floor(queriesPerSecond)), window: 1_000 / Math.min(1, queriesPerSecond) };
}

/** No request holds its slot longer than a second and this many milliseconds, if its response takes longer. */
export const longestStall = 1_000;
/** Tickets begin again after so many seconds, at the cost of one second in which slots are not used in turn. */
const ticketSeconds = 86_400;
/** A ticket that is not the next one at a slot waits so many milliseconds longer for each one before it, which may have been left. */
const grace = 25;
const longestGrace = 20 * grace;
/** Points of a slot whose request has its response: the round of its ticket, with room for the tickets that request the slot meanwhile. */
const roundPoints = 1_000;
const rounds = 1_000_000;
/** Throttled requests that were in flight together count once. */
const burstSeconds = 1;

export class Slots {
  readonly #prefix: string;
  readonly #rule: SlotRule;
  readonly #store: LimiterStore;
  readonly #clock: QuotaClock;
  /** Seconds that a slot stays taken after the response, and at most if no process reports one. */
  readonly #holdSeconds: number;
  readonly #leaseSeconds: number;
  /** Nothing is sent before, when the store could not be informed of the slowdown. */
  #pausedUntil = -Infinity;

  /** @param tolerance milliseconds that the clocks of two processes may differ, where the store goes by them */
  constructor(prefix: string, rule: SlotRule, store: LimiterStore, clock: QuotaClock, tolerance: number) {
    this.#prefix = prefix;
    this.#rule = rule;
    this.#store = store;
    this.#clock = clock;
    // Whole seconds, since Redis supports no others, and a fraction that it ignores.
    this.#holdSeconds = Math.ceil(rule.window / 1_000) + tolerance / 1_000;
    this.#leaseSeconds = Math.ceil((rule.window + longestStall + store.timeout) / 1_000) + tolerance / 1_000;
  }

  /**
   * The right to send one request, or undefined when the signal is aborted first.
   *
   * @throws {StoreFailure} when the store fails
   */
  async obtain(signal: AbortSignal): Promise<Turn | undefined> {
    for (;;) {
      const now = this.#clock.now();
      // A store that failed may have lost its entries: those of a second ago are waited for.
      const from = Math.max(this.#pausedUntil, this.#store.failedAt + this.#rule.window + longestStall);
      if (from > now && !(await pause(this.#clock, from - now, signal))) return undefined;
      const { consumedPoints: ticket } = await this.#store.increment(`${this.#prefix}:ticket`, ticketSeconds);
      const got = await this.#askFor(ticket % this.#rule.slots, Math.floor(ticket / this.#rule.slots) % rounds, signal);
      if (got !== 'closed') return got;
      if (signal.aborted) return undefined;
    }
  }

  /** Waits for a slot, unless it is closed. */
  async #askFor(slot: number, round: number, signal: AbortSignal): Promise<Turn | 'closed' | undefined> {
    const key = `${this.#prefix}:slot:${slot}`;
    for (;;) {
      if (signal.aborted) return undefined;
      const askedAt = this.#clock.now();
      const [entry, slowdown] = await Promise.all([
        this.#store.increment(key, this.#leaseSeconds),
        this.#readSlowdown(),
      ]);
      if (slowdown.pause > 0) {
        // A slot that was obtained stays unused.
        return (await pause(this.#clock, slowdown.pause, signal)) ? 'closed' : undefined;
      }
      if (slot >= this.#rule.slots - slowdown.closed) return 'closed';
      if (entry.consumedPoints === 1) return this.#begin(key, round, askedAt);
      // Requested earlier by the way to the store, so that a process far away is not always late.
      const wait = this.#waitFor(entry, round) - this.#store.roundTrip;
      if (!(await pause(this.#clock, wait, signal))) return undefined;
    }
  }

  /** How long a slot is taken, as far as that is known, and some time more for each ticket before this one. */
  #waitFor({ consumedPoints, msBeforeNext }: LimiterEntry, round: number): number {
    const hold = this.#holdSeconds * 1_000;
    const hasResponse = consumedPoints >= roundPoints;
    // Its request has no response yet, so that a second from now is the earliest.
    if (!hasResponse && msBeforeNext > hold) return hold + 1;
    if (!hasResponse) return Math.max(0, msBeforeNext) + 1;
    const heldRound = Math.floor(consumedPoints / roundPoints) - 1;
    const before = (round - heldRound - 1 + rounds) % rounds;
    // Half of the rounds away: tickets have begun again.
    return Math.max(0, msBeforeNext) + 1 + (before > rounds / 2 ? 0 : Math.min(before * grace, longestGrace));
  }

  #begin(key: string, round: number, askedAt: number): Turn {
    let isHeld = true;
    const hold = () => {
      if (!isHeld) return;
      isHeld = false;
      cancelTimer();
      // Without this the slot is taken until its lease expires. After the lease it belongs to others.
      const leaseEnd = askedAt + this.#leaseSeconds * 1_000 - this.#store.timeout;
      if (this.#clock.now() >= leaseEnd) return;
      this.#store.write(key, (round + 1) * roundPoints, this.#holdSeconds).catch(() => {});
    };
    const cancelTimer = this.#clock.setTimer(hold, longestStall);
    return hold;
  }

  async #readSlowdown(): Promise<Slowdown> {
    return readSlowdown(await this.#store.read(`${this.#prefix}:slowdown`), this.#rule.slots);
  }

  /** Tells all processes to slow down. Never rejects: when the store fails, this process pauses alone. */
  async throttled(retryAfter: number | undefined): Promise<void> {
    const { slots } = this.#rule;
    try {
      const { consumedPoints } = await this.#store.increment(`${this.#prefix}:throttled`, burstSeconds);
      const before = await this.#readSlowdown();
      const slowdown = pauseFor(consumedPoints === 1 ? halve(before, slots) : before, retryAfter);
      const [points, seconds] = writeSlowdown(slowdown, slots);
      if (seconds > 0) await this.#store.write(`${this.#prefix}:slowdown`, points, seconds);
    } catch {
      const alone = pauseFor(halve(noSlowdown, 1), retryAfter);
      this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + alone.pause);
    }
  }
}
