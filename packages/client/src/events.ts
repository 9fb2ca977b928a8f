/** What a client tells while it works, for logs, metrics and traces. No event holds a secret or the input of a call. */
import type { Action } from '@iot-distribution/codec';

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
export interface AttemptStarted extends OfAttempt {
  readonly type: 'attempt-started';
}

/** An attempt has its answer, or has failed. */
export interface AttemptEnded extends OfAttempt {
  readonly type: 'attempt-ended';
  /** Milliseconds. */
  readonly duration: number;
  /** HTTP status, when there was an answer. */
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** Class and code of what went wrong; absent after a success. */
  readonly error?: { readonly name: string; readonly code: string } | undefined;
}

/** The service refused an attempt for the rate of the account. */
export interface Throttled extends OfCall {
  readonly type: 'throttled';
  /** How long the service asks to wait, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/** A failed attempt will be made again, after the pause. */
export interface Retried extends OfAttempt {
  readonly type: 'retried';
  /** Milliseconds. */
  readonly delay: number;
  readonly error: { readonly name: string; readonly code: string };
}

/** An attempt had to wait for its turn in the quota. */
export interface Waited extends OfCall {
  readonly type: 'waited';
  /** Milliseconds. */
  readonly duration: number;
}

/** The clock of the service is another than ours, and requests are signed by it from now on. */
export interface SkewCorrected extends OfCall {
  readonly type: 'skew-corrected';
  /** Milliseconds to add to our clock. */
  readonly offset: number;
}

/** It was found out what became of a create or delete whose answer was lost. */
export interface Reconciled extends OfCall {
  readonly type: 'reconciled';
  readonly verdict: 'adopted' | 'absent' | 'ambiguous' | 'gone';
}

/** What a client tells `onEvent`. No event holds a secret, an address or the input of a call; `type` tells them apart. */
export type ClientEvent = AttemptStarted | AttemptEnded | Throttled | Retried | Waited | SkewCorrected | Reconciled;

export type Emit = (event: ClientEvent) => void;

/** A listener that throws must not change what becomes of a call: what it throws is dropped. */
export function safely(listener: Emit): Emit {
  return (event) => {
    try {
      listener(event);
    } catch {
      // A log that fails is the affair of who writes it.
    }
  };
}
