/** Makes each request wait for its turn in the quota, which slows down if the service throttles nevertheless. */
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
      // An error of the turn must not affect a response that has arrived.
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
  // The call has finished in the meantime, so release the turn here.
  if (signal.aborted) notify(turn, undefined);
  return turn;
}

function checked(action: Action, turn: unknown): Turn {
  if (typeof turn === 'function') return turn as Turn;
  ignoreRejection(turn);
  const message = `${action}: \`take\` of the option quota must return a function that releases the turn`;
  throw new QuotaError(message, { code: 'InvalidTurn', action });
}

/** The error of a quota is not quoted: that of a store may contain a password. */
function failed(action: Action): QuotaError {
  return new QuotaError(`${action}: the option quota threw an error`, { code: 'QuotaFailed', action, retryable: true });
}

function withoutTurn({ action, timeout }: Call): TimeoutError {
  const message = `${action} waited for the quota until its time limit of ${timeout} ms: this attempt was not sent`;
  return new TimeoutError(message, { code: 'QuotaTimeout', action, retryable: true });
}
