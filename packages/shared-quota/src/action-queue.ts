/** The calls of this process that wait for one operation, first come first served. */
import type { Turn } from '@iot-distribution/client';
import type { Slots } from './slots.ts';

/** How many turns are requested at a time. With more, a process with a long queue would crowd out the others; with fewer, it would wait for the store. */
const mostAskers = 3;

interface Waiter {
  readonly serve: (turn: Turn) => void;
  readonly fail: (error: unknown) => void;
}

export class ActionQueue {
  readonly #slots: Slots;
  readonly #waiting = new Set<Waiter>();
  readonly #askers = new Set<AbortController>();

  constructor(slots: Slots) {
    this.#slots = slots;
  }

  /**
   * @throws the reason of the signal when that comes first
   * @throws {StoreFailure} when the store fails
   */
  take(signal: AbortSignal): Promise<Turn> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.delete(waiter);
        this.#dismiss();
        reject(signal.reason as Error);
      };
      const waiter: Waiter = {
        serve: (turn) => {
          signal.removeEventListener('abort', leave);
          resolve(turn);
        },
        fail: (error) => {
          signal.removeEventListener('abort', leave);
          reject(error as Error);
        },
      };
      if (signal.aborted) return reject(signal.reason as Error);
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.add(waiter);
      if (this.#askers.size < Math.min(this.#waiting.size, mostAskers)) void this.#ask();
    });
  }

  /** Requests turns as long as a call waits for one. */
  async #ask(): Promise<void> {
    const controller = new AbortController();
    this.#askers.add(controller);
    try {
      while (!controller.signal.aborted && this.#waiting.size >= this.#askers.size) {
        const turn = await this.#slots.obtain(controller.signal);
        if (turn === undefined) break;
        const [first] = this.#waiting;
        if (first === undefined) {
          // The call that waited has left meanwhile.
          turn();
          break;
        }
        this.#waiting.delete(first);
        first.serve(turn);
      }
    } catch (error) {
      for (const { fail } of this.#waiting) fail(error);
      this.#waiting.clear();
    } finally {
      this.#askers.delete(controller);
    }
  }

  /** Stops an asker that no call needs, so that no timer keeps the process alive. */
  #dismiss(): void {
    if (this.#askers.size <= this.#waiting.size) return;
    const last = [...this.#askers].at(-1);
    if (last === undefined) return;
    this.#askers.delete(last);
    last.abort();
  }
}
