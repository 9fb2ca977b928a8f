/** Sends one request and reads its response: the whole protocol, from top to bottom. */
import { createSigner, SigningError, type Credentials, type Signer } from '@iot-distribution/signer';
import { settleFailure } from '../policies/may-have-executed.ts';
import type { Reply, SendAttempt, SentRequest } from '../request/call.ts';
import type { Clock } from '../time/service-clock.ts';
import type { Action } from '@iot-distribution/codec';
import { CredentialError, InputError, TimeoutError, isDistributionError } from '../errors.ts';
import { readResponse } from '../response/read-response.ts';
import { signByV1 } from '../request/sign-v1.ts';
import { signByV3 } from '../request/sign-v3.ts';
import type { SignedRequest, SignSettings } from '../request/signed-request.ts';
import { isOwn } from '../transport/own-transport.ts';
import { checkTransportResponse } from '../transport/check-response.ts';
import { sentOf, transportErrorOf } from '../transport/transport-error.ts';
import type { Sent, Transport, TransportResponse } from '../transport/transport.ts';

/** Settings that all attempts of a client share. */
export interface AttemptSettings extends SignSettings {
  readonly transport: Transport;
  /** Maximum size of a response body, in bytes. */
  readonly maxBytes: number;
  readonly clock: Clock;
  /** Returns a unique string at each call. */
  readonly nonce: () => string;
}

export function attempt(settings: AttemptSettings): SendAttempt {
  const { transport, maxBytes, clock, nonce } = settings;
  // A signer is kept as long as its key, which the keyring holds.
  const signers = new WeakMap<Credentials, Signer>();
  const signerOf = (credentials: Credentials) => {
    let signer = signers.get(credentials);
    if (signer === undefined) {
      signer = createSigner(credentials);
      signers.set(credentials, signer);
    }
    return signer;
  };
  const signRequest = settings.signature === 'v3' ? signByV3 : signByV1;
  return async ({ action, request, credentials, mayBeSent, sent }, signal): Promise<Reply> => {
    if (credentials === undefined)
      throw new CredentialError('no access key was obtained', { code: 'InvalidCredentials' });
    const signedAt = clock.now();
    // After the timestamp was read: after a suspension from here on, the timestamp has expired, and the gateway rejects the request.
    if (mayBeSent?.() === false) throw tooLate(action);
    const one: SentRequest = { nonce: sent.nonce ?? nonce() };
    const signed = () =>
      sign(() => {
        const at = { signer: signerOf(credentials), timestamp: new Date(signedAt), nonce: one.nonce };
        return signRequest(action, request, at, settings);
      });
    const { method, url, headers, body } = signed();
    sent.requests += 1;
    sent.inDoubt.add(one);
    sent.latest = one;
    const reportSent = (left: Sent) => void (left === 'no' ? sent.inDoubt.delete(one) : sent.inDoubt.add(one));
    let response: TransportResponse;
    try {
      const sending = { method, url, headers, body, maxBytes, reportSent, signal };
      response = isOwn(transport)
        ? await transport(sending)
        : checkTransportResponse(await transport({ ...sending, signal: signal.toAbortSignal() }));
    } catch (error) {
      if (sentOf(error) === 'no') sent.inDoubt.delete(one);
      // A user's transport may throw anything: only the code is reported.
      throw isDistributionError(error) ? error : transportErrorOf(error, new URL(url).hostname);
    }
    try {
      return readResponse(action, response, { maxBytes, signedAt, credentials, proof: () => signed().proof });
    } catch (error) {
      settleFailure(sent, one, error);
      throw error;
    }
  };
}

function tooLate(action: Action): TimeoutError {
  const message = `${action}: the time in which the request could be sent has elapsed, and this request was not sent`;
  return new TimeoutError(message, { code: 'TooLate', action });
}

/** Inputs and keys have been checked before. The signer can still reject a nonce, a time, or an unknown kind of key. */
function sign(signRequest: () => SignedRequest): SignedRequest {
  try {
    return signRequest();
  } catch (error) {
    if (!(error instanceof SigningError)) throw error;
    if (error.code === 'invalid-credentials') {
      throw new CredentialError(error.message, { code: 'InvalidCredentials' });
    }
    throw new InputError(error.message, { code: 'Unsignable', pointer: `/${error.parameter ?? ''}` });
  }
}
