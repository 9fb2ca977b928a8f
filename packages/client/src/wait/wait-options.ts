/** How a wait is done, from the options that it was given: each checked, defaults filled in. */
import type { QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { choice, readOptions, typed } from '../caller/check-option.ts';
import { checkDuration } from '../time/duration.ts';
import type { OnUnrecognized } from './wait-rule.ts';

/** Options of a wait. Times are in milliseconds. */
export interface WaitOptions {
  /** Aborts the wait with an `AbortedError`, whose `token` continues it. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the response of each poll, including the last. Exceptions that it throws are ignored. */
  readonly onProgress?: ((response: QueryDeviceDistributeJobOutput) => void) | undefined;
  /**
   * Called with a token that contains the state of the wait, so that another process can continue it: after each poll, and when the wait
   * ends. With more than 50 jobs, it is called about 50 times while each job is polled once. Exceptions that it throws are ignored.
   */
  readonly onState?: ((token: string) => void) | undefined;
  /** Time limit of the wait, in milliseconds; `Infinity` for no limit. Default: one hour. */
  readonly timeout?: number | undefined;
  /** Delay between the first two polls, in milliseconds. The delay grows by half after each poll, to at most 30 seconds. Default: 1,000. */
  readonly interval?: number | undefined;
  /** What to do if the status is not in the contract. Default: `fail`, since the job may never finish. */
  readonly onUnrecognized?: OnUnrecognized | undefined;
}

/** @throws {InputError} when an option cannot be used; no value is quoted */
export function waitSettings(options: WaitOptions | undefined) {
  const given = readOptions(options, ['signal', 'onProgress', 'onState', 'timeout', 'interval', 'onUnrecognized']);
  return {
    signal: given.signal,
    onProgress: typed('onProgress', given.onProgress, 'function'),
    onState: typed('onState', given.onState, 'function'),
    timeout: checkDuration('timeout', given.timeout, 3_600_000),
    interval: checkDuration('interval', given.interval, 1_000),
    onUnrecognized: choice('onUnrecognized', given.onUnrecognized, ['fail', 'wait']) ?? 'fail',
  };
}
