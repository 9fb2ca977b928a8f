/** Keeps what was signed, and what it was signed with, out of every text that came from outside. */
import { redactText, type Credentials } from '@iot-distribution/signer';
import type { Proof } from '../request/signed-request.ts';

export interface Secrets {
  readonly credentials: Credentials;
  readonly proof: Pick<Proof, 'signature'>;
}

/**
 * A function that blanks the secrets of one request in a text: by the names they usually have, and wherever they stand,
 * raw or encoded once or twice.
 */
export function secretHider({ credentials, proof }: Secrets): (text: string) => string {
  const { accessKeySecret, securityToken = '' } = credentials;
  const secrets = [accessKeySecret, securityToken, proof.signature].filter((secret) => secret !== '');
  return (text) => {
    let hidden = redactText(text);
    for (const secret of secrets) {
      let spelled = secret;
      for (let encoded = 0; encoded <= 2; encoded++) {
        hidden = hidden.replaceAll(spelled, '***');
        spelled = encodeURIComponent(spelled);
      }
    }
    return hidden;
  };
}
