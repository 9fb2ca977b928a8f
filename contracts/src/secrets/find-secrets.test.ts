import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRecordings, ownRecordings } from '../recordings.ts';
import { findSecrets } from './find-secrets.ts';

// Assembled here, so that scanners of repositories do not take an example for a leak.
const keyId = ['LTAI', '5tExampleExample'].join('');
const secret = 'Sq7/xExampleSecret+Key&30chars';
const token = ['CAIS', 'ExampleTokenExampleTokenExampleTokenExampleToken+/'].join('');
const signature = 'kRA2cnpJVacIhDMzXnoNZG9tDCI=';

describe('a secret is found wherever it stands, and its place is named', () => {
  const cases: readonly (readonly [title: string, text: string, what: string, place: string])[] = [
    ['the query of a request', `GET /?Action=A&AccessKeyId=${keyId}`, 'a key id', 'line 1'],
    ['a form', `Action=A\nSecurityToken=${encodeURIComponent(token)}&x=1`, 'SecurityToken', 'line 2'],
    [
      'a query that was percent-encoded',
      `"path":"%3FAction%3DA%26Signature%3DkRA2cnpJVacIhDMzXnoNZG9tDCI%253D%26"`,
      'Signature',
      'line 1',
    ],
    [
      'a header of a list of raw headers',
      JSON.stringify([{ rawHeaders: ['Set-Cookie', 'acw_tc=0a1b2c3d4e5f'] }]),
      'Set-Cookie',
      '/0/rawHeaders/1',
    ],
    [
      'a header of a HAR',
      JSON.stringify({ headers: [{ name: 'Authorization', value: 'ACS3-HMAC-SHA256 Credential=a' }] }),
      'Authorization',
      '/headers/0/value',
    ],
    [
      'a member',
      JSON.stringify({ credentials: { accessKeySecret: 'abcdefghijklmnop' } }),
      'accessKeySecret',
      '/credentials/accessKeySecret',
    ],
    [
      'a signed address',
      `{"File":"https://a.oss-cn-shanghai.aliyuncs.com/j?OSSAccessKeyId=${keyId}"}`,
      'OSSAccessKeyId',
      'line 1',
    ],
    [
      'a signed address in XML',
      `<File>https://a/j?Expires=1&amp;Signature=${encodeURIComponent(signature)}</File>`,
      'Signature',
      'line 1',
    ],
    ['an element', `<SecurityToken>${token}</SecurityToken>`, 'SecurityToken', 'line 1'],
    [
      'a body inside a HAR',
      JSON.stringify({ text: JSON.stringify({ SecurityToken: 'x9x9x9x9x9' }) }),
      'SecurityToken',
      '/text → /SecurityToken',
    ],
  ];
  test.each(cases)('%s', (_, text, what, place) => {
    expect(findSecrets(text)).toContainEqual({ what, place });
  });
});

describe('a secret that is known is found in every form', () => {
  const forms: readonly (readonly [encoding: string, text: string])[] = [
    ['plain', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
    ['XML-escaped', secret.replaceAll('&', '&amp;')],
    ['base64', Buffer.from(`id:${secret}`).toString('base64')],
    ['hexadecimal', Buffer.from(secret).toString('hex').toUpperCase()],
    ['JSON-escaped', JSON.stringify(`${secret}"`).slice(1, -1)],
  ];
  test.each(forms)('%s', (encoding, text) => {
    const found = findSecrets(`first line\nx ${text} y`, encoding === 'JSON-escaped' ? [`${secret}"`] : [secret]);
    expect(found).toContainEqual({ place: 'line 2', what: `a known secret, ${encoding}` });
    expect(JSON.stringify(found)).not.toContain(secret);
  });
});

test('masks and documented examples are no secrets', () => {
  const text =
    'AccessKeyId=testid&AccessKeySecret=testsecret&SecurityToken=***&Signature=***&x=LTAI****&SignatureNonce=abc';
  expect(findSecrets(text)).toEqual([]);
});

test('no recording of this package holds a secret', () => {
  const found = loadRecordings().flatMap(({ file }) => findSecrets(readFileSync(join(ownRecordings, file), 'utf8')));
  expect(found).toEqual([]);
});
