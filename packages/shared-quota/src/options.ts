/** The options of a shared quota, checked before the store is used. */
import { InputError, systemClock, type Action, type QuotaClock } from '@iot-distribution/client';
import { operations } from '@iot-distribution/codec';

/** How a shared quota is kept. */
export interface SharedQuotaOptions {
  /**
   * Calls a second by operation, where they are other than in the contract; the same in all processes. Below 1: one call in more than a
   * second.
   */
  readonly queriesPerSecond?: Partial<Record<Action, number>> | undefined;
  /**
   * `reject` (the default): while the store fails, calls are rejected with QuotaError. `{ processes }`: each process keeps its share, the limit
   * divided by so many processes. A process that alone cannot reach the store adds its share to what the others send.
   */
  readonly whenStoreFails?: 'reject' | { readonly processes: number } | undefined;
  /** Milliseconds after which a store that does not respond has failed. Default 500. */
  readonly storeTimeout?: number | undefined;
  /**
   * Milliseconds that the wall clocks of two processes may differ. Default 50. PostgreSQL and memory need it, since their limiters go by
   * the clocks of the processes. Redis and Valkey go by their own and ignore it.
   */
  readonly clockTolerance?: number | undefined;
  /** Default: the timers that the process had when it loaded the client. */
  readonly clock?: QuotaClock | undefined;
}

export interface SharedQuotaSettings {
  /** Calls a second of each operation. */
  readonly limits: Readonly<Record<Action, number>>;
  /** Among so many processes the limit is divided while the store fails. */
  readonly processes: number | undefined;
  readonly storeTimeout: number;
  readonly clockTolerance: number;
  readonly clock: QuotaClock;
}

export const actions = Object.keys(operations) as readonly Action[];

/** @throws {InputError} when an option is not usable */
export function readSharedQuotaOptions(given: SharedQuotaOptions | null | undefined): SharedQuotaSettings {
  if (given !== undefined && (typeof given !== 'object' || Array.isArray(given))) {
    throw invalidOption('', 'the options are not an object');
  }
  const { queriesPerSecond, whenStoreFails, storeTimeout, clockTolerance, clock } = given ?? {};
  return {
    limits: readLimits(queriesPerSecond ?? {}),
    processes: readProcesses(whenStoreFails ?? 'reject'),
    storeTimeout: number('storeTimeout', storeTimeout ?? 500, 1, 60_000),
    clockTolerance: number('clockTolerance', clockTolerance ?? 50, 0, 60_000),
    clock: readClock(clock ?? systemClock),
  };
}

function readLimits(given: Partial<Record<Action, number>>): Record<Action, number> {
  if (typeof given !== 'object')
    throw invalidOption('/queriesPerSecond', 'the option queriesPerSecond is not an object');
  const unknown = Object.keys(given).find((name) => !actions.includes(name as Action));
  if (unknown !== undefined) {
    throw invalidOption(
      '/queriesPerSecond',
      'the option queriesPerSecond has a member that is not the action of an operation',
    );
  }
  const limitOf = (action: Action) => {
    const limit: unknown = given[action] ?? operations[action].queriesPerSecond;
    if (typeof limit === 'number' && limit > 0 && limit < Infinity) return limit;
    const option = `queriesPerSecond/${action}`;
    throw invalidOption(`/${option}`, `the option ${option} must be a number of calls a second, more than 0`);
  };
  return Object.fromEntries(actions.map((action) => [action, limitOf(action)])) as Record<Action, number>;
}

function readProcesses(given: unknown): number | undefined {
  if (given === 'reject') return undefined;
  const processes: unknown = typeof given === 'object' && given !== null && 'processes' in given && given.processes;
  if (typeof processes === 'number' && Number.isSafeInteger(processes) && processes >= 1) return processes;
  const option = 'whenStoreFails';
  throw invalidOption(`/${option}`, `the option ${option} must be 'reject' or { processes: a whole number from 1 }`);
}

function number(option: string, given: unknown, least: number, most: number): number {
  if (typeof given === 'number' && given >= least && given <= most) return given;
  throw invalidOption(`/${option}`, `the option ${option} must be a number of milliseconds from ${least} to ${most}`);
}

function readClock(given: QuotaClock): QuotaClock {
  if (typeof given === 'object' && typeof given.now === 'function' && typeof given.setTimer === 'function')
    return given;
  throw invalidOption('/clock', 'the option clock must have the functions now and setTimer');
}

export function invalidOption(pointer: string, message: string): InputError {
  return new InputError(message, { code: 'InvalidOption', pointer });
}
