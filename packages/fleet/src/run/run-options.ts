/** How a fleet is run: the options, checked and with their defaults. */
import { findError, type DownloadOptions } from '@iot-distribution/client';
import { FleetError } from '../fleet-error.ts';
import { maxExisting, maxRunning, type SlotOptions } from '../model/slots.ts';
import type { IsTransient } from '../batch/device-outcomes.ts';
import type { SlotLimits } from '../batch/slots-left.ts';
import type { FleetStore } from '../store/fleet-store.ts';
import { wholeNumber } from '../plan/fleet-input.ts';
import type { FleetEvent } from './fleet-event.ts';
import type { FleetProgress } from './fleet-progress.ts';

/** How often devices are sent. */
export interface RoundOptions {
  /** How many times in all a device is sent, at most. Default: 3. */
  readonly rounds?: number | undefined;
  /**
   * Whether a device that failed with this code is sent again. No source lists the codes of result files. Default: 408, 429, 500 to 599, and the codes
   * of the error catalogue that are transient.
   */
  readonly isTransient?: ((code: string) => boolean) | undefined;
}

/** Times are in milliseconds. */
export interface RunOptions extends Pick<DownloadOptions, 'allow' | 'fetch' | 'maxBytes'> {
  /** A store with a plan. */
  readonly store: FleetStore;
  /**
   * Stops the run: no new call begins, creates in flight are awaited and stored, and the promise is rejected with a `FleetError` with code `Aborted`.
   * The run can be resumed.
   */
  readonly signal?: AbortSignal | undefined;
  /** Called with the state of the fleet after each change. What it throws is ignored. */
  readonly onProgress?: ((progress: FleetProgress) => void) | undefined;
  /** Called with each event. What it throws is ignored. */
  readonly onEvent?: ((event: FleetEvent) => void) | undefined;
  readonly retry?: RoundOptions | undefined;
  readonly slots?: SlotOptions | undefined;
  /** Whether to delete the jobs of this fleet when their results are stored, so that their slots are free. Default: false. */
  readonly freeSlots?: boolean | undefined;
  /** Between two polls, at least. Default: 1,000. */
  readonly interval?: number | undefined;
  /** How long a run goes without a successful call before it fails with `Unreachable`. Default: 10 minutes. */
  readonly patience?: number | undefined;
  /**
   * How long after a create its request can still be executed, when its response was lost. Default: 31 minutes: a signed request expires after 15
   * minutes, and clocks may differ by as much (docs/wire/signing.md, rules 46 and 47).
   */
  readonly settleTime?: number | undefined;
  /** For how long the gateway is relied upon to remember a nonce. Default: 14 minutes; documented are 15 and 31. */
  readonly nonceTime?: number | undefined;
  /** Of a store that several machines share: how long a machine that died keeps its batches. Default: 120,000. */
  readonly lease?: number | undefined;
}

export interface RunSettings extends Pick<RunOptions, 'allow' | 'fetch' | 'maxBytes' | 'onProgress' | 'onEvent'> {
  readonly store: FleetStore;
  readonly signal: AbortSignal | undefined;
  readonly rounds: number;
  readonly isTransient: IsTransient;
  readonly slots: SlotLimits;
  readonly freesSlots: boolean;
  readonly interval: number;
  readonly patience: number;
  readonly settleTime: number;
  readonly nonceTime: number;
  readonly lease: number;
}

const minute = 60_000;

/** @throws {FleetError} `InvalidParameters` when an option cannot be used */
export function runSettings(options: RunOptions): RunSettings {
  const {
    store,
    signal,
    onProgress,
    onEvent,
    retry = {},
    slots = {},
    freeSlots = false,
    allow,
    fetch,
    maxBytes,
  } = options;
  if (typeof store?.readFleet !== 'function') {
    throw new FleetError('the option store must be a store, such as sqliteStore(path)', { code: 'InvalidParameters' });
  }
  return {
    store,
    signal,
    onProgress,
    onEvent,
    allow,
    fetch,
    maxBytes,
    rounds: wholeNumber('retry.rounds', retry.rounds, 3, [1, 1_000]),
    isTransient: retry.isTransient ?? isTransientCode,
    slots: {
      existing: wholeNumber('slots.existing', slots.existing, maxExisting, [1, Infinity]),
      running: wholeNumber('slots.running', slots.running, maxRunning, [1, Infinity]),
    },
    freesSlots: freeSlots,
    interval: wholeNumber('interval', options.interval, 1_000, [1, minute]),
    patience: wholeNumber('patience', options.patience, 10 * minute, [1, Infinity]),
    settleTime: wholeNumber('settleTime', options.settleTime, 31 * minute, [1, Infinity]),
    nonceTime: wholeNumber('nonceTime', options.nonceTime, 14 * minute, [0, 31 * minute]),
    lease: wholeNumber('lease', options.lease, 2 * minute, [1_000, Infinity]),
  };
}

/** The codes of a device are not documented: what HTTP and the catalogue call transient is taken as that. */
function isTransientCode(code: string): boolean {
  return /^(?:408|429|5\d\d)$/.test(code) || findError(code)?.retryable === true;
}
