/** Lets every request wait for its turn, and slows down when the service throttles all the same. */
import type { Action } from '@iot-distribution/codec';
import type { Call, Policy } from '../request/call.ts';
import { within } from './deadline.ts';
import { QuotaError, TimeoutError, isErrorNamed } from '../errors.ts';
import { notify, type Emit } from '../events.ts';
import { ignoreRejection } from '../caller/ignore-rejection.ts';
import type { Quota, Turn } from '../quota/quota.ts';

export function withinQuota(quota: Quota, emit?: Emit): Policy {
  return (next) => async (call) => {
    const release = takeNow(quota, call.action) ?? (await waitForTurn(quota, call, emit));
    try {
      return await next(call);
    } catch (error) {
      if (isErrorNamed(error, 'ThrottledError')) {
        notify(({ retryAfter }) => quota.throttled(call.action, retryAfter), error);
      }
      throw error;
    } finally {
      // What becomes of the turn is of no concern to a response that is there.
      notify(release, undefined);
    }
  };
}

function takeNow(quota: Quota, action: Action): Turn | undefined {
  let turn: unknown;
  try {
    turn = quota.takeNow?.(action) ?? undefined;
  } catch {
    throw failed(action);
  }
  return turn === undefined ? undefined : checked(action, turn);
}

async function waitForTurn(quota: Quota, call: Call, emit: Emit | undefined): Promise<Turn> {
  const { id, action } = call;
  const start = performance.now();
  let turn: Turn;
  try {
    turn = await within(call, (signal) => take(quota, action, signal));
  } catch (error) {
    throw isErrorNamed(error, 'TimeoutError') ? withoutTurn(call) : error;
  }
  emit?.({ type: 'waited', call: id, action, duration: performance.now() - start });
  return turn;
}

async function take(quota: Quota, action: Action, signal: AbortSignal): Promise<Turn> {
  let given: unknown;
  try {
    given = await quota.take(action, signal);
  } catch {
    throw signal.aborted ? signal.reason : failed(action);
  }
  const turn = checked(action, given);
  // The call has ended meanwhile, and nobody else would give the turn back.
  if (signal.aborted) notify(turn, undefined);
  return turn;
}

function checked(action: Action, turn: unknown): Turn {
  if (typeof turn === 'function') return turn as Turn;
  ignoreRejection(turn);
  const message = `${action}: the quota gave something else than a turn: a function that releases it`;
  throw new QuotaError(message, { code: 'InvalidTurn', action });
}

/** The text of what a quota threw is not repeated: that of a store may contain a password. */
function failed(action: Action): QuotaError {
  return new QuotaError(`${action}: the quota failed to give a turn`, { code: 'QuotaFailed', action, retryable: true });
}

function withoutTurn({ action, timeout }: Call): TimeoutError {
  const message = `${action} got no turn in the quota within the ${timeout} ms of the call: this attempt was not sent`;
  return new TimeoutError(message, { code: 'QuotaTimeout', action, retryable: true });
}
