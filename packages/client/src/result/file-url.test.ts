import { expect, test } from 'vitest';
import { checkFileUrl } from './file-url.ts';

test('a URL of the vendor is allowed', () => {
  const got = checkFileUrl('https://iotx-x.oss-cn-shanghai.aliyuncs.com/job/7u?Expires=1&Signature=s');
  expect(got.hostname).toBe('iotx-x.oss-cn-shanghai.aliyuncs.com');
});

const rejected: readonly (readonly [what: string, file: string])[] = [
  ['plain http', 'http://iotx-x.oss-cn-shanghai.aliyuncs.com/SECRET'],
  ['a file', 'file:///etc/passwd?SECRET'],
  ['no protocol', '//iotx-x.oss-cn-shanghai.aliyuncs.com/SECRET'],
  ['the IP address of a metadata service', 'http://169.254.169.254/latest/SECRET'],
  ['the same over https', 'https://169.254.169.254/SECRET'],
  ['a number as the host', 'https://2852039166/SECRET'],
  ['loopback', 'https://127.0.0.1/SECRET'],
  ['a host that starts like that of the vendor', 'https://aliyuncs.com.evil.test/SECRET'],
  ['a host that ends like that of the vendor', 'https://evilaliyuncs.com/SECRET'],
  ['the host of the vendor as user', 'https://a.oss.aliyuncs.com@evil.test/SECRET'],
  ['a user', 'https://user:SECRET@a.oss.aliyuncs.com/'],
  ['similar-looking letters', 'https://a.\u0430liyuncs.com/SECRET'],
  ['another port', 'https://a.oss.aliyuncs.com:8443/SECRET'],
  ['nothing', ''],
  ['100 kB', `https://a.oss.aliyuncs.com/${'SECRET'.repeat(17_000)}`],
];

test.each(rejected)('a URL with %s is rejected and not quoted', (_, file) => {
  const check = () => checkFileUrl(file);
  expect(check).toThrow(expect.objectContaining({ name: 'ContractError', code: 'FileUrlRejected' }));
  expect(check).not.toThrow(/SECRET/);
});

test('`allow` replaces the default rule, except that users are rejected', () => {
  const allow = ({ hostname }: URL) => hostname === '127.0.0.1';
  expect(checkFileUrl('http://127.0.0.1:8080/f', allow).port).toBe('8080');
  expect(() => checkFileUrl('http://u:p@127.0.0.1:8080/f', allow)).toThrow('contains a user');
  expect(() => checkFileUrl('https://a.oss.aliyuncs.com/f', allow)).toThrow('is not allowed');
});

test.each<unknown>([undefined, 1, 'yes', Promise.resolve(true)])('only true allows a URL, not %s', (allowed) => {
  const check = () => checkFileUrl('https://a.oss.aliyuncs.com/SECRET', () => allowed as boolean);
  expect(check).toThrow(expect.objectContaining({ name: 'ContractError', code: 'FileUrlRejected' }));
  expect(check).not.toThrow(/SECRET/);
});

test('`allow` cannot change the URL, and its error is not quoted', () => {
  const got = checkFileUrl('https://a.oss.aliyuncs.com/f', (url) => {
    url.hostname = 'evil.test';
    return true;
  });
  expect(got.hostname).toBe('a.oss.aliyuncs.com');
  const check = () =>
    checkFileUrl('https://a.oss.aliyuncs.com/SECRET', ({ href }) => {
      throw new Error(href);
    });
  expect(check).toThrow(expect.objectContaining({ name: 'InputError', code: 'AllowFailed' }));
  expect(check).not.toThrow(/SECRET/);
});
