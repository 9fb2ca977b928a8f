/** Removes the secrets of a request from the error about its response. */
import { createRedactor, type Credentials } from '@iot-distribution/signer';
import { isDistributionError } from '../errors.ts';
import type { Proof } from '../request/signed-request.ts';

export interface Secrets {
  readonly credentials: Credentials;
  readonly proof: () => Pick<Proof, 'signature'>;
}

/** Longer texts of a response are truncated. */
const maxLength = 16_384;

/** Creates a function that masks the secrets of one request in a text, and other secrets by their names. */
export function secretHider({ credentials, proof }: Secrets): (text: string) => string {
  const redact = createRedactor([credentials.accessKeySecret, credentials.securityToken ?? '', proof().signature]);
  return (text) => redact(text.length > maxLength ? `${text.slice(0, maxLength)}…` : text);
}

/** Masks secrets in all strings of an error. The service or a proxy may echo them in any part of a response. */
export function withoutSecrets<E>(error: E, hide: (text: string) => string): E {
  if (!isDistributionError(error)) return error;
  for (const name of ['message', 'stack', ...Object.keys(error)]) {
    const text = (error as unknown as Readonly<Record<string, unknown>>)[name];
    // Some members are read-only.
    if (typeof text === 'string') Object.defineProperty(error, name, { value: hide(text) });
  }
  return error;
}

/** The format of the request ids of the gateway. */
const uuid = /^[\dA-F]{8}-(?:[\dA-F]{4}-){3}[\dA-F]{12}$/i;

/** The request id of a successful response, which may be an echo too. */
export function withoutKey(
  id: string | undefined,
  { accessKeySecret, securityToken = '' }: Credentials,
): string | undefined {
  return id === undefined || uuid.test(id) ? id : createRedactor([accessKeySecret, securityToken])(id);
}
