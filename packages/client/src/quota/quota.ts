/** The calls a second that an account may make: an interface, so that machines can share a store, and one for this process. */
import { operations, type Action } from '@iot-distribution/codec';
import { invalid, readOptions } from '../caller/check-option.ts';
import { begin, end, initialPace, reduceRate, waitFor, type Pace } from './rate-limiter.ts';
import { systemClock, type QuotaClock } from './quota-clock.ts';

/**
 * The quota of one account. Clients that work for the same account, RAM users included, are given the same object.
 *
 * A client waits for none of these longer than for the call, and nothing that they throw affects a response.
 */
export interface Quota {
  /**
   * The right to send one request, when it is available at once and nobody waits for it; a store that has to ask elsewhere
   * needs none of this.
   */
  takeNow?(action: Action): Turn | undefined;
  /**
   * The right to send one request, when it is its turn. Rejects with the reason of the signal when that comes first, and
   * then takes nothing from the quota.
   */
  take(action: Action, signal: AbortSignal): Promise<Turn>;
  /**
   * The service throttled a request although it was within the quota: others may use the account.
   *
   * @param retryAfter milliseconds that the service asks to wait
   */
  throttled(action: Action, retryAfter: number | undefined): void;
}

/** To be called once, when the request has its response or has failed. */
export type Turn = () => void;

/** Where the quota of an account is another than the contracts say, and the clock that it is kept by. */
export interface QuotaOptions {
  /** Calls a second by operation, where they are other than in the contract. Below 1: one call in more than a second. */
  readonly queriesPerSecond?: Partial<Record<Action, number>> | undefined;
  /** Default: the timers that the process had when it loaded this package, so that fake timers of a test do not hold up a shared quota. */
  readonly clock?: QuotaClock | undefined;
}

/**
 * A quota for this process: first come, first served, and in no second more than the contract of the operation allows. A burst goes at once,
 * what waits follows evenly. When the service throttles all the same, the rate is halved and then grows back.
 *
 * @throws {InputError} when an option is not usable
 *
 * @example
 * const quota = createQuota({ queriesPerSecond: { QueryDeviceDistributeJob: 5 } });
 * const reader = createClient({ credentials: { accessKeyId: 'id-1', accessKeySecret: 'secret-1' }, quota });
 * const writer = createClient({ credentials: { accessKeyId: 'id-2', accessKeySecret: 'secret-2' }, quota });
 */
export function createQuota(options: QuotaOptions = {}): Required<Quota> {
  const given = readOptions(options, ['queriesPerSecond', 'clock']);
  const limits = readLimits(given.queriesPerSecond);
  const clock = checkClock(given.clock) ?? systemClock;
  const lanes = new Map<Action, Lane>();
  const laneOf = (action: Action): Lane => {
    let lane = lanes.get(action);
    if (lane === undefined) {
      if (!actions.includes(action)) throw invalid('/action', 'a quota is taken for the action of an operation');
      lane = new Lane(limits[action] ?? operations[action].queriesPerSecond, clock);
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

const actions = Object.keys(operations) as readonly Action[];

function readLimits(given: QuotaOptions['queriesPerSecond']): Partial<Record<Action, number>> {
  const limits = readOptions(given, actions, '/queriesPerSecond');
  for (const action of actions) {
    const limit: unknown = limits[action] ?? 1;
    if (typeof limit === 'number' && limit > 0 && limit < Infinity) continue;
    const option = `queriesPerSecond/${action}`;
    throw invalid(`/${option}`, `the option ${option} must be a number of calls a second, more than 0`);
  }
  return limits;
}

function checkClock(given: QuotaClock | undefined): QuotaClock | undefined {
  if (given === undefined) return undefined;
  const { now, setTimer } = readOptions(given, ['now', 'setTimer'], '/clock');
  if (typeof now === 'function' && typeof setTimer === 'function') return given;
  throw invalid('/clock', 'the option clock must have the functions now and setTimer');
}

/** Those who wait for one operation. Its only timer runs while somebody waits. */
class Lane {
  readonly #pace: Pace;
  readonly #clock: QuotaClock;
  readonly #queue = new Set<() => void>();
  #cancelTimer = () => {};

  constructor(queriesPerSecond: number, clock: QuotaClock) {
    this.#pace = initialPace(queriesPerSecond);
    this.#clock = clock;
  }

  takeNow(): Turn | undefined {
    const now = this.#clock.now();
    return this.#queue.size > 0 || waitFor(this.#pace, now, false) > 0 ? undefined : this.#begin(now, false);
  }

  take(signal: AbortSignal): Promise<Turn> {
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#queue.delete(proceed);
        if (this.#queue.size === 0) this.#cancelTimer();
        reject(signal.reason as Error);
      };
      const proceed = () => {
        signal.removeEventListener('abort', abort);
        resolve(this.#begin(this.#clock.now(), true));
      };
      if (signal.aborted) return abort();
      const turn = this.takeNow();
      if (turn !== undefined) return resolve(turn);
      signal.addEventListener('abort', abort, { once: true });
      this.#queue.add(proceed);
      if (this.#queue.size === 1) this.#serve();
    });
  }

  throttled(retryAfter: number | undefined): void {
    const wait = typeof retryAfter === 'number' && retryAfter > 0 ? retryAfter : 0;
    reduceRate(this.#pace, this.#clock.now(), wait);
  }

  #begin(now: number, paced: boolean): Turn {
    const request = begin(this.#pace, now, paced);
    return () => {
      end(this.#pace, request, this.#clock.now());
      if (this.#queue.size > 0) this.#serve();
    };
  }

  /** Lets go who may, and comes back when the next one may; a response comes back by itself. */
  #serve(): void {
    this.#cancelTimer();
    for (const proceed of this.#queue) {
      const wait = waitFor(this.#pace, this.#clock.now(), true);
      if (wait > 0) {
        this.#cancelTimer = this.#clock.setTimer(() => this.#serve(), Math.ceil(wait));
        return;
      }
      this.#queue.delete(proceed);
      proceed();
    }
  }
}
