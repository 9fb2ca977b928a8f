/** What a client reports while it works, for logs, metrics and traces. */
import type { Action } from '@iot-distribution/codec';
import { ignoreRejection } from './caller/ignore-rejection.ts';

interface OfCall {
  /** Number of the call among those of its client. */
  readonly call: number;
  readonly action: Action;
}

interface OfAttempt extends OfCall {
  /** Number of the request within its call, from 1. */
  readonly attempt: number;
}

/** A request is about to be signed and sent. */
export interface AttemptStartedEvent extends OfAttempt {
  readonly type: 'attempt-started';
}

/** An attempt got its response, or failed. */
export interface AttemptEndedEvent extends OfAttempt {
  readonly type: 'attempt-ended';
  /** Milliseconds. */
  readonly duration: number;
  /** HTTP status, when there was a response. */
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** Class and code of what went wrong; absent after a success. */
  readonly error?: { readonly name: string; readonly code: string } | undefined;
}

/** The service rejected an attempt because the account exceeds its quota. */
export interface ThrottledEvent extends OfCall {
  readonly type: 'throttled';
  /** How long the service asks to wait, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/** A failed attempt is made again after the pause. Its `attempt` is 0 when no request was sent: the key or the turn was missing. */
export interface RetriedEvent extends OfAttempt {
  readonly type: 'retried';
  /** Milliseconds. */
  readonly delay: number;
  readonly error: { readonly name: string; readonly code: string };
}

/** An attempt had to wait for its turn in the quota. */
export interface WaitedEvent extends OfCall {
  readonly type: 'waited';
  /** Milliseconds. */
  readonly duration: number;
}

/** The local clock differs from that of the service. Requests are signed by the corrected time from now on. */
export interface SkewCorrectedEvent extends OfCall {
  readonly type: 'skew-corrected';
  /** Milliseconds to add to the local clock. */
  readonly offset: number;
}

/** The client checked what became of a create or delete whose response was lost. */
export interface ReconciledEvent extends OfCall {
  readonly type: 'reconciled';
  readonly verdict: 'adopted' | 'absent' | 'ambiguous' | 'gone';
}

/** What a client passes to `onEvent`. `type` tells the events apart. No event holds a secret, a URL or the input of a call. */
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
 * Calls a listener that a caller passed. A listener must not change what becomes of a call: what it throws, and what a promise that it
 * returns is rejected with, is dropped.
 */
export function notify<Value>(listener: (value: Value) => unknown, value: Value): void {
  try {
    ignoreRejection(listener(value));
  } catch {
    // A log that fails is the concern of whoever writes it.
  }
}
