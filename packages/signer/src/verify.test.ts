/** What a verifier rejects, without an error. */
import { describe, expect, it } from 'vitest';
import { testForgeries } from '../test/forgeries.ts';
import { signV1, signV3, v3CanonicalRequest, v3Signature, v3StringToSign, verifyV1, verifyV3 } from './index.ts';

testForgeries();

const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const { accessKeySecret } = credentials;
const signedV1 = signV1({
  method: 'GET',
  parameters: { Action: 'A', Version: 'V', PageSize: 20, DeviceName: ['a'], Struct: { Name: 'b' } },
  credentials,
});
const receivedV1 = { method: 'GET', parameters: signedV1.parameters, accessKeySecret };
const signedV3 = signV3({
  method: 'POST',
  host: 'h',
  query: { PageSize: 20, DeviceName: ['a'], Struct: { Name: 'b' } },
  headers: { 'content-type': 'text/plain', accept: 'a/b' },
  body: 'body',
  action: 'A',
  version: 'V',
  credentials,
});
const query = { PageSize: '20', 'DeviceName.1': 'a', 'Struct.Name': 'b' };
const receivedV3 = { method: 'POST', path: '/', query, headers: signedV3.headers, body: 'body', accessKeySecret };

/** Objects that throw when they are read. */
const throwing = [
  () => new Proxy({}, { ownKeys: () => fail(), get: () => fail() }),
  () => Object.defineProperty({}, 'x', { enumerable: true, get: () => fail() }),
];

function fail(): never {
  throw new Error('no');
}

const { 'DeviceName.1': _list, ...withoutList } = signedV1.parameters;
const { 'Struct.Name': _struct, ...withoutStruct } = signedV1.parameters;

describe('verifyV1', () => {
  it('accepts the request as it was signed', () => {
    expect(verifyV1(receivedV1)).toBe(true);
    expect(verifyV1({ ...receivedV1, parameters: Object.assign(Object.create(null), signedV1.parameters) })).toBe(true);
  });

  it.each([
    ['no parameters', undefined],
    ['null', null],
    ['a string', 'Signature=x'],
    ['a list', Object.entries(signedV1.parameters)],
    ['a Map', new Map(Object.entries(signedV1.parameters))],
    ['URLSearchParams', new URLSearchParams(signedV1.parameters)],
    ['a number', { ...signedV1.parameters, PageSize: 20 }],
    ['a list of strings', { ...withoutList, DeviceName: ['a'] }],
    ['a struct', { ...withoutStruct, Struct: { Name: 'b' } }],
    ['null next to the others', { ...signedV1.parameters, Other: null }],
    ['undefined next to the others', { ...signedV1.parameters, Other: undefined }],
    ['a boxed string', { ...signedV1.parameters, Action: Object('A') }],
    ['a list for a signature', { ...signedV1.parameters, Signature: [signedV1.signature] }],
    ['no signature', { ...signedV1.parameters, Signature: undefined }],
    ['an empty signature', { ...signedV1.parameters, Signature: '' }],
    [
      'another signature of the same length',
      { ...signedV1.parameters, Signature: signedV1.signature.replace(/^./, '*') },
    ],
    ['a signature that is too long', { ...signedV1.parameters, Signature: `${signedV1.signature}=` }],
    ['a signature that is too short', { ...signedV1.parameters, Signature: signedV1.signature.slice(1) }],
    ['a lone surrogate', { ...signedV1.parameters, Other: '\ud800' }],
    ['a name that cannot be sent', JSON.parse(`{"__proto__":"x","Signature":"${signedV1.signature}"}`)],
  ])('rejects %s', (_, parameters) => {
    expect(verifyV1({ ...receivedV1, parameters: parameters as never })).toBe(false);
  });

  it.each([undefined, null, 5, ['GET'], Object('GET'), Symbol('GET'), ''])('rejects a method %s', (method) => {
    expect(verifyV1({ ...receivedV1, method: method as never })).toBe(false);
  });

  it.each([undefined, null, 5, 'x'])('rejects %s for a request', (received) => {
    expect(verifyV1(received as never)).toBe(false);
  });

  it.each(throwing)('rejects what throws when it is read', (make) => {
    expect(verifyV1(make() as never)).toBe(false);
    const parameters = Object.defineProperties(make(), Object.getOwnPropertyDescriptors(signedV1.parameters));
    expect(verifyV1({ ...receivedV1, parameters: parameters as never })).toBe(false);
  });
});

describe('verifyV3', () => {
  it('accepts the request as it was signed, body as string or bytes', () => {
    expect(verifyV3(receivedV3)).toBe(true);
    expect(verifyV3({ ...receivedV3, body: new TextEncoder().encode('body') })).toBe(true);
  });

  const withHeader = (changes: object) => ({ headers: { ...signedV3.headers, ...changes } });
  const authorization = (from: string | RegExp, to: string) =>
    withHeader({ authorization: signedV3.authorization.replace(from, to) });

  it.each([
    ['a query of null', { query: null }],
    ['a query with a number', { query: { ...query, PageSize: 20 } }],
    ['a query with a list', { query: { PageSize: '20', DeviceName: ['a'], 'Struct.Name': 'b' } }],
    ['a query with a struct', { query: { PageSize: '20', 'DeviceName.1': 'a', Struct: { Name: 'b' } } }],
    ['a query with null', { query: { ...query, Other: null } }],
    ['a query that was not decoded', { query: signedV3.query }],
    ['no headers', { headers: undefined }],
    ['headers of null', { headers: null }],
    ['Headers', { headers: new Headers(signedV3.headers) }],
    ['a header that is a list', withHeader({ accept: ['a/b'] })],
    ['a header that is undefined', withHeader({ accept: undefined })],
    ['a header twice', withHeader({ Host: 'h' })],
    [
      'a header called __proto__',
      { headers: JSON.parse(JSON.stringify(signedV3.headers).replace('"accept"', '"__proto__"')) },
    ],
    ['no authorization', withHeader({ authorization: '' })],
    ['a bearer token', withHeader({ authorization: 'Bearer x' })],
    ['text before the authorization', authorization(/^/, 'x')],
    ['text after the authorization', authorization(/$/, 'x')],
    ['a signature in upper case', authorization(signedV3.signature, signedV3.signature.toUpperCase())],
    ['another signature', authorization(signedV3.signature, '0'.repeat(64))],
    ['no key id', authorization('Credential=testid', 'Credential=')],
    ['no signed headers', authorization(/SignedHeaders=[^,]*/, 'SignedHeaders=')],
    ['a signed header that did not arrive', authorization('SignedHeaders=', 'SignedHeaders=via;')],
    ['a name of the prototype among the signed headers', authorization('SignedHeaders=', 'SignedHeaders=constructor;')],
    ['a header that is not signed but has to be', authorization('content-type;', '')],
    ['another body', { body: 'Body' }],
    ['no body', { body: undefined }],
    ['a body of null', { body: null }],
    ['a body that is an object', { body: { body: 'body' } }],
    ['a hash that is not the body’s', withHeader({ 'x-acs-content-sha256': '0'.repeat(64) })],
    ['another method', { method: 'PUT' }],
    ['no method', { method: undefined }],
    ['a list for a method', { method: ['POST'] }],
    ['another path', { path: '/x' }],
    ['no path', { path: undefined }],
    ['a list for a path', { path: ['/'] }],
  ])('rejects %s', (_, changes) => {
    expect(verifyV3({ ...receivedV3, ...changes } as never)).toBe(false);
  });

  /** Signs a request with the right secret, but against the rules. */
  function signedAnyhow(headers: Record<string, string>, names: string, hashedPayload: string) {
    const lines = names.split(';').map((name) => `${name}:${headers[name]}\n`);
    const canonicalRequest = `POST\n/\n\n${lines.join('')}\n${names}\n${hashedPayload}`;
    const signature = v3Signature(v3StringToSign(canonicalRequest), accessKeySecret);
    const authorized = `ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=${names},Signature=${signature}`;
    return { ...receivedV3, query: {}, body: '', headers: { ...headers, authorization: authorized } };
  }
  const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const content = { host: 'h', 'x-acs-content-sha256': emptyHash };

  it('rejects a request with a right signature that does not follow the rules', () => {
    expect(verifyV3(signedAnyhow(content, 'host;x-acs-content-sha256', emptyHash))).toBe(true);
    const otherHash = { ...content, 'x-acs-content-sha256': '0'.repeat(64) };
    expect(verifyV3(signedAnyhow(otherHash, 'host;x-acs-content-sha256', emptyHash))).toBe(false);
    expect(verifyV3(signedAnyhow(content, 'host;via;x-acs-content-sha256', emptyHash))).toBe(false);
    expect(verifyV3(signedAnyhow(content, 'x-acs-content-sha256', emptyHash))).toBe(false);
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['an empty string', ''],
    ['an empty list', []],
    ['a Map', new Map([['JobId', 'added']])],
    ['URLSearchParams', new URLSearchParams('JobId=added')],
    ['a Date', new Date(0)],
  ])('rejects %s for the query of a request that was signed without one', (_, other) => {
    const { headers } = signV3({ method: 'GET', host: 'h', action: 'A', version: 'V', credentials });
    const received = { method: 'GET', path: '/', query: {}, headers, accessKeySecret };
    expect(verifyV3(received)).toBe(true);
    expect(verifyV3({ ...received, query: other as never })).toBe(false);
  });

  it.each([undefined, null, 5, 'x'])('rejects %s for a request', (received) => {
    expect(verifyV3(received as never)).toBe(false);
  });

  it.each(throwing)('rejects what throws when it is read', (make) => {
    expect(verifyV3(make() as never)).toBe(false);
    const throwingQuery = Object.defineProperties(make(), Object.getOwnPropertyDescriptors(query));
    expect(verifyV3({ ...receivedV3, query: throwingQuery as never })).toBe(false);
    const headers = Object.defineProperties(make(), Object.getOwnPropertyDescriptors(signedV3.headers));
    expect(verifyV3({ ...receivedV3, headers: headers as never })).toBe(false);
  });
});

it('signs no header that only looks like one that V3 signs', () => {
  const headers = {
    'my-x-acs-a': '1',
    'my-host': '2',
    hosts: '3',
    'my-content-type': '4',
    'content-types': '5',
    host: 'h',
  };
  const canonicalRequest = v3CanonicalRequest({ method: 'GET', path: '/', query: {}, headers, hashedPayload: '' });
  expect(canonicalRequest).toBe('GET\n/\n\nhost:h\n\nhost\n');
});
