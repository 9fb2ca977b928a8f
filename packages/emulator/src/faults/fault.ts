/** The faults by name, as data. */
import type { Action } from '@iot-distribution/codec';
import type { RequestRecord } from '../gateway/request-record.ts';

/** Which requests a fault affects. */
export interface FaultTarget {
  /** Affects only this operation or only result files. Default: all requests. */
  readonly action?: Action | 'ResultFile' | undefined;
  /** The number of requests that it affects. Default: all. */
  readonly times?: number | undefined;
  /** The number of matching requests that pass before the first affected one. Default: 0. */
  readonly skip?: number | undefined;
}

/** Whether the request is executed although the caller receives an error response. Default: false. */
interface Executed {
  readonly executed?: boolean | undefined;
}

/** The kind of fault. Times are in milliseconds. Unless stated otherwise, the request is executed and only its response is affected. */
export type FaultKind =
  /** Rejected by flow control; `retryAfter` defaults to 1,000. Not executed. */
  | {
      readonly fault: 'throttle';
      readonly code?: 'Throttling' | 'Throttling.User' | 'Throttling.Api' | undefined;
      readonly retryAfter?: number | undefined;
    }
  /**
   * An HTTP status of the gateway, or of a proxy in front of it. With a code, the body is the gateway's error response; 500 and 503 have a
   * default code, which `''` removes. Without a code, there is no body.
   */
  | (Executed & {
      readonly fault: 'status';
      readonly status: number;
      readonly code?: string | undefined;
      /** Default: the documented message of the code. */
      readonly message?: string | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
    })
  /** SignatureNonceUsed, even on a first attempt: a proxy that sends a request twice returns the response to the second copy. */
  | (Executed & { readonly fault: 'nonceUsed' })
  /** A failure of the service: `Success` false. Default: iot.system.SystemException. */
  | (Executed & {
      readonly fault: 'failure';
      readonly code?: string | undefined;
      readonly message?: string | undefined;
    })
  /** The HTML page of a proxy (status 502, the default) or of a login portal (status 200) instead of the response. */
  | (Executed & { readonly fault: 'html'; readonly status?: number | undefined })
  /** The connection is reset before the request reaches the service. Not executed. */
  | { readonly fault: 'dropRequest' }
  /** The connection is reset before the status line. */
  | { readonly fault: 'loseResponse' }
  /** The connection is reset after the status, the headers and `bytes` (default 0) of the body. */
  | { readonly fault: 'reset'; readonly bytes?: number | undefined }
  /** The body is truncated after `bytes` (default: half of it), with a matching Content-Length. */
  | { readonly fault: 'truncate'; readonly bytes?: number | undefined }
  /**
   * The request is executed after a delay. It is executed even if the caller disconnects during the delay, unless `dropOnDisconnect` is
   * true.
   */
  | { readonly fault: 'hold'; readonly milliseconds: number; readonly dropOnDisconnect?: boolean | undefined }
  /** The request is executed at once, and its response is delayed. */
  | { readonly fault: 'delay'; readonly milliseconds: number }
  /** The body arrives `bytes` (default 1) at a time, with a pause of `milliseconds` (default 100) before each chunk. */
  | { readonly fault: 'drip'; readonly bytes?: number | undefined; readonly milliseconds?: number | undefined }
  /** The same body with another content type; `''` removes the header. */
  | { readonly fault: 'contentType'; readonly contentType: string }
  /** The body is padded with spaces and compressed: about 1 kB for each of the `mebibytes` (default 200) that it inflates to. */
  | { readonly fault: 'gzipBomb'; readonly mebibytes?: number | undefined }
  /**
   * The clock of the service is off. This affects its checks of timestamps, tokens and URLs, the times in responses, and the `date` header.
   * The plans of jobs follow the emulator's own clock.
   */
  | { readonly fault: 'skew'; readonly milliseconds: number }
  /** Only the `date` header is off. */
  | { readonly fault: 'dateHeader'; readonly milliseconds: number };

/** A fault and the requests that it affects. */
export type Fault = FaultTarget & FaultKind;

/** Chooses the faults of a request when it arrives; the first of a list is the outermost. */
export type ChooseFaults = (request: RequestRecord) => FaultKind | readonly FaultKind[] | undefined;
