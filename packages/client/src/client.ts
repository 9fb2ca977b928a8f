/** The client: one method an operation, all made from the contracts. */
import {
  encodeRequest,
  isDistributionError,
  operations,
  type Action,
  type Format,
  type Inputs,
  type Outputs,
} from '@iot-distribution/codec';
import { defaultTransport } from '#transport';
import type { CredentialSource } from './credentials.ts';
import { defaultEndpoint, originOf } from './endpoint.ts';
import { makeSend } from './send.ts';
import type { Transport } from './transport/transport.ts';

export interface ClientOptions {
  /** A key, a function that gives one, or an object of `@alicloud/credentials`. Asked before every attempt. */
  readonly credentials: CredentialSource;
  /** Default: `https://iot.cn-shanghai.aliyuncs.com`, the only one documented for these operations. */
  readonly endpoint?: string | undefined;
  /** Allows a plain http endpoint beyond loopback. Default: false. */
  readonly allowHttp?: boolean | undefined;
  /** Format to ask for. Default: `json`. Answers are read in either. */
  readonly format?: Format | undefined;
  /** Default: GET, and POST for what has a form part or a long query. */
  readonly method?: 'GET' | 'POST' | undefined;
  /** Sent as RegionId when given; the operations do not need it. */
  readonly regionId?: string | undefined;
  /** Milliseconds for a whole call. Default: 10,000. */
  readonly timeout?: number | undefined;
  /** Largest answer read, in bytes. Default: 8 MiB. */
  readonly maxBytes?: number | undefined;
  /** Default: `node:https` with a keep-alive agent on Node, `fetch` elsewhere. */
  readonly transport?: Transport | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** A new unique text at each call. Default: a random UUID. */
  readonly nonce?: (() => string) | undefined;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** One method an operation, called after it. */
export type Client = {
  readonly [A in Action as Uncapitalize<A>]: (input: Inputs[A], options?: CallOptions) => Promise<Outputs[A]>;
};

/**
 * A client for the nine operations. It opens nothing until the first call.
 *
 * Every method rejects with a `DistributionError` and with nothing else: `InputError` and `CredentialError` before
 * anything is sent, `AuthError`, `ThrottledError` and `ServiceError` for what the service refused, `TransportError`,
 * `DecodeError`, `ContractError` and `LimitError` for what came back, `TimeoutError` and `AbortedError` for the end of
 * the time or of the caller's patience.
 *
 * @throws {InputError} when the endpoint is not usable
 *
 * @example
 * const client = createClient({
 *   credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
 *   endpoint: 'http://127.0.0.1:8080',
 * });
 * const { data } = await client.queryDeviceDistributeJob({ jobId: 'UbmsMHmkqv0PiAG****010001' });
 * console.log(data.status); // 'running'
 */
export function createClient(options: ClientOptions): Client {
  const send = makeSend({
    credentials: options.credentials,
    origin: originOf(options.endpoint ?? defaultEndpoint, options.allowHttp ?? false),
    format: options.format ?? 'json',
    method: options.method,
    regionId: options.regionId,
    transport: options.transport ?? defaultTransport(),
    maxBytes: options.maxBytes ?? 8 * 1024 * 1024,
    now: options.now ?? Date.now,
    nonce: options.nonce ?? (() => crypto.randomUUID()),
    timeout: options.timeout ?? 10_000,
  });
  const endless = new AbortController().signal;
  const method =
    (action: Action) =>
    async (input: Inputs[Action], { signal = endless }: CallOptions = {}) => {
      try {
        const { value } = await send({ action, request: encodeRequest(action, input), signal });
        return value;
      } catch (error) {
        // Transports and credentials know no operation.
        if (isDistributionError(error) && error.action === undefined) Object.assign(error, { action });
        throw error;
      }
    };
  const methods = Object.keys(operations).map((action) => [
    action.charAt(0).toLowerCase() + action.slice(1),
    method(action as Action),
  ]);
  // One entry for each action of the contracts, which is what the type says.
  return Object.fromEntries(methods) as Client;
}
