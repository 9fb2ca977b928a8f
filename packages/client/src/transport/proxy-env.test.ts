import { expect, test } from 'vitest';
import { nodeTransport } from './node.ts';
import { readProxyEnv, type ProxyEnv } from './proxy-env.ts';

const taken: readonly (readonly [value: string, want: string])[] = [
  ['http://proxy.test:3128', 'http://proxy.test:3128/'],
  ['http://proxy.test:3128/', 'http://proxy.test:3128/'],
  ['HTTPS://proxy.test', 'https://proxy.test/'],
  ['proxy.test:3128', 'http://proxy.test:3128/'],
  ['proxy.test', 'http://proxy.test/'],
  ['localhost:8080', 'http://localhost:8080/'],
  ['10.0.0.1:8080', 'http://10.0.0.1:8080/'],
  ['[::1]:3128', 'http://[::1]:3128/'],
  ['user:pass@proxy.test:3128', 'http://user:pass@proxy.test:3128/'],
  ['http://us%40er:p%20ss@proxy.test:3128', 'http://us%40er:p%20ss@proxy.test:3128/'],
];

test.each(taken)('the variable %s configures the proxy %s', (value, want) => {
  expect(readProxyEnv({ HTTPS_PROXY: value })).toEqual({ HTTP_PROXY: undefined, HTTPS_PROXY: want });
  expect(() => nodeTransport({ proxyEnv: { HTTPS_PROXY: value, HTTP_PROXY: value } })).not.toThrow();
});

const rejected: readonly (readonly [what: string, value: unknown])[] = [
  ['SOCKS 5', 'socks5://SECRET@proxy.test:1080'],
  ['SOCKS 5 that looks names up', 'socks5h://proxy.test:1080'],
  ['SOCKS in upper case', 'SOCKS://proxy.test:1080'],
  ['FTP', 'ftp://proxy.test'],
  ['a scheme that is a typing error', 'htp://user:SECRET@proxy.test'],
  ['no host', 'http://'],
  ['a user without a host', 'http://user:SECRET@'],
  ['a port that is none', 'proxy.test:SECRET'],
  ['a port beyond 65535', 'proxy.test:65536'],
  ['the port 0', 'http://proxy.test:0'],
  ['a line end', 'http://proxy.test:3128\n'],
  ['a space', 'http://user:SEC RET@proxy.test'],
  ['backslashes', 'http:\\\\proxy.test'],
  ['a path', 'http://proxy.test/proxy.pac'],
  ['a query', 'http://proxy.test/?SECRET'],
  ['slashes alone', '//proxy.test:3128'],
  ['three slashes', 'http:///proxy.test'],
  ['a password that cannot be decoded', 'http://user:%zzSECRET@proxy.test'],
  ['a number', 3128],
  ['an object', { toString: () => 'http://proxy.test' }],
];

test.each(rejected)('%s is rejected when the transport is created, without being quoted', (_, value) => {
  for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']) {
    const proxyEnv = { [name]: value } as ProxyEnv;
    expect(() => nodeTransport({ proxyEnv })).toThrow(
      expect.objectContaining({ name: 'InputError', code: 'InvalidOption', pointer: `/proxyEnv/${name}` }),
    );
    expect(() => nodeTransport({ proxyEnv })).not.toThrow(/SECRET/);
  }
});

test('a name in lower case takes precedence, and an empty variable counts as unset', () => {
  const got = readProxyEnv({
    https_proxy: 'a.test',
    HTTPS_PROXY: 'b.test',
    http_proxy: '',
    HTTP_PROXY: 'c.test',
    NO_PROXY: 'd.test',
  });
  expect(got).toEqual({ HTTP_PROXY: 'http://c.test/', HTTPS_PROXY: 'http://a.test/', NO_PROXY: 'd.test' });
  expect(readProxyEnv({ HTTPS_PROXY: '', no_proxy: 'e.test', NO_PROXY: 'd.test' })).toEqual({ NO_PROXY: 'e.test' });
  expect(readProxyEnv({})).toEqual({});
});

test('an environment that cannot be read is rejected, and other variables are not read', () => {
  const throwing = Object.defineProperty({}, 'HTTPS_PROXY', {
    get: () => {
      throw new Error('SECRET');
    },
  });
  expect(() => nodeTransport({ proxyEnv: throwing })).toThrow(expect.objectContaining({ name: 'InputError' }));
  expect(() => nodeTransport({ proxyEnv: 'http://proxy.test' as unknown as ProxyEnv })).toThrow(/not an object/);
  const other = Object.defineProperty({ ALL: '1' }, 'ALL_PROXY', { get: () => expect.unreachable() });
  expect(() => nodeTransport({ proxyEnv: other })).not.toThrow();
});

test('an agent and a proxy of the environment cannot be combined', async () => {
  const { Agent } = await import('node:https');
  expect(() => nodeTransport({ agent: new Agent(), proxyEnv: {} })).toThrow(
    expect.objectContaining({ name: 'InputError' }),
  );
});

test('options that are null count as absent', () => {
  expect(nodeTransport(null as unknown as object)).toBeTypeOf('function');
  expect(nodeTransport({ agent: null, proxyEnv: null, acceptEncoding: null } as unknown as object)).toBeTypeOf(
    'function',
  );
  expect(() => nodeTransport({ acceptEncoding: 5 as unknown as string })).toThrow(
    expect.objectContaining({ name: 'InputError' }),
  );
});
