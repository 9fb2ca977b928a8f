import type { Action, Inputs, Outputs } from '@iot-distribution/codec';
import type { Account } from '../world/account.ts';
import type { Service } from './service.ts';

/** What an operation is told besides its input. */
export interface Call {
  readonly service: Service;
  /** Whose key signed the request. */
  readonly account: Account;
  /** The moment of the request, in milliseconds of the emulator's clock. */
  readonly now: number;
  /** Scheme and host of the request, for addresses that lead back here. */
  readonly origin: string;
}

/** What an operation answers; the line of the request adds RequestId and Success. */
export type Result<A extends Action> = Omit<Outputs[A], 'requestId' | 'success'>;

/** @throws {ServiceFailure} when the service says no */
export type Handle<A extends Action> = (input: Inputs[A], call: Call) => Result<A>;
