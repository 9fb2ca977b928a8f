import { signV1 } from '@iot-distribution/signer';
import { expect, it } from 'vitest';
import { plainV1 } from '../sign/limit.ts';
import { action, credentials, jobId, version } from './query.ts';

it('is signed correctly by the plain loop, which does not encode all characters', () => {
  const parameters = { Action: action, Version: version, Format: 'JSON', JobId: jobId };
  const { parameters: sent, signature } = signV1({ method: 'GET', parameters, credentials });
  const { Signature, ...signed } = sent;
  expect(plainV1('GET', signed, credentials.accessKeySecret)).toBe(Signature);
  expect(Signature).toBe(signature);
});
