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
];

test.each(taken)('%s becomes the origin %s', (endpoint, want) => {
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
  ['nothing', ''],
];

test.each(refused)('an endpoint with %s is refused without being quoted', (_, endpoint) => {
  expect(() => originOf(endpoint, false)).toThrow(
    expect.objectContaining({ name: 'InputError', code: 'InvalidEndpoint' }),
  );
  expect(() => originOf(endpoint, false)).not.toThrow(/SECRET/);
});

test('plain http goes beyond loopback when it is asked for by name', () => {
  const got = originOf('http://iot.cn-shanghai.aliyuncs.com', true);
  expect(got).toBe('http://iot.cn-shanghai.aliyuncs.com');
});
