import { expect, test } from 'vitest';
import { originOf } from './endpoint.ts';

const taken: readonly (readonly [endpoint: string, want: string])[] = [
  ['https://iot.cn-shanghai.aliyuncs.com', 'https://iot.cn-shanghai.aliyuncs.com'],
  ['https://iot.cn-shanghai.aliyuncs.com/', 'https://iot.cn-shanghai.aliyuncs.com'],
  ['iot.cn-shanghai.aliyuncs.com', 'https://iot.cn-shanghai.aliyuncs.com'],
  ['HTTPS://IOT.cn-shanghai.ALIYUNCS.com', 'https://iot.cn-shanghai.aliyuncs.com'],
  ['https://192.0.2.7:8443', 'https://192.0.2.7:8443'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
  ['https://[2001:DB8:0::1]:8443', 'https://[2001:db8::1]:8443'],
  ['https://iot.test:443', 'https://iot.test'],
  ['iot.test:8443', 'https://iot.test:8443'],
  ['localhost:8443/', 'https://localhost:8443'],
  ['https://iot.test/?', 'https://iot.test'],
  ['https://iot.test/#', 'https://iot.test'],
  ['https://@iot.test', 'https://iot.test'],
  ['https://\u4f8b\u5b50.test', 'https://xn--fsqu00a.test'],
  ['https://\uff29\uff2f\uff34.test', 'https://iot.test'],
  ['http://0x7f.1', 'http://127.0.0.1'],
  ['https://iot.test:1', 'https://iot.test:1'],
  [`https://${'a'.repeat(63)}.test`, `https://${'a'.repeat(63)}.test`],
  [`https://${'a.'.repeat(124)}bcdef`, `https://${'a.'.repeat(124)}bcdef`],
  // Any host may be named: that it is another one than the vendor's, TLS cannot tell.
  ['https://iot.cn-shanghai.aliyuncs.com.evil.test', 'https://iot.cn-shanghai.aliyuncs.com.evil.test'],
];

test.each(taken)('the endpoint %s has the origin %s', (endpoint, want) => {
  const got = originOf(endpoint, false);
  expect(got).toBe(want);
});

const refused: readonly (readonly [what: string, endpoint: string])[] = [
  ['a path', 'https://iot.cn-shanghai.aliyuncs.com/api'],
  ['a query', 'https://iot.cn-shanghai.aliyuncs.com/?a=SECRET'],
  ['a user', 'https://user:SECRET@iot.cn-shanghai.aliyuncs.com'],
  ['plain http', 'http://iot.cn-shanghai.aliyuncs.com'],
  ['plain http to a host that only begins like loopback', 'http://127.0.0.1.evil.test'],
  ['another scheme', 'ftp://iot.cn-shanghai.aliyuncs.com'],
  ['a line end', 'https://iot.cn-shanghai.aliyuncs.com\r\nHost: SECRET'],
  ['a line end within its name', 'https://iot\r\n.evil.test'],
  ['a tab within its name', 'https://iot\t.test'],
  ['a NUL at its end', 'https://iot.test\u0000'],
  ['a space before it', ' https://iot.test'],
  ['backslashes', 'https:\\\\iot.test'],
  ['a fragment', 'https://iot.test/#SECRET'],
  ['a path on a bare host', 'iot.test/SECRET'],
  ['two slashes at the end', 'https://iot.test//'],
  ['no host', 'https:///SECRET'],
  ['a path alone', '/SECRET'],
  ['a scheme alone', 'https:'],
  ['a scheme without slashes', 'https:iot.test'],
  ['a password on a bare host', 'user:SECRET@iot.test'],
  ['a port beyond 65535', 'https://iot.test:65536'],
  ['the port 0', 'https://iot.test:0'],
  ['the port 0 on a bare host', 'iot.test:00'],
  ['two dots', 'https://iot..test'],
  ['a dot before its name', 'https://.iot.test'],
  ['a label of 64 characters', `https://${'a'.repeat(64)}.test`],
  ['a name of 254 characters', `https://${'a.'.repeat(124)}bcdefg`],
  ['a label that is too long in Punycode', `https://${'\u4f8b'.repeat(60)}.test`],
  ['an address of IPv6 with a zone', 'https://[fe80::1%25eth0]'],
  ['a dot at the end of its name', 'https://iot.cn-shanghai.aliyuncs.com.'],
  ['plain http to a mapped IP address', 'http://[::ffff:127.0.0.1]'],
  ['plain http to the unspecified IP address', 'http://0.0.0.0:8080'],
  ['nothing', ''],
];

test.each(refused)('an endpoint with %s is rejected and not quoted', (_, endpoint) => {
  expect(() => originOf(endpoint, false)).toThrow(
    expect.objectContaining({ name: 'InputError', code: 'InvalidEndpoint' }),
  );
  expect(() => originOf(endpoint, false)).not.toThrow(/SECRET/);
});

test.each([null, 5, new URL('https://iot.test'), { toString: () => 'https://iot.test' }])(
  'an endpoint that is not a string is rejected: %s',
  (endpoint) => {
    expect(() => originOf(endpoint as string, false)).toThrow(
      expect.objectContaining({ name: 'InputError', code: 'InvalidEndpoint' }),
    );
  },
);

test('allowHttp allows plain http on hosts other than loopback', () => {
  const got = originOf('http://iot.cn-shanghai.aliyuncs.com', true);
  expect(got).toBe('http://iot.cn-shanghai.aliyuncs.com');
});
