/** The calls a second that an account may make: an interface, so that machines can share a store, and one for this process. */
import { operations, type Action } from '@iot-distribution/codec';
import { invalid, readOptions } from '../caller/check-option.ts';
import { systemClock, type QuotaClock } from './quota-clock.ts';
import { TurnQueue } from './turn-queue.ts';

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
  const queues = new Map<Action, TurnQueue>();
  const queueOf = (action: Action): TurnQueue => {
    let queue = queues.get(action);
    if (queue === undefined) {
      if (!actions.includes(action)) throw invalid('/action', 'a quota is taken for the action of an operation');
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
