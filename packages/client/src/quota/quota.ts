/** Limits the calls per second of an account: an interface, so that machines can share a store, and an implementation for one process. */
import { operations, type Action } from '@iot-distribution/codec';
import { invalid, readOptions } from '../caller/check-option.ts';
import { systemClock, type QuotaClock } from './quota-clock.ts';
import { TurnQueue } from './turn-queue.ts';

/**
 * The quota of an account. Pass the same object to all clients of the account, including those of RAM users.
 *
 * A client does not wait for these methods longer than the time limit of the call, and their errors do not affect a response.
 */
export interface Quota {
  /**
   * Optional: returns a turn if one is available at once and no call waits for it. A quota that needs I/O does not implement it.
   */
  takeNow?(action: Action): Turn | undefined;
  /**
   * Waits for the turn to send one request. If the signal is aborted first, it rejects with the reason of the signal and takes nothing from
   * the quota.
   */
  take(action: Action, signal: AbortSignal): Promise<Turn>;
  /**
   * Called if the service throttles a request although it was within the quota, for example because other programs use the account.
   *
   * @param retryAfter the delay that the service requests, in milliseconds
   */
  throttled(action: Action, retryAfter: number | undefined): void;
}

/** Call it once, when the request has its response or has failed. */
export type Turn = () => void;

/** Options of a quota. */
export interface QuotaOptions {
  /** Calls per second by operation, if they differ from the contract. Below 1, calls are more than a second apart. */
  readonly queriesPerSecond?: Partial<Record<Action, number>> | undefined;
  /** Default: the timers of the process at the time it loaded this package, so that fake timers of a test do not block a shared quota. */
  readonly clock?: QuotaClock | undefined;
}

/**
 * Creates a quota for this process: first in, first out, and never more calls per second than the contract of the operation allows. A burst
 * is sent at once; calls that wait are spaced evenly. If the service throttles nevertheless, the rate is halved and then recovers.
 *
 * @throws {InputError} if an option is not valid
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
  const queues = new Map<Action, TurnQueue>();
  const queueOf = (action: Action): TurnQueue => {
    let queue = queues.get(action);
    if (queue === undefined) {
      if (!actions.includes(action)) throw invalid('/action', 'pass the action of an operation to the quota');
      queue = new TurnQueue(limits[action] ?? operations[action].queriesPerSecond, clock);
      queues.set(action, queue);
    }
    return queue;
  };
  return {
    takeNow: (action) => queueOf(action).takeNow(),
    take: (action, signal) => queueOf(action).take(signal),
    throttled: (action, retryAfter) => queueOf(action).throttled(retryAfter),
  };
}

const actions = Object.keys(operations) as readonly Action[];

function readLimits(given: QuotaOptions['queriesPerSecond']): Partial<Record<Action, number>> {
  const limits = readOptions(given, actions, '/queriesPerSecond');
  for (const action of actions) {
    const limit: unknown = limits[action] ?? 1;
    if (typeof limit === 'number' && limit > 0 && limit < Infinity) continue;
    const option = `queriesPerSecond/${action}`;
    throw invalid(`/${option}`, `the option ${option} must be a number of calls per second, more than 0`);
  }
  return limits;
}

function checkClock(given: QuotaClock | undefined): QuotaClock | undefined {
  if (given === undefined) return undefined;
  const { now, setTimer } = readOptions(given, ['now', 'setTimer'], '/clock');
  if (typeof now === 'function' && typeof setTimer === 'function') return given;
  throw invalid('/clock', 'the option clock must have the functions now and setTimer');
}
