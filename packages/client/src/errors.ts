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
} from '@iot-distribution/codec';
import { named } from './errors/error-members.ts';
import type { AbortedError, TimeoutError, TransportError } from './errors/no-response-errors.ts';
import type { AuthError, ServiceError, ThrottledError } from './errors/response-errors.ts';
import type { CredentialError, QuotaError } from './errors/unsent-errors.ts';

export { ContractError, DecodeError, DistributionError, InputError, LimitError } from '@iot-distribution/codec';
export { AbortedError, TimeoutError, TransportError, type TransportErrorKind } from './errors/no-response-errors.ts';
export { AuthError, ServiceError, ThrottledError } from './errors/response-errors.ts';
export { CredentialError, QuotaError } from './errors/unsent-errors.ts';

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
