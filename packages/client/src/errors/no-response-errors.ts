/** Errors of calls and waits that failed before a whole response arrived. */
import { DistributionError, type ErrorDetails, type QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import type { UnfinishedWait, WaitOutcome } from '../wait-outcome.ts';
import { carry, gain, named } from './error-members.ts';
import type { RetryAfterDetails } from './response-errors.ts';

/**
 * Why no complete response arrived. `not-api`: something between the client and the service responded. See `sent` for whether the request
 * was sent.
 */
export type TransportErrorKind = 'connect' | 'dns' | 'tls' | 'proxy' | 'interrupted' | 'redirect' | 'not-api' | 'other';

interface TransportErrorDetails extends RetryAfterDetails {
  readonly kind: TransportErrorKind;
  readonly sent?: 'no' | 'maybe' | undefined;
  readonly excerpt?: string | undefined;
}

/**
 * No complete response of the service arrived. Unless `sent` is `no`, the request may have been executed.
 *
 * @example
 * import { createEmulator, testAccount } from '@iot-distribution/emulator';
 * const { transport } = createEmulator({ faults: [{ fault: 'html' }] });
 * const client = createClient({ credentials: testAccount, transport, retry: false });
 * await client.queryDeviceDistributeJob({ jobId: 'UbmsMHmkqv0PiAG****010001' }); // throws TransportError, kind 'not-api'
 */
export class TransportError extends DistributionError {
  static {
    named(this, 'TransportError');
  }

  declare readonly name: 'TransportError';

  readonly kind: TransportErrorKind;
  /** Whether bytes of the request may have left this machine, from the state of the connection. `no` is certain. */
  readonly sent: 'no' | 'maybe';
  /** The delay that the sender of the response requests, in milliseconds. */
  declare readonly retryAfter?: number;
  /** The start of a body that is not from the API, redacted. */
  declare readonly excerpt?: string;

  constructor(message: string, details: TransportErrorDetails) {
    super(message, details);
    this.kind = details.kind;
    this.sent = details.sent ?? 'maybe';
    gain(this, 'retryAfter', details.retryAfter);
    gain(this, 'excerpt', details.excerpt);
  }

  override toJSON(): Record<string, unknown> {
    const { kind, sent, retryAfter, excerpt } = this;
    return { ...super.toJSON(), kind, sent, retryAfter, excerpt };
  }
}

interface TimeoutErrorDetails extends ErrorDetails {
  readonly wait?: UnfinishedWait | undefined;
}

/**
 * The call or the wait reached its time limit. The error of a wait has `token`, `outcomes` and `lastResponse`, which do not appear in logs
 * and JSON. If the last poll failed, its transient error is the `cause`.
 *
 * @example
 * import { createEmulator, testAccount } from '@iot-distribution/emulator';
 * const { transport } = createEmulator({ faults: [{ fault: 'delay', milliseconds: 1_000 }] });
 * const client = createClient({ credentials: testAccount, transport, timeout: 20 });
 * await client.queryDeviceDistributeJob({ jobId: 'UbmsMHmkqv0PiAG****010001' }); // throws TimeoutError, code 'Timeout'
 */
export class TimeoutError extends DistributionError {
  static {
    named(this, 'TimeoutError');
  }

  declare readonly name: 'TimeoutError';
  /** Only for a wait: continues it, in another process too. */
  declare readonly token?: string;
  /** Only for a wait: the jobs that have finished. */
  declare readonly outcomes?: readonly WaitOutcome[];
  /** Only for a wait: the last response about the job. */
  declare readonly lastResponse?: QueryDeviceDistributeJobOutput;

  constructor(message: string, details: TimeoutErrorDetails) {
    super(message, details);
    carry(this, details.wait);
  }
}

interface AbortedErrorDetails extends TimeoutErrorDetails {
  readonly timedOut?: boolean | undefined;
}

/**
 * Your signal aborted the call or the wait. The error of a wait has `token`, `outcomes` and, for one job, `lastResponse`, which do not
 * appear in logs and JSON.
 *
 * @example
 * const signal = AbortSignal.abort();
 * await client.queryDeviceDistributeJob({ jobId: 'job-1' }, { signal }); // throws AbortedError, timedOut false
 */
export class AbortedError extends DistributionError {
  static {
    named(this, 'AbortedError');
  }

  declare readonly name: 'AbortedError';
  /** Whether the signal was aborted by a timeout, such as that of `AbortSignal.timeout()`. */
  readonly timedOut: boolean;
  /** Only for a wait: continues it, in another process too. */
  declare readonly token?: string;
  /** Only for a wait: the jobs that have finished. */
  declare readonly outcomes?: readonly WaitOutcome[];
  /** Only for a wait for one job: the last response about it. */
  declare readonly lastResponse?: QueryDeviceDistributeJobOutput;

  constructor(message: string, details: AbortedErrorDetails) {
    super(message, details);
    this.timedOut = details.timedOut ?? false;
    carry(this, details.wait);
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), timedOut: this.timedOut };
  }
}
