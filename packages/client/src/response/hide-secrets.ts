/** Keeps the secrets of a request out of the error about its response. */
import { createRedactor, type Credentials } from '@iot-distribution/signer';
import { isDistributionError } from '../errors.ts';
import type { Proof } from '../request/signed-request.ts';

export interface Secrets {
  readonly credentials: Credentials;
  readonly proof: Pick<Proof, 'signature'>;
}

/** Longer texts of a response end here: nobody reads them. */
const maxLength = 16_384;

/** A function that masks the secrets of one request in a text, and other secrets by their names. */
export function secretHider({ credentials, proof }: Secrets): (text: string) => string {
  const redact = createRedactor([credentials.accessKeySecret, credentials.securityToken ?? '', proof.signature]);
  return (text) => redact(text.length > maxLength ? `${text.slice(0, maxLength)}…` : text);
}

/** The error with secrets masked in all its texts. Whatever the service, or something before it, puts into a response may be an echo. */
export function withoutSecrets<E>(error: E, hide: (text: string) => string): E {
  if (!isDistributionError(error)) return error;
  for (const name of ['message', 'stack', ...Object.keys(error)]) {
    const text = (error as unknown as Readonly<Record<string, unknown>>)[name];
    // Some members are read-only.
    if (typeof text === 'string') Object.defineProperty(error, name, { value: hide(text) });
  }
  return error;
}

/** As the gateway makes ids. */
const uuid = /^[\dA-F]{8}-(?:[\dA-F]{4}-){3}[\dA-F]{12}$/i;

/** The id of a successful response, which may be an echo as well. */
export function withoutKey(
  id: string | undefined,
  { accessKeySecret, securityToken = '' }: Credentials,
): string | undefined {
  return id === undefined || uuid.test(id) ? id : createRedactor([accessKeySecret, securityToken])(id);
}
