/** What is rejected before it is signed: the code, where, and never the value. */
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  canonicalQuery,
  flatten,
  percentEncode,
  signV1,
  signV3,
  SigningError,
  unflatten,
  v3CanonicalRequest,
  verifyV1,
  verifyV3,
} from './index.ts';

const canary = 'canary5f1c';
const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const operation = { Action: 'QueryDeviceDistributeJob', Version: '2018-01-20' };
const circle: Record<string, unknown> = { note: canary };
circle['self'] = circle;
const hostileProxy = new Proxy({}, { ownKeys: () => Object.freeze([]), getPrototypeOf: () => fail() });
const hostileGetter = {
  get Name(): string {
    return fail();
  },
};
class Thing {
  readonly note = canary;
}

function fail(): never {
  throw new Error(canary);
}

function holes(): unknown[] {
  const list: unknown[] = [canary, canary];
  list.length = 3;
  return list;
}

function nested(depth: number, wrap: (inner: unknown) => object): never {
  let tree: unknown = canary;
  for (let count = 0; count < depth; count++) tree = wrap(tree);
  return tree as never;
}

function v1With(settings: object): unknown {
  return signV1({ method: 'GET', parameters: operation, credentials, ...settings });
}

function v3With(settings: object): unknown {
  const { Action: action, Version: version } = operation;
  return signV3({ method: 'POST', host: 'iot.cn-shanghai.aliyuncs.com', action, version, credentials, ...settings });
}

const values: readonly [what: string, value: unknown, code: string, parameter: string][] = [
  ['NaN', Number.NaN, 'unsupported-value', 'P'],
  ['Infinity', -Infinity, 'unsupported-value', 'P'],
  ['a Date', new Date(0), 'unsupported-value', 'P'],
  ['an invalid Date', new Date(canary), 'unsupported-value', 'P'],
  ['a function', () => canary, 'unsupported-value', 'P'],
  ['a symbol', Symbol(canary), 'unsupported-value', 'P'],
  ['bytes', Buffer.from(canary), 'unsupported-value', 'P'],
  ['a Map', new Map([['K', canary]]), 'unsupported-value', 'P'],
  ['a URL', new URL(`https://${canary}`), 'unsupported-value', 'P'],
  ['an instance of a class', new Thing(), 'unsupported-value', 'P'],
  ['a boxed text', Object(canary), 'unsupported-value', 'P'],
  ['a promise', Promise.resolve(canary), 'unsupported-value', 'P'],
  ['a proxy that throws', hostileProxy, 'unsupported-value', 'P'],
  ['a getter that throws', hostileGetter, 'unsupported-value', 'P.Name'],
  ['four thousand million holes', Object.assign([], { length: 2 ** 32 - 1 }), 'list-hole', 'P.1'],
  ['null in a list', [canary, null], 'list-hole', 'P.2'],
  ['undefined in a list', [undefined, canary], 'list-hole', 'P.1'],
  ['a hole', holes(), 'list-hole', 'P.3'],
  ['a hole in a struct in a list', [{ L: [null, canary] }], 'list-hole', 'P.1.L.1'],
  ['NaN in a struct', { N: { M: Number.NaN } }, 'unsupported-value', 'P.N.M'],
  ['half a pair', `${canary}\ud83d`, 'lone-surrogate', 'P'],
  ['half a pair in a list', [canary, `\ude00${canary}`], 'lone-surrogate', 'P.2'],
  ['a pair in the wrong order', `${canary}\ude00\ud83d`, 'lone-surrogate', 'P'],
  ['an empty name', { '': canary }, 'invalid-name', 'P.'],
  ['the name __proto__', JSON.parse(`{"__proto__":"${canary}"}`), 'invalid-name', 'P.__proto__'],
];

const trees: readonly [what: string, reject: () => unknown, code: string, parameter: string | undefined][] = [
  ['a list instead of parameters', () => flatten([canary] as never), 'unsupported-value', undefined],
  ['no parameters', () => flatten(undefined as never), 'unsupported-value', undefined],
  ['text instead of parameters', () => flatten(canary as never), 'unsupported-value', undefined],
  ['one flat name twice', () => flatten({ 'L.1': canary, L: [canary] }), 'duplicate-name', 'L.1'],
  ['a name with half a pair', () => flatten({ 'N\ud83d': canary }), 'lone-surrogate', 'N\ud83d'],
  ['a flat value that is not a string', () => unflatten({ L: { note: canary } as never }), 'unsupported-value', 'L'],
  ['a list, encoded', () => percentEncode([canary] as never), 'unsupported-value', undefined],
  ['half a pair, encoded', () => percentEncode(`${canary}\ud83d`), 'lone-surrogate', undefined],
  ['one name from two trees', () => canonicalQuery({ 'A.B': canary, A: { B: canary } }), 'duplicate-name', 'A.B'],
  ['a value and a far item', () => unflatten({ L: canary, 'L.99': canary }), 'conflicting-names', 'L.99'],
  [
    '34 structs in one another',
    () => flatten(nested(34, (inner) => ({ S: inner }))),
    'too-deep',
    Array.from({ length: 33 }, () => 'S').join('.'),
  ],
  ['33 lists in one another', () => flatten({ L: nested(33, (inner) => [inner]) }), 'too-deep', `L${'.1'.repeat(32)}`],
  ['a name with 33 parts', () => unflatten({ [`A${'.1'.repeat(32)}`]: canary }), 'too-deep', `A${'.1'.repeat(32)}`],
  ['a value and a list', () => unflatten({ L: canary, 'L.1': canary }), 'conflicting-names', 'L.1'],
  ['a list and a value', () => unflatten({ 'L.1': canary, L: canary }), 'conflicting-names', 'L'],
  ['a list that lacks one', () => unflatten({ 'L.1': canary, 'L.3': canary }), 'conflicting-names', 'L.2'],
  ['a part without a name', () => unflatten({ 'A..B': canary }), 'invalid-name', 'A..B'],
  ['a part called __proto__', () => unflatten({ 'A.__proto__.B': canary }), 'invalid-name', 'A.__proto__.B'],
  [
    'a name with too many parts',
    () => unflatten({ [`A${'.1'.repeat(40)}`]: canary }),
    'too-deep',
    `A${'.1'.repeat(40)}`,
  ],
];

const reservedParameters = [
  'action',
  'VERSION',
  'format',
  'AccessKeyId',
  'accesskeyid',
  'Signature',
  'SIGNATURE',
  'SignatureMethod',
  'SignatureNonce',
  'signatureVersion',
  'SecurityToken',
  'securitytoken',
  'Timestamp',
  'BearerToken',
  'Format.1',
  'timestamp.Year',
];

const reservedHeaders = [
  'Host',
  'AUTHORIZATION',
  'x-acs-action',
  'x-acs-bearer-token',
  'x-acs-content-sha256',
  'X-Acs-Date',
  'x-acs-security-token',
  'x-acs-signature-nonce',
  'x-acs-version',
];

const keys: readonly [what: string, changes: object, parameter: string][] = [
  ['a secret with a line feed after it', { accessKeySecret: `${canary}\n` }, 'accessKeySecret'],
  ['a secret with a space before it', { accessKeySecret: ` ${canary}` }, 'accessKeySecret'],
  ['a secret with a byte order mark', { accessKeySecret: `\ufeff${canary}` }, 'accessKeySecret'],
  ['an empty secret', { accessKeySecret: '' }, 'accessKeySecret'],
  ['no secret', { accessKeySecret: undefined }, 'accessKeySecret'],
  ['a number for a secret', { accessKeySecret: 12345678 }, 'accessKeySecret'],
  ['bytes for a secret', { accessKeySecret: Buffer.from(canary) }, 'accessKeySecret'],
  ['an id with a line feed', { accessKeyId: `${canary}\r\n` }, 'accessKeyId'],
  ['an empty id', { accessKeyId: '' }, 'accessKeyId'],
  ['no id', { accessKeyId: null }, 'accessKeyId'],
  ['a token that is not a string', { securityToken: { toString: () => canary } }, 'securityToken'],
];

const headers: readonly [what: string, headers: Record<string, unknown>, code: string, parameter: string][] = [
  ['CR and LF in a value', { 'x-note': `a\r\nx-acs-action:${canary}` }, 'invalid-header', 'x-note'],
  ['LF in a value', { 'x-acs-note': `a\n${canary}` }, 'invalid-header', 'x-acs-note'],
  ['NUL in a value', { 'x-note': `a\0${canary}` }, 'invalid-header', 'x-note'],
  ['a value that is not ASCII', { 'x-note': `é${canary}` }, 'invalid-header', 'x-note'],
  ['a space in a name', { 'x note': canary }, 'invalid-header', 'x note'],
  ['a colon in a name', { 'x:note': canary }, 'invalid-header', 'x:note'],
  ['an empty name', { '': canary }, 'invalid-header', ''],
  ['the name __proto__', JSON.parse(`{"__proto__":"${canary}"}`), 'invalid-header', '__proto__'],
  ['one name in two cases', { 'X-Note': canary, 'x-note': canary }, 'duplicate-name', 'x-note'],
  ['a list for a value', { 'x-note': [canary] }, 'unsupported-value', 'x-note'],
];

const settings: readonly [what: string, reject: () => unknown, code: string, parameter: string][] = [
  ['a method in lower case', () => v1With({ method: 'get' }), 'invalid-argument', 'method'],
  ['a method that ends in upper case', () => v1With({ method: 'gET' }), 'invalid-argument', 'method'],
  ['a host that is a number', () => v3With({ host: 5 }), 'invalid-header', 'host'],
  ['a body of null', () => v3With({ body: null }), 'unsupported-value', 'body'],
  ['credentials in a string', () => v1With({ credentials: canary }), 'invalid-credentials', 'credentials'],
  ['a method with a line feed', () => v3With({ method: `GET\n${canary}` }), 'invalid-argument', 'method'],
  ['no method', () => v3With({ method: undefined }), 'invalid-argument', 'method'],
  ['an invalid time', () => v1With({ timestamp: new Date(canary) }), 'invalid-argument', 'timestamp'],
  ['a time in text', () => v3With({ timestamp: canary }), 'invalid-argument', 'timestamp'],
  [
    'a time in the year 12345',
    () => v1With({ timestamp: new Date(Date.UTC(12_345, 0)) }),
    'invalid-argument',
    'timestamp',
  ],
  ['a path that is not encoded', () => v3With({ path: `/${canary} b` }), 'invalid-argument', 'path'],
  ['a path with a query', () => v3With({ path: `/?${canary}` }), 'invalid-argument', 'path'],
  ['a path with a line feed', () => v3With({ path: `/\n${canary}` }), 'invalid-argument', 'path'],
  ['no path at all', () => v3With({ path: '' }), 'invalid-argument', 'path'],
  ['no host', () => v3With({ host: '' }), 'invalid-argument', 'host'],
  ['a host with CR and LF', () => v3With({ host: `a\r\n${canary}` }), 'invalid-header', 'host'],
  ['a host with a space after it', () => v3With({ host: `${canary} ` }), 'invalid-header', 'host'],
  ['no action', () => v3With({ action: '' }), 'invalid-argument', 'action'],
  ['an empty nonce', () => v1With({ nonce: '' }), 'invalid-argument', 'nonce'],
  ['a nonce with half a pair', () => v1With({ nonce: `${canary}\ud83d` }), 'invalid-argument', 'nonce'],
  ['a number for a nonce', () => v1With({ nonce: 5 }), 'invalid-argument', 'nonce'],
  ['a body that is an object', () => v3With({ body: { note: canary } }), 'unsupported-value', 'body'],
  ['a body with half a pair', () => v3With({ body: `${canary}\ud83d` }), 'lone-surrogate', 'body'],
  ['no credentials', () => v3With({ credentials: null }), 'invalid-credentials', 'credentials'],
  ['a nonce with a line feed', () => v3With({ nonce: `a\n${canary}` }), 'invalid-header', 'nonce'],
  [
    'a token with CR and LF inside',
    () => v3With({ credentials: { ...credentials, securityToken: `a\r\n${canary}` } }),
    'invalid-header',
    'securityToken',
  ],
  [
    'an id that no header can contain',
    () => v3With({ credentials: { ...credentials, accessKeyId: `é${canary}` } }),
    'invalid-header',
    'accessKeyId',
  ],
  [
    'a duplicate header in the steps',
    () =>
      v3CanonicalRequest({ method: 'GET', path: '/', query: {}, headers: { A: canary, a: canary }, hashedPayload: '' }),
    'duplicate-name',
    'a',
  ],
];

describe('a value that cannot be sent', () => {
  const calls = {
    flatten: (tree: object) => flatten(tree as never),
    canonicalQuery: (tree: object) => canonicalQuery(tree as never),
    signV1: (tree: object) => v1With({ parameters: { ...operation, ...tree } }),
    signV3: (tree: object) => v3With({ query: tree }),
  };
  it.each(Object.entries(calls).flatMap(([call, reject]) => values.map((row) => [call, ...row, reject] as const)))(
    '%s rejects %s',
    (_, __, value, code, parameter, reject) => {
      const got = reported(() => reject({ Other: canary, P: value }));
      expect(got).toEqual({ code, parameter, leaks: false });
    },
  );

  it('has no parameter when the whole input is rejected', () => {
    expect(rejection(() => flatten(undefined as never))).not.toHaveProperty('parameter');
  });

  it('is also a tree that contains itself', () => {
    const got = rejection(() => flatten(circle as never));
    expect(got.code).toBe('too-deep');
    expect(got.parameter).toMatch(/^self\.self\./);
  });
});

describe('trees and names', () => {
  it.each(trees)('%s is rejected', (_, reject, code, parameter) => {
    expect(reported(reject)).toEqual({ code, parameter, leaks: false });
  });

  it.each(reservedParameters)('signV1 rejects a parameter called %s', (name) => {
    const got = reported(() => v1With({ parameters: { ...operation, [name]: canary } }));
    expect(got).toEqual({ code: 'reserved-name', parameter: name, leaks: false });
  });

  it.each(['Action', 'Version'])('signV1 rejects parameters without %s', (name) => {
    const got = reported(() => v1With({ parameters: { ...operation, Other: canary, [name]: undefined } }));
    expect(got).toEqual({ code: 'missing-parameter', parameter: name, leaks: false });
  });
});

describe('common parameters', () => {
  it.each([
    ['an empty Action', { Action: '' }, 'missing-parameter', 'Action'],
    ['a list for an Action', { Action: [canary] }, 'missing-parameter', 'Action'],
    ['an empty Version', { Version: '' }, 'missing-parameter', 'Version'],
    ['a SignatureType that is not empty', { SignatureType: canary }, 'reserved-name', 'SignatureType'],
  ])('signV1 rejects %s', (_, given, code, parameter) => {
    const got = reported(() => v1With({ parameters: { ...operation, ...given } }));
    expect(got).toEqual({ code, parameter, leaks: false });
  });

  it('signs an empty SignatureType, which older clients send', () => {
    expect(v1With({ parameters: { ...operation, SignatureType: '' } })).toHaveProperty('parameters.SignatureType', '');
  });
});

describe('a verifier', () => {
  it.each([
    ['a name that cannot be sent', JSON.parse(`{"__proto__":"${canary}"}`)],
    ['half a pair', { P: `${canary}\ud83d` }],
    ['a list', { P: [canary, null] }],
    ['no signature', { Signature: undefined }],
  ])('rejects %s without an error', (_, parameters) => {
    const received = { Signature: 'x', ...parameters };
    expect(verifyV1({ method: 'GET', parameters: received, accessKeySecret: 'testsecret' })).toBe(false);
    const given = { authorization: 'x', ...parameters };
    const v3 = { method: 'GET', path: '/', query: received, headers: given, accessKeySecret: 'testsecret' };
    expect(verifyV3(v3)).toBe(false);
  });
});

describe('keys', () => {
  it.each(keys)('%s is rejected by both signatures', (_, changes, parameter) => {
    for (const sign of [v1With, v3With]) {
      const got = reported(() => sign({ credentials: { accessKeyId: canary, accessKeySecret: canary, ...changes } }));
      expect(got).toEqual({ code: 'invalid-credentials', parameter, leaks: false });
    }
  });

  it('keeps quotes and an & in a secret, and counts an empty token as none', () => {
    const odd = { accessKeyId: 'testid', accessKeySecret: `"a'&`, securityToken: '' };
    expect(v1With({ credentials: odd })).not.toHaveProperty('parameters.SecurityToken');
    expect(v3With({ credentials: odd })).not.toHaveProperty('headers.x-acs-security-token');
  });
});

describe('headers and settings', () => {
  it.each(headers)('signV3 rejects %s', (_, given, code, parameter) => {
    expect(reported(() => v3With({ headers: given }))).toEqual({ code, parameter, leaks: false });
  });

  it.each(reservedHeaders)('signV3 rejects a header called %s', (name) => {
    const got = reported(() => v3With({ headers: { [name]: canary } }));
    expect(got).toEqual({ code: 'reserved-name', parameter: name.toLowerCase(), leaks: false });
  });

  it.each(settings)('%s is rejected', (_, reject, code, parameter) => {
    expect(reported(reject)).toEqual({ code, parameter, leaks: false });
  });
});

describe('data that looks dangerous', () => {
  it.each([
    ['CR, LF and NUL', 'a\r\n\0', 'a%0D%0A%00'],
    ['what looks encoded', '%2B', '%252B'],
    ['an empty text', '', ''],
    ['a large number', 1e21, '1e%2B21'],
    ['minus zero', -0, '0'],
    ['a bigint', 2n ** 64n, '18446744073709551616'],
    ['a path', '../%00', '..%2F%2500'],
    ['a byte order mark', '\ufeff', '%EF%BB%BF'],
    ['a number as text', '00123', '00123'],
  ])('%s is encoded', (_, value, want) => {
    expect(canonicalQuery({ P: value } as never)).toBe(`P=${want}`);
    expect(signV1({ method: 'GET', parameters: { ...operation, P: value }, credentials }).query).toContain(
      `&P=${want}&`,
    );
  });
});

/** What an error says, and whether any form in which it is logged or sent shows the value. */
function reported(reject: () => unknown): object {
  const got = rejection(reject);
  const { code, parameter, message, stack, cause } = got;
  const shown = [
    message,
    stack,
    String(got),
    JSON.stringify(got),
    inspect(got, { depth: 9, showHidden: true, getters: true }),
  ];
  return { code, parameter, leaks: cause !== undefined || shown.join('\n').includes(canary) };
}

function rejection(reject: () => unknown): SigningError {
  try {
    reject();
  } catch (error) {
    if (error instanceof SigningError) return error;
    throw error;
  }
  throw new Error('nothing was rejected');
}
