/** The client: one method an operation, all made from the contracts. */
import {
  encodeRequest,
  isDistributionError,
  operationRules,
  type Action,
  type Format,
  type Inputs,
  type Outputs,
} from '@iot-distribution/codec';
import type { CredentialSource } from './credentials.ts';
import type { ClientEvent } from './events.ts';
import type { Quota } from './quota.ts';
import { settingsOf } from './settings.ts';
import { makeSend } from './send.ts';
import type { Transport } from './transport/transport.ts';

/** How a client calls: whose key signs, where to, and what it does when something goes wrong. Times are in milliseconds. */
export interface ClientOptions {
  /** A key, a function that gives one, or an object of `@alicloud/credentials`. */
  readonly credentials: CredentialSource;
  /** Default: `https://iot.cn-shanghai.aliyuncs.com`, the only one documented for these operations. */
  readonly endpoint?: string | undefined;
  /** Allows a plain http endpoint beyond loopback. Default: false. */
  readonly allowHttp?: boolean | undefined;
  /** Format to ask for. Default: `json`. Answers are read in either. */
  readonly format?: Format | undefined;
  /** Default: `v1`, which every gateway of the service knows. `v3` keeps the signature out of the address. */
  readonly signature?: 'v1' | 'v3' | undefined;
  /** Default: GET, and POST for what has a form part or a long query. */
  readonly method?: 'GET' | 'POST' | undefined;
  /** Sent as RegionId when given; the operations do not need it. */
  readonly regionId?: string | undefined;
  /**
   * Milliseconds for a whole call, waits and retries included, and for each attempt. Default: 30,000 and 10,000. A number
   * is the time of the whole call.
   */
  readonly timeout?: number | { readonly call?: number | undefined; readonly attempt?: number | undefined } | undefined;
  /**
   * `false`: no failed attempt is made again, but for a clock that was wrong and a key that had ended, each once. A create whose answer was
   * lost is looked for, and not sent again.
   */
  readonly retry?: RetryOptions | false | undefined;
  /**
   * Clients of one account share one object of `createQuota()`. Default: one for this client alone. `false`: nothing
   * waits.
   */
  readonly quota?: Quota | false | undefined;
  /** Largest answer read, in bytes. Default: 8 MiB. */
  readonly maxBytes?: number | undefined;
  /** Default: `node:https` with a keep-alive agent on Node, `fetch` elsewhere. */
  readonly transport?: Transport | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** A new unique text at each call. Default: a random UUID. */
  readonly nonce?: (() => string) | undefined;
  /** Told of attempts, retries and waits as they happen. What it throws is dropped. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
}

/** How often, and after what pauses, a failed attempt is made again. */
export interface RetryOptions {
  /** How many times in all a request is sent, at most. Default: 4. */
  readonly attempts?: number | undefined;
  /** Upper end of the first pause, in milliseconds; doubled each time. The pause is random below it. Default: 200. */
  readonly baseDelay?: number | undefined;
  /** Upper end of any pause, unless the service asks for a longer one, in milliseconds. Default: 5,000. */
  readonly maxDelay?: number | undefined;
  /** Retries at hand for all calls of the client together; ten successes earn one back. Default: 20. */
  readonly budget?: number | undefined;
  /**
   * After the lost answer of a create: milliseconds between two looks at the list of jobs, before a job that is not in
   * it counts as not created. Default: 1,000.
   */
  readonly settle?: number | undefined;
}

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
  const send = makeSend(settingsOf(options));
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
  return Object.fromEntries(methods) as Client;
}

/** Adds what transports and credentials do not know. */
function finished(error: unknown, action: Action, attempts: number): unknown {
  return isDistributionError(error) ? Object.assign(error, { action, attempts }) : error;
}
