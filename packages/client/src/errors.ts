/** The errors of a call, in addition to those of the codec. */
import {
  DistributionError,
  isDistributionError as isOfTheseLibraries,
  type ContractError,
  type DecodeError,
  type ErrorDetails,
  type InputError,
  type LimitError,
  type Outputs,
  type QueryDeviceDistributeJobOutput,
} from '@iot-distribution/codec';
import type { UnfinishedWait, WaitOutcome } from './wait-outcome.ts';

export { ContractError, DecodeError, DistributionError, InputError, LimitError } from '@iot-distribution/codec';

/**
 * The credentials are not valid, or could not be obtained. The attempt was not sent.
 *
 * @example
 * const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: '' } });
 * await client.queryDeviceDistributeJob({ jobId: 'job-1' }); // throws CredentialError, code 'InvalidCredentials'
 */
export class CredentialError extends DistributionError {
  static {
    named(this, 'CredentialError');
  }

  declare readonly name: 'CredentialError';
}

/**
 * The `quota` option threw an error, or did not return a turn. The attempt was not sent.
 *
 * @example
 * const quota = {
 *   take: async () => {
 *     throw new Error('no connection to the store');
 *   },
 *   throttled: () => {},
 * };
 * const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' }, quota, retry: false });
 * await client.queryDeviceDistributeJob({ jobId: 'job-1' }); // throws QuotaError, code 'QuotaFailed'
 */
export class QuotaError extends DistributionError {
  static {
    named(this, 'QuotaError');
  }

  declare readonly name: 'QuotaError';
}

interface AuthErrorDetails extends ErrorDetails {
  readonly hint?: string | undefined;
  readonly clockOffset?: number | undefined;
}

/**
 * The service does not accept the caller: access key, security token, signature, clock or permission.
 *
 * Source: docs/wire/signing.md, rules 46 to 54.
 *
 * @example
 * const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: 'not-the-secret' } });
 * await client.queryDeviceDistributeJob({ jobId: 'job-1' }); // throws AuthError, code 'SignatureDoesNotMatch'
 */
export class AuthError extends DistributionError {
  static {
    named(this, 'AuthError');
  }

  declare readonly name: 'AuthError';

  /** After a signature mismatch: the difference between the strings that the client and the gateway signed. */
  declare readonly hint?: string;
  /** After a rejected timestamp: the clock of the gateway minus the clock of the request, in milliseconds. */
  declare readonly clockOffset?: number;

  constructor(message: string, details: AuthErrorDetails) {
    super(message, details);
    gain(this, 'hint', details.hint);
    gain(this, 'clockOffset', details.clockOffset);
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), hint: this.hint, clockOffset: this.clockOffset };
  }
}

interface RetryAfterDetails extends ErrorDetails {
  readonly retryAfter?: number | undefined;
}

/**
 * The account makes more calls per second than its quota allows, even at the last attempt.
 *
 * @example
 * import { createEmulator, testAccount } from '@iot-distribution/emulator';
 * const { transport } = createEmulator({ faults: [{ fault: 'throttle', retryAfter: 2_000 }] });
 * const client = createClient({ credentials: testAccount, transport, retry: false });
 * await client.queryDeviceDistributeJob({ jobId: 'UbmsMHmkqv0PiAG****010001' }); // throws ThrottledError, retryAfter 2000
 */
export class ThrottledError extends DistributionError {
  static {
    named(this, 'ThrottledError');
  }

  declare readonly name: 'ThrottledError';

  /** The delay that the service requests, in milliseconds. */
  declare readonly retryAfter?: number;

  constructor(message: string, details: RetryAfterDetails) {
    super(message, details);
    gain(this, 'retryAfter', details.retryAfter);
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), retryAfter: this.retryAfter };
  }
}

type Layer = 'gateway' | 'service';

/**
 * The service rejected the call, or failed. `layer` says whether the gateway or the service itself responded; `findError` describes `code`.
 *
 * @example
 * await client.queryDeviceDistributeJob({ jobId: 'no-such-job' }); // throws ServiceError, layer 'service'
 */
export class ServiceError extends DistributionError {
  static {
    named(this, 'ServiceError');
  }

  declare readonly name: 'ServiceError';

  readonly layer: Layer;
  /** The delay that the service requests, in milliseconds. */
  declare readonly retryAfter?: number;

  constructor(message: string, details: RetryAfterDetails & { readonly layer: Layer }) {
    super(message, details);
    this.layer = details.layer;
    gain(this, 'retryAfter', details.retryAfter);
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), layer: this.layer, retryAfter: this.retryAfter };
  }
}

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

/** A job in the list that a create may have created. */
export type JobCandidate = Pick<
  Outputs['ListDeviceDistributeJob']['data']['jobInfo'][number],
  'jobId' | 'total' | 'status' | 'gmtCreate'
>;

/**
 * The client does not know whether a create or a delete was executed. `candidates` are the jobs in the list that a create may have created;
 * `proveJob` finds the one that distributes the devices of the call. `cause` is the error of the request. If you send the create again, a
 * second job may be created.
 *
 * @example
 * import { createEmulator, testAccount } from '@iot-distribution/emulator';
 * const { transport } = createEmulator({
 *   faults: [{ fault: 'dropRequest', action: 'ListDeviceDistributeJob' }, { fault: 'loseResponse', action: 'CreateDeviceDistributeJob' }],
 * });
 * const client = createClient({ credentials: testAccount, transport, retry: { baseDelay: 1, settle: 1 } });
 * await client.createDeviceDistributeJob({
 *   productKey: 'a1BwAGV****',
 *   deviceName: ['light7'],
 *   sourceInstanceId: 'iot-060***',
 *   targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
 *   strategy: 'designated',
 *   targetUid: '198***',
 * }); // throws AmbiguousError, candidates []
 */
export class AmbiguousError extends DistributionError {
  static {
    named(this, 'AmbiguousError');
  }

  declare readonly name: 'AmbiguousError';

  readonly candidates: readonly JobCandidate[];
  override readonly inDoubt = true;

  constructor(message: string, details: ErrorDetails & { readonly candidates: readonly JobCandidate[] }) {
    super(message, details);
    this.candidates = details.candidates;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), candidates: this.candidates };
  }
}

/** All classes of errors that a call can reject with, by name. */
export interface ErrorsByName {
  readonly InputError: InputError;
  readonly CredentialError: CredentialError;
  readonly QuotaError: QuotaError;
  readonly AuthError: AuthError;
  readonly ThrottledError: ThrottledError;
  readonly ServiceError: ServiceError;
  readonly ContractError: ContractError;
  readonly DecodeError: DecodeError;
  readonly LimitError: LimitError;
  readonly TransportError: TransportError;
  readonly TimeoutError: TimeoutError;
  readonly AbortedError: AbortedError;
  readonly AmbiguousError: AmbiguousError;
}

/** Any error that a call can reject with. `switch (error.name)` narrows the type. */
export type ClientError = ErrorsByName[keyof ErrorsByName];

/**
 * Whether `error` is an error of this library. Works across copies of this package too, where `instanceof` returns false.
 *
 * @example
 * try {
 *   await client.queryDeviceDistributeJob({ jobId: 'no-such-job' });
 * } catch (error) {
 *   if (!isDistributionError(error)) throw error;
 *   switch (error.name) {
 *     case 'ServiceError':
 *       console.log(error.layer); // 'service'
 *       break;
 *     case 'ThrottledError':
 *       console.log(error.retryAfter);
 *   }
 * }
 */
export function isDistributionError(error: unknown): error is ClientError {
  return isOfTheseLibraries(error);
}

/**
 * Whether `error` is of the class with this name. Works across copies of this package too, where `instanceof` returns false.
 *
 * @example
 * try {
 *   await client.queryDeviceDistributeJob({ jobId: 'no-such-job' });
 * } catch (error) {
 *   isErrorNamed(error, 'ThrottledError'); // false
 *   if (isErrorNamed(error, 'ServiceError')) console.log(error.layer); // 'service'
 * }
 */
export function isErrorNamed<Name extends keyof ErrorsByName>(error: unknown, name: Name): error is ErrorsByName[Name] {
  return isDistributionError(error) && error.name === name;
}

/** Defines a member, unless its value is undefined. */
function gain(error: DistributionError, member: string, value: unknown): void {
  if (value !== undefined) Object.defineProperty(error, member, { value, enumerable: true, configurable: true });
}

/** The members of a wait are not enumerable: for many jobs they are large, and should not appear in logs. */
function carry(error: DistributionError, { token, outcomes, lastResponse }: Partial<UnfinishedWait> = {}): void {
  for (const [member, value] of Object.entries({ token, outcomes, lastResponse })) {
    if (value !== undefined) Object.defineProperty(error, member, { value });
  }
}

/** Defined on the prototype, so that the first line of the stack has the name, and instances do not have the member. */
function named(type: { prototype: Error }, name: string): void {
  Object.defineProperty(type.prototype, 'name', { value: name });
}
