/** The client: one method an operation, all made from the contracts. */
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
import type { Transport } from './transport/transport.ts';

/** What one call may be given besides its input. */
export interface CallOptions {
  /** Aborts the call wherever it is, a wait for its turn included; it is then rejected with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for this call, waits and retries included. Default: that of the client. */
  readonly timeout?: number | undefined;
  /**
   * Nonce of the request: a random text. The call then sends one request: nothing is retried, and a create is not looked up. The gateway accepts each nonce once, so a
   * create that is called again with the same nonce within 15 minutes is executed once at most: store the nonce before the call, and you can call
   * again after a lost response or a crash. The error code `SignatureNonceUsed` says that an earlier request was accepted. Default: a new nonce
   * for each attempt.
   */
  readonly nonce?: string | undefined;
}

/** One method per operation, named after it. */
export type Client = ClientMethods<CallOptions>;

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
  const { timeout: usual, ...settings } = settingsOf(options);
  const send = makeSend(settings);
  let calls = 0;
  const method = (action: Action) => async (input: Inputs[Action], given?: CallOptions) => {
    const sent: SentRequests = { requests: 0, inDoubt: new Set<SentRequest>() };
    let unlink = () => {};
    try {
      const { signal, timeout, nonce } = readOptions<CallOptions>(given, ['signal', 'timeout', 'nonce']);
      sent.nonce = typed('nonce', nonce, 'string');
      if (nonce === '') throw invalid('/nonce', 'the option nonce must not be empty');
      const limit = checkDuration('timeout', timeout, usual);
      const request = encodeRequest(action, input);
      const caller = linkSignal(signal);
      unlink = caller.unlink;
      const sendsOnce = sent.nonce !== undefined;
      const call = { id: ++calls, action, request, caller: caller.signal, timeout: limit, sendsOnce, sent };
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
function finished(error: unknown, action: Action, attempts: number): DistributionError {
  const known = isDistributionError(error) ? error : unexpected(action);
  try {
    return Object.assign(known, { action, attempts });
  } catch {
    // A plugged-in part threw an error that is frozen.
    return known;
  }
}

/** What no check of a plugged-in part has caught. Its text may hold anything, so it is not repeated. */
function unexpected(action: Action): TransportError {
  const message = `${action} failed in an unexpected way: whether the service executed it is not known`;
  return new TransportError(message, { code: 'Unexpected', kind: 'other', action });
}
