/** One call on its way down the line, and the shape of what may stand in its way. */
import type { Action, EncodedRequest, DecodedSuccess } from '@iot-distribution/codec';
import type { Credentials } from '@iot-distribution/signer';
import type { LazySignal } from '../caller/lazy-signal.ts';

export interface Call {
  /** Number of the call among those of its client, from 1: what its events have in common. */
  readonly id: number;
  readonly action: Action;
  /** Checked and in wire names; signed anew at each attempt. */
  readonly request: EncodedRequest;
  /** Aborts the call; linked to what the caller passed. Its reason is anything: `within` makes a typed error of it. */
  readonly caller: AbortSignal | undefined;
  /** Milliseconds for the whole call. */
  readonly timeout: number;
  /** Milliseconds left of them. */
  readonly timeLeft: () => number;
  /** Whether the caller has given the nonce: one request is sent, and no other. */
  readonly sendsOnce?: boolean;
  /** The key to sign with. `renewKey` obtains it. */
  readonly credentials?: Credentials;
  /** The one thing that changes on the way: an attempt counts its request, what stands around it reads the count. */
  readonly sent: SentRequests;
}

/** A call whose time has not begun. */
export type NewCall = Omit<Call, 'timeLeft'>;

/** The requests of a call so far. */
export interface SentRequests {
  /** How many were handed to the transport. */
  requests: number;
  /** Those that may have been executed, or may still be: nothing shows that they did not leave or were rejected. */
  readonly inDoubt: Set<SentRequest>;
  /** The last one. */
  latest?: SentRequest | undefined;
  /** The nonce of the next request; undefined: a new one. */
  nonce?: string | undefined;
}

export interface SentRequest {
  readonly nonce: string;
}

export interface Reply extends DecodedSuccess<unknown> {
  /** Of the answer, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export type Send = (call: Call) => Promise<Reply>;

/** One attempt. The signal aborts it wherever it is: on the socket, in the body. Its reason is a typed error. */
export type SendAttempt = (call: Call, signal: LazySignal) => Promise<Reply>;

/** What stands around an attempt: gets the next in line, gives one that does something before or after it. */
export type Policy = (next: Send) => Send;
