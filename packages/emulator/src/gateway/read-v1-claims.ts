/** v1: every claim is a parameter, in the query or in the form. */
import { v1StringToSign, verifyV1 } from '@iot-distribution/signer';
import type { Claims } from './claims.ts';
import { unite, type Parameters } from './parameters.ts';
import { invalid, refusal } from './gateway-error.ts';
import type { Received } from '../http/request.ts';

const mandatory = [
  'Action',
  'Version',
  'AccessKeyId',
  'SignatureMethod',
  'SignatureVersion',
  'SignatureNonce',
  'Timestamp',
  'Signature',
] as const;

/** base64 of the 20 bytes of an HMAC-SHA1. */
const signatureForm = /^[A-Za-z0-9+/]{27}=$/;

export function readV1({ method }: Received, parts: { query: Parameters; form: Parameters }): Claims {
  const parameters = unite(parts);
  const stringToSign = () => v1StringToSign(method, parameters);
  const read = (name: string) => parameters[name] ?? '';
  return {
    mandatory: mandatory.map((name) => [name, parameters[name]]),
    action: read('Action'),
    version: read('Version'),
    accessKeyId: read('AccessKeyId'),
    securityToken: read('SecurityToken'),
    timestamp: read('Timestamp'),
    nonce: read('SignatureNonce'),
    parameters,
    checkForm() {
      if (read('SignatureMethod') !== 'HMAC-SHA1') throw refusal('InvalidSignatureMethod');
      if (read('SignatureVersion') !== '1.0') throw invalid('SignatureVersion');
      // Empty is how some older clients say "access key"; anything else is another way of signing.
      if (read('SignatureType') !== '') throw invalid('SignatureType');
      if (!signatureForm.test(read('Signature'))) {
        const text = 'The request signature does not conform to Aliyun standards.';
        throw refusal('IncompleteSignature', `${text} server string to sign is:${stringToSign()}`);
      }
    },
    isSignedWith: (accessKeySecret) => verifyV1({ method, parameters, accessKeySecret }),
    mismatch: () =>
      `Specified signature is not matched with our calculation. server string to sign is:${stringToSign()}`,
  };
}
