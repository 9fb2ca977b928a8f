import { isUsableKey } from '../credentials.ts';
import { equalInConstantTime } from '../equal-in-constant-time.ts';
import type { FlatParameters } from '../parameters/parameter-tree.ts';
import { copyFlat } from '../parameters/flatten.ts';
import { v1Signature, v1StringToSign } from './v1-steps.ts';

/** A request as a server received it, and the secret that belongs to its AccessKeyId. */
export interface V1Received {
  readonly method: string;
  /** The parameters of query and form together, decoded, Signature included. */
  readonly parameters: Readonly<FlatParameters>;
  /**
   * Look it up in a Map, or with `Object.hasOwn`: `secrets[id]` of a plain object finds members of its prototype. Without a secret the result
   * is `false`.
   */
  readonly accessKeySecret: string | undefined;
}

/**
 * The server's side of `signV1`: checks whether the `Signature` among the parameters is right, compared in constant time.
 *
 * What cannot be verified is `false` and not an error: a secret that is missing, empty or not a string, parameters that are not strings
 * under flat names, a request that is malformed in any other way. Clock, nonce and the owner of the key are left to the caller.
 *
 * Source: docs/wire/signing.md, rules 1, 25 and 27.
 *
 * @example
 * const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
 * const { parameters } = signV1({ method: 'GET', parameters: { Action: 'A', Version: 'V' }, credentials });
 * verifyV1({ method: 'GET', parameters, accessKeySecret: 'testsecret' }); // true
 * verifyV1({ method: 'POST', parameters, accessKeySecret: 'testsecret' }); // false
 * verifyV1({ method: 'GET', parameters, accessKeySecret: undefined }); // false
 */
export function verifyV1(received: V1Received): boolean {
  try {
    const { method, accessKeySecret } = received;
    // A copy: what is checked here is what is signed below.
    const parameters = copyFlat(received.parameters);
    const { Signature: signature = '' } = parameters;
    if (typeof method !== 'string' || !isUsableKey(accessKeySecret)) return false;
    return equalInConstantTime(v1Signature(v1StringToSign(method, parameters), accessKeySecret), signature);
  } catch {
    return false;
  }
}
