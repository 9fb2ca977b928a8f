/**
 * The call of a recording, with the common parameters of all recorded calls and the signature for each format. The signatures
 * come from the vendor's package, so that the signer is compared with an independent implementation.
 */
import { createRequire } from 'node:module';
import { api, encodeRequest, type Action, type Inputs } from '@iot-distribution/codec';
import { flatten } from '@iot-distribution/signer';
import type { RecordedCall } from '../../src/recordings.ts';

const common = {
  AccessKeyId: 'testid',
  SignatureMethod: 'HMAC-SHA1',
  SignatureNonce: '217f3bb4-f3e6-4479-9bac-2bfa68122c54',
  SignatureVersion: '1.0',
  Timestamp: '2020-02-13T12:12:22Z',
  Version: api.version,
};

interface VendorSigner {
  readonly default: { getRPCSignature(parameters: object, method: string, secret: string): string };
}

export function signCall(action: Action, input: Readonly<Record<string, unknown>>): RecordedCall {
  const { query, form } = encodeRequest(action, input as unknown as Inputs[Action]);
  const method = Object.keys(form).length === 0 ? 'GET' : 'POST';
  const parameters = { Action: action, ...flatten({ ...query, ...form }), ...common };
  const load = createRequire(new URL('../../../packages/signer/package.json', import.meta.url));
  const { default: vendor } = load('@alicloud/openapi-util') as VendorSigner;
  const sign = (format: 'JSON' | 'XML') =>
    vendor.getRPCSignature({ ...parameters, Format: format }, method, 'testsecret');
  return { input, sent: { method, parameters, signature: { json: sign('JSON'), xml: sign('XML') } } };
}
