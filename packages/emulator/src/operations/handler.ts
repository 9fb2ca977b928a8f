import type { Action, Inputs, Outputs } from '@iot-distribution/codec';
import type { Account } from '../world/account.ts';
import type { Service } from './service.ts';

/** What a handler receives in addition to its input. */
export interface CallContext {
  readonly service: Service;
  /** The account whose key signed the request. */
  readonly account: Account;
  /** The time of the request on the emulator's clock, in milliseconds. The plans of jobs follow it. */
  readonly now: number;
  /** The time of the request on the clock of the service, which a fault may skew. Responses contain it. */
  readonly clock: number;
  /** The scheme and host at which the caller can reach this emulator, for the URLs of result files. */
  readonly origin: string;
}

/** The result of an operation; `handleRequest` adds RequestId and Success. */
export type OperationResult<A extends Action> = Omit<Outputs[A], 'requestId' | 'success'>;

/** @throws {ServiceFailure} if the service rejects the call */
export type Handler<A extends Action> = (input: Inputs[A], call: CallContext) => OperationResult<A>;
