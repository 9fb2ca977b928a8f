/** One call on its way down the line, and the shape of what may stand in its way. */
import type { Action, EncodedRequest, Success } from '@iot-distribution/codec';

export interface Call {
  readonly action: Action;
  /** Checked and in wire names; signed anew at each attempt. */
  readonly request: EncodedRequest;
  /** Ends the call wherever it is: in a wait, on the socket, in the body. Its reason is a typed error. */
  readonly signal: AbortSignal;
}

export type Reply = Success<unknown>;

export type Send = (call: Call) => Promise<Reply>;

/** What stands around an attempt: gets the next in line, gives one that does something before or after it. */
export type Policy = (next: Send) => Send;
