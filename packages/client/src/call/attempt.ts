/** One request and its answer: the whole protocol, top to bottom. */
import { SigningError } from '@iot-distribution/signer';
import type { Reply, SendAttempt } from '../request/call.ts';
import type { Clock } from '../time/service-clock.ts';
import { CredentialError, InputError, isDistributionError } from '../errors.ts';
import type { Keyring } from '../credentials/keyring.ts';
import { readResponse } from '../response/read-response.ts';
import { signByV1 } from '../request/sign-v1.ts';
import { signByV3 } from '../request/sign-v3.ts';
import type { SignedRequest, SignRequest, SignSettings } from '../request/signed-request.ts';
import { transportErrorOf } from '../transport/transport-error.ts';
import type { Transport, TransportResponse } from '../transport/transport.ts';

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

export function attempt(settings: AttemptSettings): SendAttempt {
  const { keyring, transport, maxBytes, clock, nonce } = settings;
  return async ({ action, request, sent }, signal): Promise<Reply> => {
    const credentials = await keyring.read(signal);
    const signedAt = clock.now();
    const moment = { credentials, timestamp: new Date(signedAt), nonce: nonce() };
    const signRequest = settings.signature === 'v3' ? signByV3 : signByV1;
    const { method, url, headers, body, proof } = sign(signRequest, action, request, moment, settings);
    sent.requests += 1;
    let response: TransportResponse;
    try {
      response = await transport({ method, url, headers, body, signal, maxBytes });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      // What a transport of somebody else throws may be anything: only its code is taken over.
      throw isDistributionError(error) ? error : transportErrorOf(error, new URL(url).hostname);
    }
    return readResponse(action, response, { maxBytes, signedAt, credentials, proof });
  };
}

/** Input and keys are checked before; what the signer still refuses is a nonce, or a key of a kind that nobody has seen. */
function sign(signRequest: SignRequest, ...request: Parameters<SignRequest>): SignedRequest {
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
