/** The calls a second that an account may make: an interface, so that machines can share a store, and one for this process. */
import { operationRules, type Action } from '@iot-distribution/codec';
import { begin, end, initialPace, slowDown, waitFor, type Pace } from './rate-limiter.ts';

/**
 * The quota of one account. Clients that work for the same account, RAM users included, are given the same object.
 */
export interface Quota {
  /**
   * The right to send one request, when it is to be had at once and nobody waits for it; a store that has to ask elsewhere
   * needs none of this.
   */
  takeNow?(action: Action): Turn | undefined;
  /**
   * The right to send one request, when it is its turn. Rejects with the reason of the signal when that comes first, and
   * then takes nothing from the quota.
   */
  take(action: Action, signal: AbortSignal): Promise<Turn>;
  /**
   * The service refused a request for its rate although it was within the quota: others may use the account.
   *
   * @param retryAfter milliseconds that the service asks to wait
   */
  throttled(action: Action, retryAfter: number | undefined): void;
}

/** To be called once, when the request has its answer or has failed. */
export type Turn = () => void;

/** Where the quota of an account is another than the contracts say. */
export interface QuotaOptions {
  /** Calls a second by operation, where they are other than in the contract. */
  readonly queriesPerSecond?: Partial<Record<Action, number>> | undefined;
}

/**
 * A quota for this process: who asks first is served first, in no second more than the contract of the operation
 * allows. When the service throttles all the same, the rate is halved and then grows back.
 *
 * @example
 * const quota = createQuota({ queriesPerSecond: { QueryDeviceDistributeJob: 5 } });
 * const reader = createClient({ credentials: { accessKeyId: 'id-1', accessKeySecret: 'secret-1' }, quota });
 * const writer = createClient({ credentials: { accessKeyId: 'id-2', accessKeySecret: 'secret-2' }, quota });
 */
export function createQuota({ queriesPerSecond = {} }: QuotaOptions = {}): Required<Quota> {
  const lanes = new Map<Action, Lane>();
  const laneOf = (action: Action): Lane => {
    let lane = lanes.get(action);
    if (lane === undefined) {
      lane = new Lane(queriesPerSecond[action] ?? operationRules[action].queriesPerSecond);
      lanes.set(action, lane);
    }
    return lane;
  };
  return {
    takeNow: (action) => laneOf(action).takeNow(),
    take: (action, signal) => laneOf(action).take(signal),
    throttled: (action, retryAfter) => laneOf(action).throttled(retryAfter),
  };
}

/** Those who wait for one operation. Its only timer runs while somebody waits. */
class Lane {
  readonly #pace: Pace;
  readonly #queue = new Set<() => void>();
  readonly #done: Turn;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(queriesPerSecond: number) {
    this.#pace = initialPace(queriesPerSecond);
    this.#done = () => {
      end(this.#pace, performance.now());
      if (this.#queue.size > 0) this.#serve();
    };
  }

  takeNow(): Turn | undefined {
    if (this.#queue.size > 0 || waitFor(this.#pace, performance.now()) > 0) return undefined;
    begin(this.#pace);
    return this.#done;
  }

  take(signal: AbortSignal): Promise<Turn> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#queue.delete(proceed);
        if (this.#queue.size === 0) clearTimeout(this.#timer);
        reject(signal.reason as Error);
      };
      const proceed = () => {
        signal.removeEventListener('abort', abort);
        resolve(this.#done);
      };
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      this.#queue.add(proceed);
      if (this.#queue.size === 1) this.#serve();
    });
  }

  throttled(retryAfter: number | undefined): void {
    slowDown(this.#pace, performance.now(), retryAfter);
  }

  /** Lets go who may, and comes back when the next one may; an answer comes back by itself. */
  #serve(): void {
    clearTimeout(this.#timer);
    for (const proceed of this.#queue) {
      const wait = waitFor(this.#pace, performance.now());
      if (wait > 0) {
        if (wait < Infinity) this.#timer = setTimeout(() => this.#serve(), Math.ceil(wait));
        return;
      }
      begin(this.#pace);
      this.#queue.delete(proceed);
      proceed();
    }
  }
}
