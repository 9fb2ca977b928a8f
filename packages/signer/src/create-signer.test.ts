import * as fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { anyKeys, anyTime, oneTree } from '../test/arbitraries.ts';
import { rejectionOf } from '../test/rejection-of.ts';
import {
  canonicalQuery,
  createSigner,
  signV1,
  signV3,
  v1Signature,
  v1StringToSign,
  v3CanonicalRequest,
  v3Signature,
  v3StringToSign,
} from './index.ts';

const operation = { Action: 'QueryDeviceDistributeJob', Version: '2018-01-20' };
const nonce = 'nonce-1';
const host = 'iot.cn-shanghai.aliyuncs.com';

/** Own properties and `parameters`, which is not one. */
const whole = (signed: ReturnType<typeof signV1>) => ({ ...signed, parameters: signed.parameters });

it('a signer returns what signV1 and signV3 return, request after request', () => {
  const property = fc.property(
    anyKeys,
    fc.array(fc.tuple(oneTree, anyTime), { minLength: 2, maxLength: 4 }),
    (key, calls) => {
      const signer = createSigner(key);
      for (const [tree, timestamp] of calls) {
        const v1 = { method: 'POST', parameters: { ...operation, ...tree }, timestamp, nonce };
        expect(whole(signer.signV1(v1))).toEqual(whole(signV1({ ...v1, credentials: key })));
        const { Action: action, Version: version } = operation;
        const v3 = { method: 'POST', host, query: tree, action, version, timestamp, nonce };
        expect(signer.signV3(v3)).toEqual(signV3({ ...v3, credentials: key }));
      }
    },
  );
  fc.assert(property, { seed: 6, numRuns: 100 });
});

it('the public steps, one after the other, return what signV1 and signV3 return', () => {
  const property = fc.property(anyKeys, oneTree, anyTime, (key, tree, timestamp) => {
    const v1 = signV1({ method: 'GET', parameters: { ...operation, ...tree }, credentials: key, timestamp, nonce });
    const { Signature, ...sent } = v1.parameters;
    const query = canonicalQuery(sent);
    const stringToSign = v1StringToSign('GET', sent);
    expect(v1StringToSign('GET', query)).toBe(stringToSign);
    expect(v1).toMatchObject({ canonicalQuery: query, stringToSign });
    expect(Signature).toBe(v1Signature(stringToSign, key.accessKeySecret));
    const { Action: action, Version: version } = operation;
    const v3 = signV3({ method: 'GET', host, query: tree, action, version, credentials: key, timestamp, nonce });
    const hashedPayload = v3.headers['x-acs-content-sha256'] ?? '';
    const parts = { method: 'GET', path: '/', headers: v3.headers, hashedPayload };
    const canonicalRequest = v3CanonicalRequest({ ...parts, query: tree });
    expect(v3CanonicalRequest({ ...parts, query: v3.query })).toBe(canonicalRequest);
    expect(v3).toMatchObject({ canonicalRequest, stringToSign: v3StringToSign(canonicalRequest) });
    expect(v3.signature).toBe(v3Signature(v3.stringToSign, key.accessKeySecret));
  });
  fc.assert(property, { seed: 7, numRuns: 100 });
});

describe('a signer', () => {
  const credentials = { accessKeyId: 'testid', accessKeySecret: 'canary5f1c', securityToken: 'canary+token/==' };
  const request = { method: 'GET', parameters: operation, timestamp: new Date(0), nonce };

  it.each([
    ['of 64 bytes with the &', 'k'.repeat(63)],
    ['of 65 bytes with the &', 'k'.repeat(64)],
    ['longer than a block', 'k'.repeat(200)],
    ['that is not ASCII', '密钥'],
  ])('signs with a secret %s', (_, accessKeySecret) => {
    const key = { accessKeyId: 'testid', accessKeySecret };
    const { stringToSign, signature } = createSigner(key).signV1(request);
    expect(signature).toBe(v1Signature(stringToSign, accessKeySecret));
    const v3 = createSigner(key).signV3({ method: 'GET', host, action: 'A', version: 'V', nonce });
    expect(v3.signature).toBe(v3Signature(v3.stringToSign, accessKeySecret));
  });

  it('copies the credentials', () => {
    const given = { ...credentials };
    const signer = createSigner(given);
    const before = signer.signV1(request);
    given.accessKeySecret = 'another';
    given.securityToken = '';
    expect(whole(signer.signV1(request))).toEqual(whole(before));
  });

  it('reads credentials whose members are getters of a class', () => {
    class Provided {
      get accessKeyId(): string {
        return 'testid';
      }
      get accessKeySecret(): string {
        return 'testsecret';
      }
    }
    expect(createSigner(new Provided()).signV1(request).parameters['AccessKeyId']).toBe('testid');
  });

  it('shows no secret when it is printed', () => {
    const signer = createSigner(credentials);
    signer.signV1(request);
    const shown = inspect(signer, { depth: 9, showHidden: true, getters: true }) + JSON.stringify(signer);
    expect(shown).not.toContain('canary');
  });

  it.each([
    ['no credentials', null, 'credentials'],
    ['no secret', { accessKeyId: 'testid' }, 'accessKeySecret'],
    ['an empty id', { accessKeyId: '', accessKeySecret: 'testsecret' }, 'accessKeyId'],
    [
      'a token that is not a string',
      { accessKeyId: 'testid', accessKeySecret: 's', securityToken: 5 },
      'securityToken',
    ],
  ])('is not made from %s', (_, given, parameter) => {
    expect(rejectionOf(() => createSigner(given as never))).toEqual({ code: 'invalid-credentials', parameter });
  });
});

it('builds the parameters of a request when they are read, as they were signed', () => {
  const names = ['a', 'b'];
  const parameters = { ...operation, DeviceName: names };
  const signed = signV1({ method: 'GET', parameters, credentials: { accessKeyId: 'testid', accessKeySecret: 's' } });
  names[0] = 'changed';
  expect(signed.parameters).toMatchObject({ 'DeviceName.1': 'a', 'DeviceName.2': 'b', Signature: signed.signature });
  expect(signed.parameters).toBe(signed.parameters);
});
