import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadRecordings, ownRecordings } from '../recordings.ts';
import { findSecrets, searchForSecrets } from './find-secrets.ts';

// Assembled here, so that scanners of repositories do not take an example for a leak.
const keyId = ['LTAI', '5tExampleExample'].join('');
const secret = 'Sq7/xExampleSecret+Key&30chars';
const deviceSecret = ['2f8c1aZk', '9Qw3Er5Ty7Ui0Op2As4Df6Gh'].join('');
const token = ['CAIS', 'ExampleTokenExampleTokenExampleTokenExampleToken+/'].join('');
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJleGFtcGxlIn0', 'c2lnbmF0dXJlLWV4YW1wbGU'].join('.');
const signature = 'kRA2cnpJVacIhDMzXnoNZG9tDCI=';
const body = (name: string, value: string) => JSON.stringify({ RequestId: 'A', [name]: value });
const utf16 = (text: string, mark = '\uFEFF') => Buffer.from(mark + text, 'utf16le');

type Row = readonly [title: string, content: string | Uint8Array, what: string, place: string];

describe('a secret is found in every form, with its place', () => {
  const rows: readonly Row[] = [
    ['the query of a request', `GET /?Action=A&AccessKeyId=${keyId}`, 'a key id', 'line 1'],
    ['a form', `Action=A\nSecurityToken=${encodeURIComponent(token)}&x=1`, 'SecurityToken', 'line 2'],
    [
      'a query that was encoded',
      '"path":"%3FAction%3DA%26Signature%3DkRA2cnpJVacIhDMzXnoNZG9tDCI%253D"',
      'Signature',
      'line 1',
    ],
    [
      'a list of raw headers',
      JSON.stringify([{ rawHeaders: ['Set-Cookie', 'acw_tc=0a1b2c3d'] }]),
      'Set-Cookie',
      'line 1, /0/rawHeaders/1',
    ],
    [
      'a list of several values',
      JSON.stringify([{ headers: ['Cookie', ['a=0a1b2c3d', 'b=1']] }]),
      'Cookie',
      'line 1, /0/headers/1/0',
    ],
    [
      'a header of an archive',
      JSON.stringify({ headers: [{ name: 'Authorization', value: 'ACS3-HMAC-SHA256 Credential=abcdefgh' }] }),
      'Authorization',
      'line 1, /headers/0/value',
    ],
    [
      'a parameter of Postman',
      JSON.stringify({ query: [{ key: 'Signature', value: signature }] }),
      'Signature',
      'line 1, /query/0/value',
    ],
    [
      'a member',
      JSON.stringify({ credentials: { accessKeySecret: 'abcdefghijklmnop' } }, null, 1),
      'accessKeySecret',
      'line 3, /credentials/accessKeySecret',
    ],
    [
      'a signed URL',
      `{"File":"https://a.oss-cn-shanghai.aliyuncs.com/j?OSSAccessKeyId=${keyId}"}`,
      'OSSAccessKeyId',
      'line 1, /File',
    ],
    [
      'a signed URL in XML',
      `<File>https://a/j?Expires=1&amp;Signature=${encodeURIComponent(signature)}</File>`,
      'Signature',
      'line 1',
    ],
    ['an element', `<SecurityToken>${token}</SecurityToken>`, 'SecurityToken', 'line 1'],
    [
      'an element with a prefix and attributes',
      `<a:DeviceSecret x="1">${deviceSecret}</a:DeviceSecret>`,
      'DeviceSecret',
      'line 1',
    ],
    ['an attribute', `<Device DeviceSecret="${deviceSecret}"/>`, 'DeviceSecret', 'line 1'],
    ['a comment', `<a><!-- DeviceSecret: ${deviceSecret} --></a>`, 'DeviceSecret', 'line 1'],
    [
      'a body inside an archive',
      JSON.stringify({ text: body('SecurityToken', 'x9x9x9x9x9') }),
      'SecurityToken',
      'line 1, /text, /SecurityToken',
    ],
    ['JSON lines', `{"a":1}\n${body('DeviceSecret', deviceSecret)}`, 'DeviceSecret', 'line 2, /DeviceSecret'],
    ['JSON that is truncated', body('DeviceSecret', deviceSecret).slice(0, -1), 'DeviceSecret', 'line 1'],
    [
      'a cookie of an archive',
      JSON.stringify({ cookies: [{ name: 'sid', value: '0a1b2c3d4e' }] }),
      'Cookie',
      'line 1, /cookies/0/value',
    ],
    ['a table', `DeviceName,DeviceSecret,ProductKey\r\nlamp,${deviceSecret},a1B`, 'DeviceSecret', 'line 2'],
    ['a table with quotes', `"ProductKey";"DeviceSecret"\n"a1B";"${deviceSecret}"`, 'DeviceSecret', 'line 2'],
    ['a number', '{"Password":12345678}', 'Password', 'line 1, /Password'],
    ['the output of curl -v', `> GET / HTTP/1.1\n> x-acs-bearer-token: ${jwt}\n`, 'x-acs-bearer-token', 'line 2'],
    ['an option of a command', `aliyun iot --access-key-secret ${deviceSecret}`, 'access-key-secret', 'line 1'],
    ['code', `const config = { deviceSecret: '${deviceSecret}' };`, 'deviceSecret', 'line 1'],
    ['PHP', `'DeviceSecret' => '${deviceSecret}',`, 'DeviceSecret', 'line 1'],
    ['YAML', `device:\n  productSecret: a1b2c3d4e5f6g7h8\n`, 'productSecret', 'line 2'],
  ];
  test.each(rows)('%s', (_, content, what, place) => {
    const line = Number(/\d+/.exec(place)?.[0]);
    expect(findSecrets(content)).toContainEqual({ what, place, line });
  });
});

describe('every name of the signer counts', () => {
  test.each([
    ['DeviceSecret', deviceSecret],
    ['ProductSecret', 'a1b2c3d4e5f6g7h8'],
    ['AccessKeySecret', deviceSecret],
    ['SecretAccessKeySecret', deviceSecret],
    ['sts_token', token],
    ['SessionToken', token],
    ['BearerToken', jwt],
    ['x-acs-bearer-token', jwt],
    ['x-acs-security-token', token],
    ['x-acs-signature', signature],
    ['x-oss-signature', '0f'.repeat(32)],
    ['refresh_token', deviceSecret],
    ['PrivateKey', deviceSecret],
    ['client-password', 'correct horse 1'],
    ['Set-Cookie', 'acw_tc=0a1b2c3d'],
    ['AccessKeyId', 'KeyIdOfExample1'],
  ])('%s', (name, value) => {
    expect(findSecrets(JSON.stringify({ [name]: value })).map(({ what }) => what)).toContain(name);
    expect(findSecrets(`${name.toUpperCase()}=${encodeURIComponent(value)}`)).not.toEqual([]);
  });

  test('also with a prefix, as variables of an environment have it', () => {
    const found = findSecrets(`ALIBABA_CLOUD_ACCESS_KEY_SECRET=${deviceSecret}`);
    expect(found).toEqual([{ what: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET', place: 'line 1', line: 1 }]);
  });
});

describe('some secrets are found by their form alone', () => {
  test.each([
    ['a key id', `the key ${keyId} of the account`],
    ['a temporary key id', ['STS.', 'NTExampleExample'].join('')],
    ['a security token', token],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
    ['a bearer token', `see ${jwt}`],
    ['a password in a URL', 'http://user:hunter22@127.0.0.1:8080/'],
  ])('%s', (what, text) => {
    expect(findSecrets(text).map((found) => found.what)).toContain(what);
  });
});

describe('escapes and encodings are decoded', () => {
  const pair = `DeviceSecret=${deviceSecret}&x=1`;
  const json = body('DeviceSecret', deviceSecret);
  const rows: readonly (readonly [title: string, content: string | Uint8Array])[] = [
    [
      'the escapes of Gson',
      JSON.stringify({ path: `?a=1&${pair}` })
        .replaceAll('=', String.raw`\u003d`)
        .replaceAll('&', String.raw`\u0026`),
    ],
    ['the escapes of Gson in text that is not JSON', `log: ${pair.replaceAll('=', String.raw`\u003d`)}`],
    ['JSON in JSON in JSON', JSON.stringify({ a: JSON.stringify({ b: json }) })],
    ['JSON in JSON in text', `log: ${JSON.stringify(JSON.stringify(json))}`],
    ['references of XML', `<a>DeviceSecret&#61;${deviceSecret}</a>`],
    ['references of XML, hexadecimal', `<a>DeviceSecret&#x3D;${deviceSecret}</a>`],
    ['references of XML, twice', `<a>&amp;quot;DeviceSecret&amp;quot;:&amp;quot;${deviceSecret}&amp;quot;</a>`],
    ['percent, three times', encodeURIComponent(encodeURIComponent(encodeURIComponent(`a&${pair}`)))],
    ['percent in references in escapes', JSON.stringify({ a: `&quot;${encodeURIComponent(`&${pair}`)}&quot;` })],
    ['base64', Buffer.from(pair).toString('base64')],
    ['base64 in a sentence', `body: ${Buffer.from(json).toString('base64')} end`],
    ['base64 for URLs', Buffer.from(`ÿÿ>${pair}`).toString('base64url')],
    ['base64 after a slash', `path/${Buffer.from(json).toString('base64')}`],
    [
      'base64 in lines',
      Buffer.from(`${'padding '.repeat(20)}${pair}`)
        .toString('base64')
        .replace(/.{76}/g, '$&\n'),
    ],
    ['base64 of base64', Buffer.from(Buffer.from(pair).toString('base64')).toString('base64')],
    [
      'base64 of gzip, as HAR has it',
      JSON.stringify({ content: { encoding: 'base64', text: gzipSync(json).toString('base64') } }),
    ],
    ['base64 of UTF-16', utf16(json).toString('base64')],
    ['hexadecimal', Buffer.from(json).toString('hex')],
    ['hexadecimal of gzip, as nock has it', JSON.stringify({ response: [gzipSync(json).toString('hex')] })],
    [
      'hexadecimal of gzip in pieces',
      JSON.stringify({
        response: gzipSync(json)
          .toString('hex')
          .match(/.{1,40}/g),
      }),
    ],
    ['hexadecimal of deflate', deflateSync(json).toString('hex')],
    ['a file in UTF-16, as PowerShell writes it', utf16(`${pair}\r\n`)],
    ['a file in UTF-16 without a mark', utf16(json, '')],
    ['a file in UTF-16, big-endian', utf16(json).swap16()],
    ['a file with a mark', `\uFEFF${json}`],
    ['a file in gzip', gzipSync(json)],
    ['a file that is not text', Buffer.concat([Buffer.from([0xff, 0x00, 0x80, 0x0a]), Buffer.from(pair)])],
    ['a name that is escaped itself', String.raw`{"Device\u0053ecret":"${deviceSecret}"}`],
    ['a name that is encoded itself', `Device%53ecret=${deviceSecret}`],
    ['carriage returns', `a\r\nDeviceSecret: ${deviceSecret}\r\nb`],
  ];
  test.each(rows)('%s', (_, content) => {
    const { found, unsearched } = searchForSecrets(content);
    expect(found.map(({ what }) => what)).toContain('DeviceSecret');
    expect(JSON.stringify(found)).not.toContain(deviceSecret);
    expect(unsearched).toEqual([]);
  });
});

describe('a known secret is found in every form', () => {
  const forms: readonly (readonly [encoding: string, text: string | Uint8Array])[] = [
    ['plain', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
    ['XML-escaped', secret.replaceAll('&', '&amp;')],
    ['base64', Buffer.from(`id:${secret}`).toString('base64')],
    ['hexadecimal', Buffer.from(secret).toString('hex').toUpperCase()],
    ['JSON-escaped', JSON.stringify(`${secret}"`).slice(1, -1)],
  ];
  test.each(forms)('%s', (encoding, text) => {
    const found = findSecrets(
      `first line\nx ${String(text)} y`,
      encoding === 'JSON-escaped' ? [`${secret}"`] : [secret],
    );
    expect(found).toContainEqual({ place: 'line 2', what: `a known secret, ${encoding}`, line: 2 });
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  test.each([
    ['gzip', gzipSync(secret).toString('base64')],
    ['UTF-16', utf16(secret).toString('base64')],
    [
      'JSON with unicode escapes',
      [...secret].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    ],
  ])('%s', (_, text) => {
    expect(findSecrets(`x ${text} y`, [secret])).not.toEqual([]);
  });

  test('a secret in the name of a member is not shown', () => {
    const found = findSecrets(JSON.stringify({ [secret]: { DeviceSecret: deviceSecret } }), [secret]);
    expect(found.map(({ what }) => what)).toEqual(['a known secret, plain', 'DeviceSecret']);
    expect(JSON.stringify(found)).not.toContain(secret);
  });
});

describe('these are not secrets:', () => {
  test.each([
    [
      'a mask or a documented example',
      'AccessKeyId=testid&AccessKeySecret=testsecret&SecurityToken=***&Signature=***&x=LTAI****&SignatureNonce=abc',
    ],
    [
      'a reference to a variable',
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET=$SECRET\nDEVICE_SECRET=${{ secrets.DEVICE }}\nPASSWORD={{password}}\nTOKEN_SECRET=<your secret>',
    ],
    ['code that reads one', 'const accessKeySecret = process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET'],
    ['a sentence', 'Signature: the HMAC of the text.\nPassword: required\nAuthorization: see below'],
    [
      'a name alone',
      '{"required":["DeviceSecret","Signature"],"DeviceSecret":null,"Password":true,"SecurityToken":""}',
    ],
    [
      'parts of a signature',
      'SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=0a1b2c3d4e5f60718293a4b5c6d7e8f9&NextToken=TGlzdFJlc291cmNlcyZuZXh0VG9rZW4',
    ],
    [
      'a header that is known to be harmless',
      'x-acs-request-id: E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565\nx-acs-trace-id: 0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    ],
    ['the output of the masker', '{"DeviceSecret":"0x0x0xxx","SecurityToken":"xxxx-000","Authorization":"***"}'],
    ['an authorization that is masked', 'Authorization: Bearer ***'],
  ])('%s', (_, text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  test('a mask that leaves most of a secret does not count', () => {
    expect(findSecrets(JSON.stringify({ DeviceSecret: `${deviceSecret}***` }))).not.toEqual([]);
  });
});

describe('a text that cannot be searched completely is reported', () => {
  test('more layers than are searched', () => {
    let text = `DeviceSecret=${deviceSecret}`;
    for (let layer = 0; layer < 9; layer += 1) text = Buffer.from(text).toString('base64');
    expect(searchForSecrets(text).unsearched).not.toEqual([]);
  });

  test('more rounds of escapes than are decoded', () => {
    let text = `a&DeviceSecret=${deviceSecret}`;
    for (let round = 0; round < 30; round += 1) text = encodeURIComponent(text);
    expect(searchForSecrets(text).unsearched).toEqual(['line 1']);
  });
});

test('no recording of this package contains a secret', () => {
  const found = loadRecordings().flatMap(({ file }) => findSecrets(readFileSync(join(ownRecordings, file))));
  expect(found).toEqual([]);
});
