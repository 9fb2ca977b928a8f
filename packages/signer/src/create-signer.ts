import { keyedHmacSha1Base64, keyedHmacSha256Hex } from '#hash';
import { type Credentials, readCredentials } from './credentials.ts';
import { encodeParameter } from './parameters/percent-encode.ts';
import { timestampFormatter } from './timestamp.ts';
import { signV1With, type V1Request, type V1Signed } from './v1/sign-v1.ts';
import { v1Key } from './v1/v1-steps.ts';
import { signV3With, type V3Request, type V3Signed } from './v3/sign-v3.ts';

/** Signs requests with one access key. */
export interface Signer {
  /** As the function `signV1`. */
  readonly signV1: (request: Omit<V1Request, 'credentials'>) => V1Signed;
  /** As the function `signV3`. */
  readonly signV3: (request: Omit<V3Request, 'credentials'>) => V3Signed;
}

/**
 * Makes a signer for one access key. It gives the same results as `signV1` and `signV3`, and is faster for many requests: it checks the key
 * once and keeps what is computed from it. The signer owns what it keeps; drop the signer together with the key.
 *
 * Credentials are copied: later changes of the object have no effect.
 *
 * @throws SigningError `invalid-credentials`
 * @example
 * const signer = createSigner({ accessKeyId: 'testid', accessKeySecret: 'testsecret' });
 * const parameters = { Action: 'QueryDeviceDistributeJob', Version: '2018-01-20', JobId: 'job-1' };
 * const { query } = signer.signV1({ method: 'GET', parameters });
 */
export function createSigner(credentials: Credentials): Signer {
  const key = readCredentials(credentials);
  const { accessKeySecret, securityToken = '' } = key;
  const formatTimestamp = timestampFormatter();
  const v1 = {
    signature: keyedHmacSha1Base64(v1Key(accessKeySecret)),
    encode: encodeOnce(securityToken),
    formatTimestamp,
  };
  const v3 = { signature: keyedHmacSha256Hex(accessKeySecret), formatTimestamp };
  return { signV1: (request) => signV1With(key, v1, request), signV3: (request) => signV3With(key, v3, request) };
}

/** A session token has 600 characters and is the same for an hour. */
function encodeOnce(securityToken: string): typeof encodeParameter {
  const encoded = encodeParameter(securityToken, 'SecurityToken');
  return (text, name, index) => (text === securityToken ? encoded : encodeParameter(text, name, index));
}
