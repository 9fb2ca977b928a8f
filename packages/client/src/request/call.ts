/** A call that passes through the policies, and the type of a policy. */
import type { Action, EncodedRequest, DecodedSuccess } from '@iot-distribution/codec';
import type { Credentials } from '@iot-distribution/signer';
import type { LazySignal } from '../caller/lazy-signal.ts';

export interface Call {
  /** The number of the call within its client, from 1, which all its events contain. */
  readonly id: number;
  readonly action: Action;
  /** The checked request, in wire names. Each attempt signs it again. */
  readonly request: EncodedRequest;
  /** Aborts the call; linked to the caller's signal. `within` converts its reason, which can be any value, to a typed error. */
  readonly caller: AbortSignal | undefined;
  /** The time limit of the whole call, in milliseconds. */
  readonly timeout: number;
  /** The rest of the time limit, in milliseconds. */
  readonly timeLeft: () => number;
  /** Whether a request that is signed now may still be sent. Default: yes. */
  readonly mayBeSent?: () => boolean;
  /** Whether only one request may be sent, since the caller has passed a nonce. */
  readonly sendsOnce?: boolean;
  /** The access key. `renewKey` obtains it. */
  readonly credentials?: Credentials;
  /** The only mutable member: attempts record their requests, and policies read the records. */
  readonly sent: SentRequests;
}

/** A call whose time limit has not started. */
export type NewCall = Omit<Call, 'timeLeft'>;

/** The requests that a call has sent. */
export interface SentRequests {
  /** The number of requests that were passed to the transport. */
  requests: number;
  /** The requests that may have been executed, or may still be: neither a response nor the connection proves the opposite. */
  readonly inDoubt: Set<SentRequest>;
  /** The last request. */
  latest?: SentRequest | undefined;
  /** The nonce of the next request; undefined for a new one. */
  nonce?: string | undefined;
}

export interface SentRequest {
  readonly nonce: string;
}

export interface Reply extends DecodedSuccess<unknown> {
  /** The headers of the response, with names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export type Send = (call: Call) => Promise<Reply>;

/** Makes one attempt. The signal aborts it at any step. Its reason is a typed error. */
export type SendAttempt = (call: Call, signal: LazySignal) => Promise<Reply>;

/** A policy wraps the next step of a call, to do something before or after it. */
export type Policy = (next: Send) => Send;
