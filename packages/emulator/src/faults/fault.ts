/** The faults by name, as data. */
import type { Action } from '@iot-distribution/codec';
import type { RequestRecord } from '../gateway/request-record.ts';

/** Which requests a fault affects. */
export interface FaultTarget {
  /** Only this operation, or only result files. Default: all requests. */
  readonly action?: Action | 'ResultFile' | undefined;
  /** How many requests it affects. Default: all. */
  readonly times?: number | undefined;
  /** How many requests pass before the first that it affects. Default: 0. */
  readonly skip?: number | undefined;
}

/** Whether an error response is sent although the request is executed. Default: false, it is not executed. */
interface Executed {
  readonly executed?: boolean | undefined;
}

/** What goes wrong. Times are in milliseconds. Unless it says otherwise, the request is executed and only its response is affected. */
export type FaultKind =
  /** Rejected by flow control; `retryAfter` defaults to 1,000. Not executed. */
  | {
      readonly fault: 'throttle';
      readonly code?: 'Throttling' | 'Throttling.User' | 'Throttling.Api' | undefined;
      readonly retryAfter?: number | undefined;
    }
  /**
   * An HTTP status of the gateway, or of what stands before it. With a code, the body is the gateway's error response; 500 and 503 have one
   * unless it is `''`. Without a code there is no body.
   */
  | (Executed & {
      readonly fault: 'status';
      readonly status: number;
      readonly code?: string | undefined;
      /** Default: the documented text of the code. */
      readonly message?: string | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
    })
  /** SignatureNonceUsed, also on a first attempt: a proxy that sends a request twice delivers the response to the second copy. */
  | (Executed & { readonly fault: 'nonceUsed' })
  /** A failure of the service: `Success` false. Default: iot.system.SystemException. */
  | (Executed & {
      readonly fault: 'failure';
      readonly code?: string | undefined;
      readonly message?: string | undefined;
    })
  /** The page of a proxy (status 502, the default) or of a login portal (status 200) in the place of the response. */
  | (Executed & { readonly fault: 'html'; readonly status?: number | undefined })
  /** The connection is reset before the request reaches the service. Not executed. */
  | { readonly fault: 'dropRequest' }
  /** The connection is reset before the status line. */
  | { readonly fault: 'loseResponse' }
  /** The connection is reset after status, headers and this many bytes of the body; default 0. */
  | { readonly fault: 'reset'; readonly bytes?: number | undefined }
  /** The body is truncated after this many bytes (default half of it), and Content-Length agrees. */
  | { readonly fault: 'truncate'; readonly bytes?: number | undefined }
  /**
   * The request waits before it is executed. It is executed even if the caller disconnects in the meantime, unless `dropOnDisconnect` is
   * true.
   */
  | { readonly fault: 'hold'; readonly milliseconds: number; readonly dropOnDisconnect?: boolean | undefined }
  /** The request is executed, and its response waits. */
  | { readonly fault: 'delay'; readonly milliseconds: number }
  /** The body arrives `bytes` (default 1) at a time, with a pause of `milliseconds` (default 100) before each chunk. */
  | { readonly fault: 'drip'; readonly bytes?: number | undefined; readonly milliseconds?: number | undefined }
  /** The same body with another content type; `''` removes the header. */
  | { readonly fault: 'contentType'; readonly contentType: string }
  /** The body is followed by spaces and compressed: about 1 kB for each of the `mebibytes` (default 200) that it inflates to. */
  | { readonly fault: 'gzipBomb'; readonly mebibytes?: number | undefined }
  /**
   * The clock of the whole service is off: its checks of timestamps, tokens and URLs, the times that it writes, and its header `date`. The
   * plans of jobs follow the emulator's own clock.
   */
  | { readonly fault: 'skew'; readonly milliseconds: number }
  /** Only the header `date` is off. */
  | { readonly fault: 'dateHeader'; readonly milliseconds: number };

/** One fault, and the requests that it affects. */
export type Fault = FaultTarget & FaultKind;

/** Chooses the faults of one request, when it arrives: the first of a list is the outermost. */
export type ChooseFaults = (request: RequestRecord) => FaultKind | readonly FaultKind[] | undefined;
