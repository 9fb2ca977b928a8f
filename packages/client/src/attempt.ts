/** One request and its answer: the whole protocol, top to bottom. */
import type { Call, Reply, Send } from './call.ts';
import type { Clock } from './clock.ts';
import { hiding } from './hide.ts';
import type { Keyring } from './keyring.ts';
import { readAnswer } from './read-answer.ts';
import { signRequest, type SignSettings } from './sign.ts';
import type { Transport } from './transport/transport.ts';

/** What every attempt of a client has in common. */
export interface AttemptSettings extends SignSettings {
  readonly keyring: Keyring;
  readonly transport: Transport;
  /** Largest answer read, in bytes. */
  readonly maxBytes: number;
  readonly clock: Clock;
  /** A text that was never used before, at each call. */
  readonly nonce: () => string;
}

export function attempt(settings: AttemptSettings): Send {
  const { keyring, transport, maxBytes, clock, nonce } = settings;
  return async ({ action, request, signal, sent }: Call): Promise<Reply> => {
    const credentials = await keyring.read(signal);
    const signedAt = clock.now();
    const { explain, signature, ...wire } = signRequest(action, request, credentials, signedAt, nonce(), settings);
    sent.requests += 1;
    const response = await transport({ ...wire, signal, maxBytes });
    const hide = hiding(credentials, signature);
    return readAnswer(action, response, { maxBytes, signedAt, hide, explain });
  };
}
