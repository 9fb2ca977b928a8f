import { expect, test } from 'vitest';
import { checkAddress } from './file-address.ts';

test('an address of the vendor passes', () => {
  const got = checkAddress('https://iotx-x.oss-cn-shanghai.aliyuncs.com/job/7u?Expires=1&Signature=s');
  expect(got.hostname).toBe('iotx-x.oss-cn-shanghai.aliyuncs.com');
});

const refused: readonly (readonly [what: string, file: string])[] = [
  ['plain http', 'http://iotx-x.oss-cn-shanghai.aliyuncs.com/SECRET'],
  ['a file', 'file:///etc/passwd?SECRET'],
  ['no protocol', '//iotx-x.oss-cn-shanghai.aliyuncs.com/SECRET'],
  ['the address of a metadata service', 'http://169.254.169.254/latest/SECRET'],
  ['the same over https', 'https://169.254.169.254/SECRET'],
  ['a number for a host', 'https://2852039166/SECRET'],
  ['loopback', 'https://127.0.0.1/SECRET'],
  ['a host that only begins like the vendor', 'https://aliyuncs.com.evil.test/SECRET'],
  ['a host that only ends like the vendor', 'https://evilaliyuncs.com/SECRET'],
  ['the vendor as a user', 'https://a.oss.aliyuncs.com@evil.test/SECRET'],
  ['a user at the vendor', 'https://user:SECRET@a.oss.aliyuncs.com/'],
  ['letters that look alike', 'https://a.\u0430liyuncs.com/SECRET'],
  ['another port', 'https://a.oss.aliyuncs.com:8443/SECRET'],
  ['nothing', ''],
  ['100 kB', `https://a.oss.aliyuncs.com/${'SECRET'.repeat(17_000)}`],
];

test.each(refused)('V15: an address with %s is refused without being quoted', (_, file) => {
  const check = () => checkAddress(file);
  expect(check).toThrow(expect.objectContaining({ name: 'ContractError', code: 'FileAddressRefused' }));
  expect(check).not.toThrow(/SECRET/);
});

test('a rule of the caller replaces ours, but for the user', () => {
  const allow = ({ hostname }: URL) => hostname === '127.0.0.1';
  expect(checkAddress('http://127.0.0.1:8080/f', allow).port).toBe('8080');
  expect(() => checkAddress('http://u:p@127.0.0.1:8080/f', allow)).toThrow('holds a user');
  expect(() => checkAddress('https://a.oss.aliyuncs.com/f', allow)).toThrow('is not https');
});
