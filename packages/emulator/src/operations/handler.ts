import type { Action, Inputs, Outputs } from '@iot-distribution/codec';
import type { Account } from '../world/account.ts';
import type { Service } from './service.ts';

/** What an operation receives besides its input. */
export interface CallContext {
  readonly service: Service;
  /** The account whose key signed the request. */
  readonly account: Account;
  /** Time of the request, in milliseconds of the emulator's clock, which drives the plans of jobs. */
  readonly now: number;
  /** The same on the clock of the service, which a fault may skew: the times that the service writes. */
  readonly clock: number;
  /** Scheme and host at which this emulator can be reached, for the URLs of result files. */
  readonly origin: string;
}

/** The result of an operation; `handleRequest` adds RequestId and Success. */
export type OperationResult<A extends Action> = Omit<Outputs[A], 'requestId' | 'success'>;

/** @throws {ServiceFailure} when the service rejects the call */
export type Handler<A extends Action> = (input: Inputs[A], call: CallContext) => OperationResult<A>;
