/** The faults by name, as data. */
import type { Action } from '@iot-distribution/codec';

/** Which requests a fault meets. */
export interface FaultTarget {
  /** Only this operation, or only result files. Default: everything. */
  readonly action?: Action | 'ResultFile' | undefined;
  /** How many requests it meets. Default: all. */
  readonly times?: number | undefined;
  /** How many requests pass before it meets the first. Default: 0. */
  readonly skip?: number | undefined;
}

/** What goes wrong. Where nothing else is said, the request is executed, and only its answer is spoiled. */
export type FaultKind =
  /** Refused by flow control; `retryAfter` in milliseconds, default 1,000. Nothing is executed. */
  | {
      readonly fault: 'throttle';
      readonly code?: 'Throttling' | 'Throttling.User' | 'Throttling.Api' | undefined;
      readonly retryAfter?: number | undefined;
    }
  /**
   * A status of the gateway or of what stands before it. With a code its error says so; 500 and 503 have one unless it is set to the empty
   * text. Without a code there is no body. Nothing is executed.
   */
  | {
      readonly fault: 'status';
      readonly status: number;
      readonly code?: string | undefined;
      readonly message?: string | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
    }
  /** The answer waits, in milliseconds of real time. */
  | { readonly fault: 'delay'; readonly milliseconds: number }
  /** The body comes `bytes` (default 1) at a time, with a pause in milliseconds (default 100) before each piece. */
  | { readonly fault: 'drip'; readonly bytes?: number | undefined; readonly milliseconds?: number | undefined }
  /** The connection ends: after so many bytes of the body, or without a number before anything is executed or answered. */
  | { readonly fault: 'cut'; readonly bytes?: number | undefined }
  /** The body ends after so many bytes (default half of it), and HTTP says that this is all. */
  | { readonly fault: 'truncate'; readonly bytes?: number | undefined }
  /** The right body under another content type; an empty one leaves the header away. */
  | { readonly fault: 'contentType'; readonly contentType: string }
  /** The page of a proxy or a portal in the place of the answer; status 502 unless given. Nothing is executed. */
  | { readonly fault: 'html'; readonly status?: number | undefined }
  /** The answer with blanks behind it, compressed: 1 kB for each of the `mebibytes` (default 200) it inflates to. */
  | { readonly fault: 'gzipBomb'; readonly mebibytes?: number | undefined }
  /** The server's clock is off by so many milliseconds, in its check of timestamps and in its header `date`. */
  | { readonly fault: 'skew'; readonly milliseconds: number }
  /** The request is executed, and the connection ends before the answer. */
  | { readonly fault: 'loseAnswer' }
  /** The service says no: `Success` false. Nothing is executed. Default: iot.system.SystemException. */
  | { readonly fault: 'failure'; readonly code?: string | undefined; readonly message?: string | undefined };

/** One thing that goes wrong, and the requests that it meets. */
export type Fault = FaultTarget & FaultKind;
