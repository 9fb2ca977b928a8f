/** v1: every claim is a parameter, in the query or in the form. */
import { v1StringToSign, verifyV1 } from '@iot-distribution/signer';
import type { Claims } from './claims.ts';
import { mergeParts, type Parts } from './parameters.ts';
import { createGatewayError, invalidParameter } from './gateway-error.ts';
import type { EmulatorRequest } from '../http/request.ts';

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

/** The base64 form of an HMAC-SHA1, which has 20 bytes. */
const signaturePattern = /^[A-Za-z0-9+/]{27}=$/;

export function readV1Claims({ method }: EmulatorRequest, parts: Parts): Claims {
  const parameters = mergeParts(parts);
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
    checkSignatureFields() {
      if (read('SignatureMethod') !== 'HMAC-SHA1') throw createGatewayError('InvalidSignatureMethod');
      if (read('SignatureVersion') !== '1.0') throw invalidParameter('SignatureVersion');
      // Some older clients send an empty SignatureType with an access key. Any other value is another type of signature.
      if (read('SignatureType') !== '') throw invalidParameter('SignatureType');
      if (!signaturePattern.test(read('Signature'))) {
        const text = 'The request signature does not conform to Aliyun standards.';
        throw createGatewayError('IncompleteSignature', `${text} server string to sign is:${stringToSign()}`);
      }
    },
    isSignedWith: (accessKeySecret) => verifyV1({ method, parameters, accessKeySecret }),
    mismatch: () =>
      `Specified signature is not matched with our calculation. server string to sign is:${stringToSign()}`,
  };
}
