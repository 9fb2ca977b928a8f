/** Properties of every request. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyFlat, anyKeys, anyText, anyTime, oneTree } from '../test/arbitraries.ts';
import { canonicalQuery, flatten, percentEncode, signV1, signV3, v1StringToSign, verifyV1, verifyV3 } from './index.ts';

const settings = { seed: 2, numRuns: 100 };
const nonce = fc.stringMatching(/^[!-~]{1,36}$/);
const method = fc.constantFrom('GET', 'POST');
const operation = { Action: 'QueryDeviceDistributeJob', Version: '2018-01-20' };

it('percentEncode returns unreserved characters or %XY, and decodes to its input', () => {
  const property = fc.property(anyText, (text) => {
    const got = percentEncode(text);
    expect(got).toMatch(/^(?:[A-Za-z0-9\-_.~]|%[0-9A-F]{2})*$/);
    expect(decodeURIComponent(got)).toBe(text);
  });
  fc.assert(property, settings);
});

it('canonicalQuery sorts by the code units of names, not by locale and not by their encoded form', () => {
  const property = fc.property(anyFlat, (flat) => {
    // The plain way: sort the names, then encode.
    const want = Object.keys(flat)
      .toSorted()
      .map((name) => `${percentEncode(name)}=${percentEncode(flat[name] ?? '')}`)
      .join('&');
    expect(canonicalQuery(flat)).toBe(want);
  });
  fc.assert(property, settings);
});

it('canonicalQuery and the signatures give the same result for a tree and for its flat form', () => {
  const property = fc.property(oneTree, anyKeys, anyTime, nonce, (tree, credentials, timestamp, once) => {
    const flat = flatten(tree);
    expect(canonicalQuery(tree)).toBe(canonicalQuery(flat));
    const common = { method: 'POST', credentials, timestamp, nonce: once };
    const nested = signV1({ ...common, parameters: { ...operation, ...tree } });
    const spelled = signV1({ ...common, parameters: { ...operation, ...flat } });
    expect({ ...nested, parameters: nested.parameters }).toEqual({ ...spelled, parameters: spelled.parameters });
  });
  fc.assert(property, settings);
});

it.each([
  ['an empty list', { A: [] }],
  ['an empty struct', { A: {} }],
  ['a list', { A: ['x', 'y'] }],
  ['nothing', { A: undefined }],
])('v1 signs what it sends when %s comes before all common parameters', (_, first) => {
  const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
  const signed = signV1({ method: 'GET', parameters: { ...first, ...operation }, credentials });
  expect(signed.stringToSign).toBe(v1StringToSign('GET', signed.parameters));
  expect(signed.query).toMatch(/^A/);
});

it('verifyV1 accepts what signV1 made, and rejects any change of it', () => {
  const request = { parameters: oneTree, credentials: anyKeys, timestamp: anyTime, nonce, method };
  const property = fc.property(fc.record(request), fc.nat(), anyText, (given, which, other) => {
    const { credentials, parameters } = given;
    const signed = signV1({ ...given, parameters: { ...operation, ...parameters } });
    const received = {
      method: given.method,
      parameters: signed.parameters,
      accessKeySecret: credentials.accessKeySecret,
    };
    expect(verifyV1(received)).toBe(true);
    const names = Object.keys(signed.parameters);
    const name = names[which % names.length] ?? '';
    fc.pre(signed.parameters[name] !== other);
    expect(verifyV1({ ...received, parameters: { ...signed.parameters, [name]: other } })).toBe(false);
    const { [name]: _, ...without } = signed.parameters;
    expect(verifyV1({ ...received, parameters: without })).toBe(false);
    expect(verifyV1({ ...received, method: given.method === 'GET' ? 'POST' : 'GET' })).toBe(false);
    expect(verifyV1({ ...received, accessKeySecret: `${credentials.accessKeySecret}!` })).toBe(false);
  });
  fc.assert(property, settings);
});

it('verifyV3 accepts what signV3 made, and rejects any change of it', () => {
  const header = fc.stringMatching(/^[!-~]{0,10}( {0,2}[!-~]{1,10})?$/);
  const request = {
    query: oneTree,
    body: fc.oneof(anyText, fc.uint8Array({ maxLength: 40 })),
    headers: fc.record({ 'X-Acs-Note': header, 'Content-Type': header, accept: header }, { requiredKeys: [] }),
    credentials: anyKeys,
    timestamp: anyTime,
    nonce,
    method,
  };
  const property = fc.property(fc.record(request), fc.nat(), header, (given, which, other) => {
    const { Action: action, Version: version } = operation;
    const { headers } = signV3({ ...given, host: 'iot.cn-shanghai.aliyuncs.com', action, version });
    const { accessKeySecret } = given.credentials;
    const received = {
      method: given.method,
      path: '/',
      query: flatten(given.query),
      headers,
      body: given.body,
      accessKeySecret,
    };
    expect(verifyV3(received)).toBe(true);
    const names = Object.keys(headers).filter((name) => name !== 'accept');
    const name = names[which % names.length] ?? '';
    fc.pre(headers[name] !== other);
    expect(verifyV3({ ...received, headers: { ...headers, [name]: other } })).toBe(false);
    const { [name]: _, ...without } = headers;
    expect(verifyV3({ ...received, headers: without })).toBe(false);
    expect(verifyV3({ ...received, headers: { ...headers, 'x-acs-new': '1' } })).toBe(false);
    expect(verifyV3({ ...received, query: { ...received.query, 'new name': '' } })).toBe(false);
    expect(verifyV3({ ...received, path: '/x' })).toBe(false);
    expect(verifyV3({ ...received, body: `${String(given.body)}!` })).toBe(false);
    expect(verifyV3({ ...received, accessKeySecret: `${accessKeySecret}!` })).toBe(false);
  });
  fc.assert(property, settings);
});

it('every request gets its own nonce and the current time, in whole seconds', () => {
  const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
  const signed = Array.from(
    { length: 100 },
    () => signV1({ method: 'GET', parameters: operation, credentials }).parameters,
  );
  expect(new Set(signed.map(({ SignatureNonce }) => SignatureNonce)).size).toBe(100);
  for (const { Timestamp = '' } of signed) {
    expect(Timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(Math.abs(Date.parse(Timestamp) - Date.now())).toBeLessThan(60_000);
  }
});
