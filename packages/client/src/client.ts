/** Creates the client: one method per operation, derived from the contracts. */
import {
  encodeRequest,
  isDistributionError,
  operations,
  type DistributionError,
  type Action,
  type Inputs,
} from '@iot-distribution/codec';
import { addCallerFrames } from './caller/caller-frames.ts';
import { linkSignal } from './caller/link-signal.ts';
import { makeSend } from './call/send.ts';
import { TransportError } from './errors.ts';
import type { ClientMethods } from './generated/client-methods.ts';
import { invalid, readOptions, typed } from './caller/check-option.ts';
import { settingsOf, type ClientOptions } from './options.ts';
import type { SentRequest, SentRequests } from './request/call.ts';
import { checkDuration } from './time/duration.ts';
import { sendLimit } from './time/send-limit.ts';
import type { Transport } from './transport/transport.ts';

const nothing = () => {};

/** Options of a call. */
export interface CallOptions {
  /** Aborts the call at any step, which then rejects with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** Time limit of the call in milliseconds, including waits and retries. Default: that of the client. */
  readonly timeout?: number | undefined;
  /**
   * The nonce of the request, a random string. The call then sends only one request: it is not retried, and a create is not looked up. The
   * gateway accepts each nonce once. So if you repeat a create with the same nonce within 15 minutes, it is executed at most once: store
   * the nonce before the call, and repeat the call after a lost response or a crash. The error code `SignatureNonceUsed` means that an
   * earlier request was accepted. Default: a new nonce for each attempt.
   */
  readonly nonce?: string | undefined;
  /**
   * Milliseconds from the start of the call after which no request is sent: the call then rejects with a `TimeoutError` with code `TooLate`.
   * Both the clock `now` and a monotonic clock are compared when a request is signed, after all waits. So a process that was suspended
   * does not send a request that is no longer wanted. A response may arrive later. Default: no limit.
   */
  readonly sendWithin?: number | undefined;
}

const callOptionNames = ['signal', 'timeout', 'nonce', 'sendWithin'] as const satisfies readonly (keyof CallOptions)[];

/** One method per operation, named after it. */
export type Client = ClientMethods<CallOptions>;

/**
 * Creates a client with a method for each operation. It opens no connection before the first call.
 *
 * A method rejects only with a `DistributionError`: `InputError` and `CredentialError` before anything is sent; `AuthError`,
 * `ThrottledError` and `ServiceError` if the service rejects the call or fails; `TransportError`, `DecodeError`, `ContractError` and
 * `LimitError` if there is no valid response; `TimeoutError` and `AbortedError` at a time limit or an abort; `AmbiguousError` if it is
 * unknown whether a create or delete was executed.
 *
 * @throws {InputError} if an option is not valid
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
  const { timeout: usual, ...settings } = settingsOf(options);
  const send = makeSend(settings);
  let calls = 0;
  const method = (action: Action) => async (input: Inputs[Action], given?: CallOptions) => {
    const sent: SentRequests = { requests: 0, inDoubt: new Set<SentRequest>() };
    let unlink = nothing;
    try {
      const { signal, timeout, nonce, sendWithin } = readOptions<CallOptions>(given, callOptionNames);
      sent.nonce = typed('nonce', nonce, 'string');
      if (nonce === '') throw invalid('/nonce', 'the option nonce must not be empty');
      const limit = checkDuration('timeout', timeout, usual);
      const mayBeSent = sendLimit(checkDuration('sendWithin', sendWithin, Infinity), settings.clock);
      const request = encodeRequest(action, input);
      const caller = linkSignal(signal);
      unlink = caller.unlink;
      const sendsOnce = sent.nonce !== undefined;
      const call = { id: ++calls, action, request, caller: caller.signal, timeout: limit, mayBeSent, sendsOnce, sent };
      const reply = await send(call);
      return reply.value;
    } catch (error) {
      const failure = finished(error, action, sent.requests);
      addCallerFrames(failure);
      throw failure;
    } finally {
      unlink();
    }
  };
  const methods = Object.keys(operations).map((action) => {
    const name = action.charAt(0).toLowerCase() + action.slice(1);
    // The name is what stacks show.
    return [name, Object.defineProperty(method(action as Action), 'name', { value: name })];
  });
  // The object has one entry per action of the contracts, as its type says.
  return { ...Object.fromEntries(methods), [clientTransport]: settings.transport } as Client;
}

/** The member of a client with its transport, for downloads. A symbol, because it is not an operation; a copy of the client keeps it. */
const clientTransport = Symbol.for('iot-distribution.transport');

/** The transport of a client; undefined for an object that `createClient` did not create. */
export function transportOf(client: object): Transport | undefined {
  return (client as { readonly [clientTransport]?: Transport })[clientTransport];
}

/** Adds the details that transports and credentials do not have. */
function finished(error: unknown, action: Action, attempts: number): DistributionError {
  const known = isDistributionError(error) ? error : unexpected(action);
  try {
    return Object.assign(known, { action, attempts });
  } catch {
    // A part that the user passed threw a frozen error.
    return known;
  }
}

/** An unexpected error of a part that the user passed. Its message is not quoted, since it may contain a secret. */
function unexpected(action: Action): TransportError {
  const message = `${action} failed with an unexpected error, and may have been executed: check the service before you call it again`;
  return new TransportError(message, { code: 'Unexpected', kind: 'other', action });
}
