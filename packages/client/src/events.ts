/** Events of a client, for logs, metrics and traces. */
import type { Action } from '@iot-distribution/codec';
import { ignoreRejection } from './caller/ignore-rejection.ts';

interface OfCall {
  /** The number of the call within its client. */
  readonly call: number;
  readonly action: Action;
}

interface OfAttempt extends OfCall {
  /** The number of the request within its call, from 1. */
  readonly attempt: number;
}

/** The client is about to sign and send a request. */
export interface AttemptStartedEvent extends OfAttempt {
  readonly type: 'attempt-started';
}

/** An attempt has received its response, or has failed. */
export interface AttemptEndedEvent extends OfAttempt {
  readonly type: 'attempt-ended';
  /** Milliseconds. */
  readonly duration: number;
  /** The HTTP status, if there was a response. */
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** The class and code of the error; absent after a success. */
  readonly error?: { readonly name: string; readonly code: string } | undefined;
}

/** The service rejected an attempt because the account exceeds its quota. */
export interface ThrottledEvent extends OfCall {
  readonly type: 'throttled';
  /** The delay that the service requests, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/** The client retries a failed attempt after the delay. `attempt` is 0 if no request was sent, since the key or the turn was missing. */
export interface RetriedEvent extends OfAttempt {
  readonly type: 'retried';
  /** Milliseconds. */
  readonly delay: number;
  readonly error: { readonly name: string; readonly code: string };
}

/** An attempt has waited for its turn in the quota. */
export interface WaitedEvent extends OfCall {
  readonly type: 'waited';
  /** Milliseconds. */
  readonly duration: number;
}

/** The local clock differs from that of the service. From now on, the client signs requests with the corrected time. */
export interface SkewCorrectedEvent extends OfCall {
  readonly type: 'skew-corrected';
  /** Milliseconds to add to the local clock. */
  readonly offset: number;
}

/** The client has looked up the outcome of a create or delete whose response was lost. */
export interface ReconciledEvent extends OfCall {
  readonly type: 'reconciled';
  readonly outcome: 'adopted' | 'absent' | 'ambiguous' | 'deleted';
}

/** The events that a client passes to `onEvent`, by `type`. They contain no secret, no URL and no input of a call. */
export type ClientEvent =
  | AttemptStartedEvent
  | AttemptEndedEvent
  | ThrottledEvent
  | RetriedEvent
  | WaitedEvent
  | SkewCorrectedEvent
  | ReconciledEvent;

export type Emit = (event: ClientEvent) => void;

/**
 * Calls a listener. A listener must not affect the outcome of a call, so its exceptions and rejections are ignored.
 */
export function notify<Value>(listener: (value: Value) => unknown, value: Value): void {
  try {
    ignoreRejection(listener(value));
  } catch {
    // The listener is responsible for its own errors.
  }
}
