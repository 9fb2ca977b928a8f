/** One request and its answer: the whole protocol, top to bottom. */
import { SigningError } from '@iot-distribution/signer';
import type { Call, Reply, Send } from './call.ts';
import type { Clock } from './clock.ts';
import { CredentialError, InputError, isDistributionError } from './errors.ts';
import type { Keyring } from './keyring.ts';
import { readAnswer } from './read-answer.ts';
import { signRequest, type SignedRequest, type SignSettings } from './sign.ts';
import { breakdown } from './transport/breakdown.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport/transport.ts';

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
    const moment = { credentials, timestamp: new Date(signedAt), nonce: nonce() };
    const { proof, ...wire } = sign(action, request, moment, settings);
    sent.requests += 1;
    const response = await carry(transport, { ...wire, signal, maxBytes });
    return readAnswer(action, response, { maxBytes, signedAt, credentials, proof });
  };
}

/** What a transport of somebody else throws may be anything: only its code is taken over. */
async function carry(transport: Transport, request: TransportRequest): Promise<TransportResponse> {
  try {
    return await transport(request);
  } catch (error) {
    if (request.signal.aborted) throw request.signal.reason;
    throw isDistributionError(error) ? error : breakdown(error, new URL(request.url).hostname);
  }
}

/** Input and keys are checked before; what the signer still refuses is a nonce, or a key of a kind that nobody has seen. */
function sign(...request: Parameters<typeof signRequest>): SignedRequest {
  try {
    return signRequest(...request);
  } catch (error) {
    if (!(error instanceof SigningError)) throw error;
    if (error.code === 'invalid-credentials') {
      throw new CredentialError(error.message, { code: 'InvalidCredentials' });
    }
    throw new InputError(error.message, { code: 'Unsignable', member: `/${error.parameter ?? ''}` });
  }
}
