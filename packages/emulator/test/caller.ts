/** Signs and sends requests to an emulator whose clock only a test advances. */
import {
  decodeResponse,
  encodeRequest,
  type Action,
  type Format,
  type Inputs,
  type Outputs,
} from '@iot-distribution/codec';
import {
  canonicalQuery,
  signV1,
  v1Signature,
  v1StringToSign,
  type Credentials,
  type FlatParameters,
} from '@iot-distribution/signer';
import { createEmulator, testAccount, type Emulator, type EmulatorOptions } from '../src/index.ts';

/** The start time of every test. */
export const start: number = Date.UTC(2026, 0, 1, 12);

export const formats: readonly Format[] = ['json', 'xml'];

export interface RawResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface RequestChange {
  readonly method?: string;
  readonly credentials?: Credentials;
  readonly format?: Format;
  /** The timestamp of the request. */
  readonly timestamp?: number;
  readonly nonce?: string;
  /** Changes before signing, without the checks of the signer. */
  readonly spell?: Readonly<Record<string, string>>;
  /** Changes after signing; `undefined` removes a parameter. */
  readonly tamper?: Readonly<Record<string, string | undefined>>;
  readonly path?: string;
  readonly signal?: AbortSignal;
}

export interface Caller {
  readonly emulator: Emulator;
  /** Advances the clock. */
  wait(milliseconds: number): void;
  now(): number;
  /** Sends a request with wire parameters. */
  send(parameters: Record<string, string>, change?: RequestChange): Promise<RawResponse>;
  /** Calls an operation; returns the value of a success, or the failure. */
  call<A extends Action>(action: A, input: Inputs[A], change?: RequestChange): Promise<Outcome<A>>;
}

export type Outcome<A extends Action> =
  | { readonly kind: 'success'; readonly value: Outputs[A]; readonly unknownMembers: readonly string[] }
  | {
      readonly kind: 'failure';
      readonly status: number;
      readonly layer: string;
      readonly code: string;
      readonly message: string;
    };

export function createCaller(options: EmulatorOptions = {}): Caller {
  let now = start;
  let sent = 0;
  const emulator = createEmulator({ now: () => now, quota: false, ...options });
  const send: Caller['send'] = async (parameters, change = {}) => {
    const { method = 'GET', credentials = testAccount, timestamp = now, path = '/' } = change;
    const signed = signV1({
      method,
      parameters: { Version: '2018-01-20', Format: (change.format ?? 'json').toUpperCase(), ...parameters },
      credentials,
      timestamp: new Date(timestamp),
      nonce: change.nonce ?? `nonce-${(sent += 1)}`,
    });
    const query =
      change.spell || change.tamper ? respelled(signed.parameters, method, credentials, change) : signed.query;
    const signal = change.signal && { signal: change.signal };
    const response =
      method === 'POST'
        ? await emulator.fetch(`http://emulator${path}`, { method, headers: form, body: query, ...signal })
        : await emulator.fetch(`http://emulator${path}?${query}`, { method, ...signal });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    emulator,
    wait: (milliseconds) => (now += milliseconds),
    now: () => now,
    send,
    async call(action, input, change) {
      const { query, form } = encodeRequest(action, input);
      const { status, text } = await send({ Action: action, ...query, ...form } as Record<string, string>, change);
      const decoded = decodeResponse(action, { body: text, status });
      if (decoded.kind === 'success') return decoded;
      const { layer, code, message } = decoded;
      return { kind: 'failure', status, layer, code, message };
    },
  };
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };

function respelled(
  flat: FlatParameters,
  method: string,
  { accessKeySecret }: Credentials,
  { spell, tamper }: RequestChange,
): string {
  const spelled = { ...flat, ...spell };
  const Signature = v1Signature(v1StringToSign(method, spelled), accessKeySecret);
  const sent = Object.entries({ ...spelled, Signature, ...tamper });
  return canonicalQuery(Object.fromEntries(sent.filter((entry): entry is [string, string] => entry[1] !== undefined)));
}

/** The value of a success without unknown members. Any other outcome fails the test and is shown. */
export function valueOf<A extends Action>(outcome: Outcome<A>): Outputs[A] {
  if (outcome.kind === 'success' && outcome.unknownMembers.length === 0) return outcome.value;
  throw new Error(`not a success without unknown members: ${JSON.stringify(outcome)}`);
}
