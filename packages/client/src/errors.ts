/** What can go wrong in a call, beyond what the codec already names. */
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
 * The credentials cannot be used, or cannot be obtained. The attempt was not sent.
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
 * The quota that the client was given failed, or gave something else than a turn. The attempt was not sent.
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
 * The service does not accept who is calling: key, token, signature, clock, or permission.
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

  /** After a wrong signature: what differs between the string that we signed and the one that the gateway signed. */
  declare readonly hint?: string;
  /** After a refused timestamp: the gateway's clock minus the one the request was signed by, in milliseconds. */
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

interface PassingErrorDetails extends ErrorDetails {
  readonly retryAfter?: number | undefined;
}

/**
 * The account makes more calls a second than its quota allows, and it still did when all attempts were made.
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

  /** How long the service asks to wait, in milliseconds. */
  declare readonly retryAfter?: number;

  constructor(message: string, details: PassingErrorDetails) {
    super(message, details);
    gain(this, 'retryAfter', details.retryAfter);
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), retryAfter: this.retryAfter };
  }
}

type Layer = 'gateway' | 'service';

/**
 * The service answered, and refused or failed. `layer` tells whether the call got past the gateway; `findError` tells what is known of
 * `code`.
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
  /** How long the service asks to wait, in milliseconds. */
  declare readonly retryAfter?: number;

  constructor(message: string, details: PassingErrorDetails & { readonly layer: Layer }) {
    super(message, details);
    this.layer = details.layer;
    gain(this, 'retryAfter', details.retryAfter);
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), layer: this.layer, retryAfter: this.retryAfter };
  }
}

/**
 * Why no whole response arrived. `not-api`: something between the client and the service responded. Whether the request left is not the kind
 * but `sent`.
 */
export type TransportErrorKind = 'connect' | 'dns' | 'tls' | 'proxy' | 'interrupted' | 'redirect' | 'not-api' | 'other';

interface TransportErrorDetails extends PassingErrorDetails {
  readonly kind: TransportErrorKind;
  readonly sent?: 'no' | 'maybe' | undefined;
  readonly excerpt?: string | undefined;
}

/**
 * No response of the service arrived whole. Unless `sent` is `no`, whether the request was executed is not known.
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
  /** Whether bytes of the request can have left this machine, by the state of its connection. `no` is certain. */
  readonly sent: 'no' | 'maybe';
  /** How long the sender of the response asks to wait, in milliseconds. */
  declare readonly retryAfter?: number;
  /** How a body that is not the API's begins, redacted. */
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
 * The time for the call, or for the wait, is over. The error of a wait has `token`, `outcomes` and `lastResponse`, which no log and no JSON
 * shows; its `cause` is the last transient error, when the last poll failed.
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
  /** Of a wait: continues it, also in another process. */
  declare readonly token?: string;
  /** Of a wait: the jobs that finished before. */
  declare readonly outcomes?: readonly WaitOutcome[];
  /** Of a wait: the last response about the job. */
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
 * The caller's signal aborted the call, or the wait. The error of a wait has `token`, `outcomes` and, for one job, `lastResponse`, which no
 * log and no JSON shows.
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
  /** Whether the signal was aborted by a timeout, as that of `AbortSignal.timeout()` is, and not by a decision. */
  readonly timedOut: boolean;
  /** Of a wait: continues it, also in another process. */
  declare readonly token?: string;
  /** Of a wait: the jobs that finished before. */
  declare readonly outcomes?: readonly WaitOutcome[];
  /** Of a wait for one job: the last response about it. */
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

/** A job in the list that may be the one that a create has made. */
export type JobCandidate = Pick<
  Outputs['ListDeviceDistributeJob']['data']['jobInfo'][number],
  'jobId' | 'total' | 'status' | 'gmtCreate'
>;

/**
 * Whether a create or a delete was executed is not known. `candidates` are the jobs in the list that a create may have made; `proveJob` tells
 * which of them distributes the devices of the call. `cause` is what happened to the request. Sending the create again could make a second
 * job.
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

/** Every class of error that a call can be rejected with, by its name. */
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

/** Any error that a call can be rejected with. `switch (error.name)` tells the classes apart, to the compiler as well. */
export type ClientError = ErrorsByName[keyof ErrorsByName];

/**
 * Whether `error` is one of this client's, also when it comes from another copy of this package, where `instanceof` says no.
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
 * Whether `error` is of the class with that name, also when it comes from another copy of this package, where
 * `instanceof` says no.
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

/** Adds a member that is known, and leaves no trace of one that is not. */
function gain(error: DistributionError, member: string, value: unknown): void {
  if (value !== undefined) Object.defineProperty(error, member, { value, enumerable: true, configurable: true });
}

/** The members of a wait are not enumerable: of many jobs they are large, and belong in no log. */
function carry(error: DistributionError, { token, outcomes, lastResponse }: Partial<UnfinishedWait> = {}): void {
  for (const [member, value] of Object.entries({ token, outcomes, lastResponse })) {
    if (value !== undefined) Object.defineProperty(error, member, { value });
  }
}

/** On the prototype, so that the first line of the stack has it and no instance carries it. */
function named(type: { prototype: Error }, name: string): void {
  Object.defineProperty(type.prototype, 'name', { value: name });
}
