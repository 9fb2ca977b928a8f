/** A store in virtual time, with limiters of several processes that reach it after some milliseconds. */
import type { QuotaClock } from '@iot-distribution/client';
import type { LimiterEntry, SharedLimiter } from '../src/shared-limiter.ts';

interface Stored {
  points: number;
  expiresAt: number;
}

export interface ScriptedLimiter extends SharedLimiter {
  /** How many requests the store received. */
  readonly asked: () => number;
}

export interface Connection {
  /** Milliseconds to the store, and back. */
  readonly way: () => number;
  /** `server`: in whole seconds by the clock of the store, as Redis. `process`: by the clock of the process, as PostgreSQL. */
  readonly clockOf?: 'server' | 'process';
  /** How much the wall clock of the process is ahead, in milliseconds. */
  readonly skew?: number;
  /** How much later than the store the connection returns, in milliseconds. */
  readonly reconnect?: number;
}

export class ScriptedStore {
  readonly #clock: QuotaClock;
  readonly #entries = new Map<string, Stored>();
  #failure: 'rejects' | 'hangs' | undefined;
  #failedUntil = -Infinity;

  constructor(clock: QuotaClock) {
    this.#clock = clock;
  }

  /** What the store does instead of executing requests: it rejects them, or says nothing. */
  set failure(failure: 'rejects' | 'hangs' | undefined) {
    this.#failure = failure;
    if (failure === undefined) this.#failedUntil = this.#clock.now();
  }

  /** What a restart does to a store that keeps everything in memory. */
  forget(): void {
    this.#entries.clear();
  }

  connect({ way, clockOf = 'server', skew = 0, reconnect = 0 }: Connection): ScriptedLimiter {
    let asked = 0;
    const seconds = (duration: number) => (clockOf === 'server' ? Math.floor(duration) : duration) * 1_000;
    const request = <Reply>(execute: (now: number) => Reply): Promise<Reply> => {
      asked += 1;
      const calledAt = this.#clock.now() + skew;
      return new Promise((resolve, reject) => {
        this.#clock.setTimer(() => {
          if (this.#failure === 'hangs') return;
          const fails = this.#failure === 'rejects' || this.#clock.now() < this.#failedUntil + reconnect;
          const reply = fails ? undefined : execute(clockOf === 'server' ? this.#clock.now() : calledAt);
          const error = Object.assign(new Error('connect redis://user:hunter2@store'), { code: 'ECONNREFUSED' });
          this.#clock.setTimer(() => (fails ? reject(error) : resolve(reply as Reply)), way());
        }, way());
      });
    };
    const entryAt = ({ points, expiresAt }: Stored, now: number): LimiterEntry => ({
      consumedPoints: points,
      msBeforeNext: Math.max(0, expiresAt - now),
    });
    return {
      asked: () => asked,
      penalty: (key, points, { customDuration }) =>
        request((now) => {
          let stored = this.#entries.get(key);
          if (stored === undefined || stored.expiresAt <= now) {
            stored = { points: 0, expiresAt: now + seconds(customDuration) };
            this.#entries.set(key, stored);
          }
          stored.points += points;
          return entryAt(stored, now);
        }),
      get: (key) =>
        request((now) => {
          const stored = this.#entries.get(key);
          return stored === undefined || stored.expiresAt <= now ? null : entryAt(stored, now);
        }),
      set: (key, points, duration) =>
        request((now) => void this.#entries.set(key, { points, expiresAt: now + seconds(duration) })),
    };
  }
}
