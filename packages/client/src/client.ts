/** The client: one method an operation, all made from the contracts. */
import {
  encodeRequest,
  isDistributionError,
  operationRules,
  type Action,
  type Inputs,
  type Outputs,
} from '@iot-distribution/codec';
import { settingsOf, type ClientOptions } from './options.ts';
import { makeSend } from './call/send.ts';
import type { Transport } from './transport/transport.ts';

/** What one call may be given besides its input. */
export interface CallOptions {
  /** Ends the call wherever it is, a wait for its turn included; it is then rejected with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
}

/** One method an operation, called after it. */
export type Client = {
  readonly [A in Action as Uncapitalize<A>]: (input: Inputs[A], options?: CallOptions) => Promise<Outputs[A]>;
};

/**
 * A client for all operations that have a contract. It opens nothing until the first call.
 *
 * Every method rejects with a `DistributionError` and with nothing else: `InputError` and `CredentialError` before
 * anything is sent, `AuthError`, `ThrottledError` and `ServiceError` for what the service refused, `TransportError`,
 * `DecodeError`, `ContractError` and `LimitError` for what came back, `TimeoutError` and `AbortedError` for the end of
 * the time or of the caller's patience, `AmbiguousError` when nobody can tell whether a create was carried out.
 *
 * @throws {InputError} when the endpoint is not usable, or a time or a number of the options is not one
 *
 * @example
 * const client = createClient({
 *   credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
 *   timeout: 5_000,
 * });
 * const { data } = await client.queryDeviceDistributeJob({ jobId: 'UbmsMHmkqv0PiAG****010001' });
 * console.log(data.status); // 'running'
 */
export function createClient(options: ClientOptions): Client {
  const settings = settingsOf(options);
  const send = makeSend(settings);
  let calls = 0;
  const method =
    (action: Action) =>
    async (input: Inputs[Action], { signal: caller }: CallOptions = {}) => {
      const sent = { requests: 0, inDoubt: false };
      try {
        const request = encodeRequest(action, input);
        const reply = await send({ id: ++calls, action, request, caller, sent });
        return reply.value;
      } catch (error) {
        throw finished(error, action, sent.requests);
      }
    };
  const methods = Object.keys(operationRules).map((action) => [
    action.charAt(0).toLowerCase() + action.slice(1),
    method(action as Action),
  ]);
  // One entry for each action of the contracts, which is what the type says.
  return { ...Object.fromEntries(methods), [clientTransport]: settings.transport } as Client;
}

/** Where a client keeps its transport, for downloads. A symbol, because it is no operation; a copy of the client keeps it. */
const clientTransport = Symbol.for('iot-distribution.transport');

/** The transport of a client; undefined for an object that `createClient` did not make. */
export function transportOf(client: object): Transport | undefined {
  return (client as { readonly [clientTransport]?: Transport })[clientTransport];
}

/** Adds what transports and credentials do not know. */
function finished(error: unknown, action: Action, attempts: number): unknown {
  return isDistributionError(error) ? Object.assign(error, { action, attempts }) : error;
}
