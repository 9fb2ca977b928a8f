import { expect, test } from 'vitest';
import { addressReader } from './parse-url.ts';

const path = '/?Action=A&DeviceName=%E7%81%AF';

test.each([
  [
    `https://iot.cn-shanghai.aliyuncs.com${path}`,
    'https:',
    'iot.cn-shanghai.aliyuncs.com',
    'iot.cn-shanghai.aliyuncs.com',
    '',
  ],
  [`https://4.example${path}`, 'https:', '4.example', '4.example', ''],
  [`http://127.0.0.1:8080${path}`, 'http:', '127.0.0.1', '', '8080'],
  [`http://[::1]:8080${path}`, 'http:', '::1', '', '8080'],
])('%s is parsed the same the first time and from the cache', (url, protocol, hostname, servername, port) => {
  const read = addressReader();
  const want = { origin: url.slice(0, -path.length), protocol, hostname, servername, port, path };
  expect([read(url), read(url)]).toEqual([want, want]);
});

test('a URL does not affect the result for the next one', () => {
  const read = addressReader();
  const hosts = ['http://a.example/1', 'http://a.example:81/2', 'http://a.example.org/3', 'https://a.example/4'];
  expect(hosts.map((url) => Object.values(read(url)).join(' '))).toEqual([
    'http://a.example http: a.example a.example  /1',
    'http://a.example:81 http: a.example a.example 81 /2',
    'http://a.example.org http: a.example.org a.example.org  /3',
    'https://a.example https: a.example a.example  /4',
  ]);
});
