import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../../../../tools/tests/any-character.ts';
import { caseCount } from '../../../../tools/tests/case-count.ts';
import { percentEncode } from '../parameters/percent-encode.ts';
import { redact } from './redact.ts';

const v3 = 'ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;x-acs-security-token;x-acs-version,Signature=';

describe('text', () => {
  it.each([
    ['a query', 'GET /?JobId=j&SecurityToken=CAIS%2Bx&A=1', 'GET /?JobId=j&SecurityToken=***&A=1'],
    ['a query at its end', '/?JobId=j&Signature=a%3D', '/?JobId=j&Signature=***'],
    ['a raw token with + / = %', 'SecurityToken=a+b/c%2F==&A=1', 'SecurityToken=***&A=1'],
    ['an empty one', 'SecurityToken=&A=1', 'SecurityToken=&A=1'],
    ['lower case', 'securitytoken=abc&signature=d', 'securitytoken=***&signature=***'],
    ['upper case', 'SECURITYTOKEN=abc', 'SECURITYTOKEN=***'],
    ['an environment', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET=abc', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET=***'],
    ['a profile', 'access_key_secret = abc\nsts_token = d', 'access_key_secret = ***\nsts_token = ***'],
    [
      'a string to sign',
      'GET&%2F&Action%3DA%26SecurityToken%3DCAIS%252Bx%2526%252F%26SignatureNonce%3Dn',
      'GET&%2F&Action%3DA%26SecurityToken%3D***%26SignatureNonce%3Dn',
    ],
    [
      'the echo of one',
      'calculation. server string to sign is:GET&%2F&SecurityToken%3DCAIS%26Version%3D1',
      'calculation. server string to sign is:GET&%2F&SecurityToken%3D***%26Version%3D1',
    ],
    [
      'an echo in a URL',
      'm=GET%26%252F%26SecurityToken%253DCAIS%2526A%253D1&b=2',
      'm=GET%26%252F%26SecurityToken%253D***%2526A%253D1&b=2',
    ],
    [
      'an echo of V3',
      'server CanonicalRequest is [POST\n/\n\nhost:a\nx-acs-security-token:CAIS+/=\nx-acs-version:1\n\nhost;x-acs-security-token\ne3b0]',
      'server CanonicalRequest is [POST\n/\n\nhost:a\nx-acs-security-token:***\nx-acs-version:1\n\nhost;x-acs-security-token\ne3b0]',
    ],
    [
      'an echo of V3 in JSON',
      String.raw`[POST\n/\n\nx-acs-security-token:CAIS\nx-acs-version:1\n\nhost]`,
      String.raw`[POST\n/\n\nx-acs-security-token:***\nx-acs-version:1\n\nhost]`,
    ],
    ['an Authorization of V3', `Authorization: ${v3}0a1b\nhost: x`, `Authorization: ${v3}***\nhost: x`],
    ['one in JSON', `{"authorization":"${v3}0a1b","host":"x"}`, `{"authorization":"${v3}***","host":"x"}`],
    ['another Authorization', 'Authorization: Bearer a.b.c\nhost: x', 'Authorization: ***\nhost: x'],
    ['one in the middle of a line', 'sent authorization: acs LTAI:SIG=', 'sent authorization: ***'],
    ['one of any scheme', 'Authorization: ApiKey a:b, c="d"\nhost: x', 'Authorization: ***\nhost: x'],
    ['a header of curl', `curl -H "Authorization: acs LTAI:SIG" https://h`, `curl -H "Authorization: ***" https://h`],
    ['a header of curl in single quotes', `curl -H 'Cookie: a=1; sid=X' -v`, `curl -H 'Cookie: ***' -v`],
    ['a header in backticks', 'send `Cookie: a=1; sid=X` to h', 'send `Cookie: ***` to h'],
    [
      'a header of curl in JSON',
      String.raw`{"c":"curl -H \"Authorization: AWS a:b\" u"}`,
      String.raw`{"c":"curl -H \"Authorization: ***\" u"}`,
    ],
    ['cookies in the middle of a line', 'sent Cookie: a=1; sid=X', 'sent Cookie: ***'],
    [
      'a map of Go',
      'map[Authorization:[acs LTAI:SIG] Cookie:[a=1; sid=X] Host:[h]]',
      'map[Authorization:[***] Cookie:[***] Host:[h]]',
    ],
    ['a struct of Go', '&{AccessKeyId:i AccessKeySecret:s Token:t}', '&{AccessKeyId:i AccessKeySecret:*** Token:***}'],
    ['a map of Java', '{Host=h, Authorization=acs LTAI:SIG}', '{Host=h, Authorization=***'],
    ['a list of PHP', '[Host] => h\n[Authorization] => acs LTAI:SIG', '[Host] => h\n[Authorization] => ***'],
    ['a hash of Ruby', '{:host=>"h", :password=>"p q"}', '{:host=>"h", :password=>"***"}'],
    ['bytes of Python', "{'token': b'a b', 'c': 1}", "{'token': b'***', 'c': 1}"],
    ['a list of PowerShell', 'Password : a b\nHost : h', 'Password : ***\nHost : h'],
    ['a command line', 'x --access-key-secret VALUE --region r', 'x --access-key-secret *** --region r'],
    ['a command line with quotes', 'x --sts-token "V W" -v', 'x --sts-token "***" -v'],
    ['a command line with =', "x --secret_key='V W' -v", "x --secret_key='***' -v"],
    ['arguments in a list', '["--password","V","-v"]', '["--password","***","-v"]'],
    ['an option without a value', 'x --password -v, --token', 'x --password -v, --token'],
    ['YAML', 'a:\n  secret_key: V W\n  b: 1', 'a:\n  secret_key: ***\n  b: 1'],
    ['names and values in turn', '["x", "Cookie", "a=1", "y"]', '["x", "Cookie", "***", "y"]'],
    [
      'a value that is a name, and the next member',
      '{"l":["x"],"k":"Password","b":"c"}',
      '{"l":["x"],"k":"Password","b":"c"}',
    ],
    ['an element in a text', 'x <Password>s</Password>', 'x <Password>***</Password>'],
    ['an element with attributes and spaces', '<Password a="1">s t</Password>', '<Password a="1">***</Password>'],
    ['an Authorization in a form', 'a=1&Authorization=acs x:y&b=2', 'a=1&Authorization=***&b=2'],
    ['what follows a reference to no character', '&#x110000;Password=a', '&#x110000;Password=***'],
    ['what follows the last character', '&#x10ffff;Password=a', '&#x10ffff;Password=***'],
    ['a list in YAML', '- password: V W\n- b: 1', '- password: ***\n- b: 1'],
    ['a quote that is doubled', "password: 'it''s' # x", "password: '***' # x"],
    [
      'names and values in XML',
      '<H name="Cookie" value="a=1"/><H name="b"/>',
      '<H name="Cookie" value="***"/><H name="b"/>',
    ],
    ['INI with spaces', 'secret = V W\nb = 1', 'secret = ***\nb = 1'],
    [
      'an archive of HTTP traffic',
      '{"name":"Cookie", "value": "a=1"},{"name":"Host","value":"h"}',
      '{"name":"Cookie", "value": "***"},{"name":"Host","value":"h"}',
    ],
    ['pretty-printed lists', '"cookie": [\n  "a",\n  "b"\n],\n"c": 1', '"cookie": [\n  "***"\n],\n"c": 1'],
    ['an element with attributes', '<Password a="1">s</Password>', '<Password a="1">***</Password>'],
    ['an element without an end', '<Password>s\n<A>1', '<Password>***\n<A>1'],
    ['what curl prints', '> Proxy-Authorization: Basic YTpi\r\n> Host: x', '> Proxy-Authorization: ***\r\n> Host: x'],
    ['cookies', 'Set-Cookie: a=b; c=d\nhost: x', 'Set-Cookie: ***\nhost: x'],
    [
      'a URL of object storage',
      'https://b.oss-cn-shanghai.aliyuncs.com/f?Expires=1&OSSAccessKeyId=STS.a&Signature=b%3D&security-token=c',
      'https://b.oss-cn-shanghai.aliyuncs.com/f?Expires=1&OSSAccessKeyId=***&Signature=***&security-token=***',
    ],
    [
      'a newer one',
      'https://b/f?x-oss-signature-version=OSS4-HMAC-SHA256&x-oss-credential=STS.a%2F2026&x-oss-date=1&x-oss-security-token=c&x-oss-signature=d',
      'https://b/f?x-oss-signature-version=OSS4-HMAC-SHA256&x-oss-credential=***&x-oss-date=1&x-oss-security-token=***&x-oss-signature=***',
    ],
    ['a URL in a page', '<a href="/f?A=1&amp;Signature=b">', '<a href="/f?A=1&amp;Signature=***">'],
    ['a URL in JSON of Go', String.raw`"/f?Signature=b\u0026A=1"`, String.raw`"/f?Signature=***\u0026A=1"`],
    ['a URL in brackets', "get('/f?Signature=b'), then", "get('/f?Signature=***'), then"],
    ['a name in a URL that encodes every character', 'security%2Dtoken=a&x=1', 'security%2Dtoken=***&x=1'],
    ['a list of parameters', 'DeviceSecret.1=a&DeviceSecret.2=b&A=1', 'DeviceSecret.1=***&DeviceSecret.2=***&A=1'],
    ['JSON', String.raw`{"SecurityToken":"a\"b\\","A":"1"}`, '{"SecurityToken":"***","A":"1"}'],
    ['JSON with spaces', '{ "SecurityToken" : "a b", "A": 1 }', '{ "SecurityToken" : "***", "A": 1 }'],
    [
      'JSON in JSON',
      String.raw`"{\"SecurityToken\":\"a\\\"b\",\"A\":1}"`,
      String.raw`"{\"SecurityToken\":\"***\",\"A\":1}"`,
    ],
    [
      'JSON in a URL',
      'b=%7B%22Password%22%3A%22a%5C%22b%22%2C%22A%22%3A1%7D',
      'b=%7B%22Password%22%3A%22***%22%2C%22A%22%3A1%7D',
    ],
    ['JSON in a page', '{&quot;Password&quot;:&quot;a&amp;b&quot;}', '{&quot;Password&quot;:&quot;***&quot;}'],
    ['truncated JSON', '{"A":1,"SecurityToken":"abc', '{"A":1,"SecurityToken":"***'],
    ['a list in JSON', '{"authorization":["Basic a","Basic b"],"A":1}', '{"authorization":["***"],"A":1}'],
    ['pairs in JSON', '[["x-acs-security-token","a"],["host","b"]]', '[["x-acs-security-token","***"],["host","b"]]'],
    ['no secret in JSON', '{"Password":null,"Secret":{"A":1}}', '{"Password":null,"Secret":{"A":1}}'],
    ['a number', '{"Password":12345}', '{"Password":***}'],
    ['a printed object', "{ accessKeySecret: 'a', b: `c` }", "{ accessKeySecret: '***', b: `c` }"],
    ['one that was broken', "'x-acs-security-token':\n    'a',\n  b: 1", "'x-acs-security-token':\n    '***',\n  b: 1"],
    ['XML', '<SecurityToken>a</SecurityToken><A>1</A>', '<SecurityToken>***</SecurityToken><A>1</A>'],
    ['XML with CDATA', '<Password><![CDATA[a<b]]></Password>', '<Password>***</Password>'],
    ['XML in a page', '&lt;Password&gt;a&lt;/Password&gt;', '&lt;Password&gt;***&lt;/Password&gt;'],
    ['the password of a proxy', 'http://user:pa:ss@proxy:8080/x', 'http://user:***@proxy:8080/x'],
    ['a vendor header that is not known', 'x-acs-proof: a\nx-acs-version: b', 'x-acs-proof: ***\nx-acs-version: b'],
  ])('blanks %s', (_, text, want) => {
    expect(redact(text)).toBe(want);
  });

  it.each([
    'IncompleteSignature: The request signature does not conform to Aliyun standards.',
    '{"Code":"IncompleteSignature","Message":"The request"}',
    'MissingSecurityToken: SecurityToken is mandatory for this action.',
    'SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=n&AccessKeyId=testid&Timestamp=2026',
    'x-acs-action:A\nx-acs-content-sha256:e3b0\nx-acs-date:2026\nx-acs-signature-nonce:n\nx-acs-version:1',
    'NextToken=abc&Expires=1',
    'http://host:8080/a@b',
    'the secret is wrong, check the signature',
    '',
  ])('leaves %j as it is', (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('maps and objects', () => {
  it.each([
    [
      'headers',
      { authorization: `${v3}0a1b`, host: 'x', 'x-acs-security-token': 't', 'x-acs-action': 'A', 'x-acs-proof': 'p' },
      {
        authorization: `${v3}***`,
        host: 'x',
        'x-acs-security-token': '***',
        'x-acs-action': 'A',
        'x-acs-proof': '***',
      },
    ],
    [
      'headers in other cases',
      { Authorization: 'Basic YTpi', 'X-Acs-Version': '1' },
      { Authorization: '***', 'X-Acs-Version': '1' },
    ],
    [
      'headers that came twice',
      { 'set-cookie': ['a=b', 'c=d'], via: ['x'] },
      { 'set-cookie': ['***', '***'], via: ['x'] },
    ],
    [
      'parameters',
      { JobId: 'j', AccessKeyId: 'i', Signature: 's' },
      { JobId: 'j', AccessKeyId: 'i', Signature: '***' },
    ],
    ['an object that is a secret', { Secret: { a: 1 }, a: { b: 1 } }, { Secret: '***', a: { b: 1 } }],
    ['numbers', { Password: 7, PageSize: 7 }, { Password: '***', PageSize: 7 }],
    ['a list without names and values', ['Cookie', 'a', 'Host'], ['Cookie', 'a', 'Host']],
    ['names that are values as well', ['Cookie', 'Token', 'Host', 'b'], ['Cookie', '***', 'Host', 'b']],
    ['a list that begins with a number', [5, 'Cookie', 'Host', 'b'], [5, 'Cookie', 'Host', 'b']],
    [
      'members that only look like a name and a value',
      { username: 'Cookie', value: 'a' },
      { username: 'Cookie', value: 'a' },
    ],
    ['a keyword', { keyword: 'Cookie', value: 'a' }, { keyword: 'Cookie', value: 'a' }],
    [
      'values next to a name',
      { name: 'Cookie', values: 'a', myvalue: 'b', value: 'c' },
      { name: 'Cookie', values: 'a', myvalue: 'b', value: '***' },
    ],
    ['a value under a name that is a number', { name: 5, value: 'a' }, { name: 5, value: 'a' }],
    [
      'a Map with a number',
      new Map<unknown, unknown>([
        [5, 'a'],
        ['Token', 'b'],
      ]),
      new Map<unknown, unknown>([
        [5, 'a'],
        ['Token', '***'],
      ]),
    ],
    ['an ArrayBuffer', new TextEncoder().encode('Password=a').buffer, new TextEncoder().encode('Password=***').buffer],
    ['what is unknown', { Note: 'my own', Unknown: 'shown' }, { Note: 'my own', Unknown: 'shown' }],
    ['what it quotes', { File: 'https://b/f?Signature=s' }, { File: 'https://b/f?Signature=***' }],
    [
      'what is empty',
      { SecurityToken: '', Password: null, Secret: undefined, isSecret: true },
      { SecurityToken: '', Password: null, Secret: undefined, isSecret: true },
    ],
    [
      'credentials',
      { credentials: { accessKeyId: 'i', accessKeySecret: 's' } },
      { credentials: { accessKeyId: 'i', accessKeySecret: '***' } },
    ],
    ['lists', [{ DeviceSecret: 's' }, ['a', { Password: 7 }]], [{ DeviceSecret: '***' }, ['a', { Password: '***' }]]],
    [
      'pairs',
      [
        ['SecurityToken', 't'],
        ['A', 'b'],
      ],
      [
        ['SecurityToken', '***'],
        ['A', 'b'],
      ],
    ],
    ['raw headers', ['Host', 'x', 'Cookie', 'a=b'], ['Host', 'x', 'Cookie', '***']],
    [
      'names and values',
      [
        { name: 'Cookie', value: 'a' },
        { name: 'Host', value: 'b' },
      ],
      [
        { name: 'Cookie', value: '***' },
        { name: 'Host', value: 'b' },
      ],
    ],
    [
      'a Map',
      new Map<string, unknown>([
        ['SecurityToken', 't'],
        ['A', { Password: 'p' }],
      ]),
      new Map<string, unknown>([
        ['SecurityToken', '***'],
        ['A', { Password: '***' }],
      ]),
    ],
    ['a Set', new Set(['Signature=s']), new Set(['Signature=***'])],
    ['a Date', new Date(5), new Date(5)],
    ['bytes', new TextEncoder().encode('A=ä&Password=äb c&B=1'), new TextEncoder().encode('A=ä&Password=*** c&B=1')],
    ['a function', { toJSON: () => 'canary' }, { toJSON: '***' }],
  ])('masks %s and does not change the original', (_, from, want) => {
    const before = inspect(from, { depth: 9 });
    const got = redact(from);
    expect(got).toStrictEqual(want);
    expect(got).not.toBe(from);
    expect(inspect(from, { depth: 9 })).toBe(before);
  });

  it('pairs names and values of a list of up to 1,000 entries', () => {
    const list = (pairs: number) => Array.from({ length: pairs }, () => ['Cookie', 'a=1']).flat();
    expect(redact({ rawHeaders: list(500) } as never)).toEqual({
      rawHeaders: Array.from({ length: 500 }, () => ['Cookie', '***']).flat(),
    });
    expect(redact({ rawHeaders: list(501) } as never)).toEqual({ rawHeaders: list(501) });
  });

  it('returns a URL for a URL, also when a name is encoded', () => {
    const got = redact(new URL('https://u:pw@h/p?Security%54oken=abc&A=1&Signature=a,b#f'));
    expect(got).toBeInstanceOf(URL);
    expect(got.href).toBe('https://u:***@h/p?Security%54oken=***&A=1&Signature=***#f');
  });

  it('returns Headers for Headers and URLSearchParams for URLSearchParams', () => {
    const headers = redact(new Headers({ authorization: 'Basic a', host: 'x' }));
    expect(headers).toBeInstanceOf(Headers);
    expect([...headers]).toEqual([
      ['authorization', '***'],
      ['host', 'x'],
    ]);
    expect(String(redact(new URLSearchParams('Signature=a&A=1')))).toBe('Signature=***&A=1');
  });

  it('returns the members of a class instance, and the message and causes of an error', () => {
    class Settings {
      readonly password = 'canary';
      readonly region = 'r';
    }
    expect(redact(new Settings())).toEqual({ password: '***', region: 'r' });
    const cause = new Error('Signature=canary');
    const got = redact(new AggregateError([cause], 'SecurityToken=canary', { cause }));
    expect(got).toMatchObject({ message: 'SecurityToken=***', cause: { message: 'Signature=***' } });
    expect(inspect(got, { depth: 9, showHidden: true })).not.toContain('canary');
  });

  it('keeps an object without a prototype, a member called __proto__, holes, and circles', () => {
    const from = Object.assign(Object.create(null), { Secret: 's' });
    expect(Object.getPrototypeOf(redact(from))).toBeNull();
    const got = redact(JSON.parse('{"__proto__":{"Secret":"s"}}'));
    expect(Object.getOwnPropertyDescriptor(got, '__proto__')?.value).toEqual({ Secret: '***' });
    expect(Object.getPrototypeOf(got)).toBe(Object.prototype);
    const sparse: string[] = [];
    sparse.length = 4_000_000_000;
    sparse[2] = 'Password=p';
    expect(Object.entries(redact(sparse))).toEqual([['2', 'Password=***']]);
    expect(redact(sparse).length).toBe(4_000_000_000);
    const circle: Record<string, unknown> = { Secret: 's' };
    circle['self'] = circle;
    const round = redact(circle);
    expect(round['self']).toBe(round);
    expect(round['Secret']).toBe('***');
  });

  it('copies what contains itself often', () => {
    const map = new Map<string, unknown>([['Secret', 's']]);
    for (let index = 0; index < 50; index++) map.set(`m${index}`, map);
    const got = redact(map);
    expect(got.get('m49')).toBe(got);
    expect(got.get('Secret')).toBe('***');
    const set = new Set<unknown>(['Signature=s']);
    for (let index = 0; index < 50; index++) set.add([set, set]);
    expect(redact(set).has('Signature=***')).toBe(true);
  });

  it('returns an object that can be changed', () => {
    const copy: Record<string, unknown> = redact({ a: '1', b: '2' });
    copy['a'] = 'changed';
    delete copy['b'];
    expect(copy).toEqual({ a: 'changed' });
  });

  it('masks what cannot be read, and what is nested too deeply', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostile = Object.defineProperty({ b: 'x' }, 'a', {
      enumerable: true,
      get: () => {
        throw new Error('canary');
      },
    });
    expect(redact({ proxy, hostile })).toEqual({ proxy: '***', hostile: { a: '***', b: 'x' } });
    let deep: unknown = 'x';
    for (let depth = 0; depth < 150; depth++) deep = { deep };
    let levels = 0;
    for (let level: unknown = redact(deep as object); typeof level === 'object'; levels++)
      level = (level as { deep: unknown }).deep;
    expect(levels).toBe(101);
  });

  it('never throws', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    let deep: object = {};
    for (let depth = 0; depth < 100_000; depth++) deep = { deep };
    const hostile = {
      get a(): string {
        throw new Error('canary');
      },
    };
    for (const from of [proxy, deep, hostile, [proxy], { proxy }, Object.create(Date.prototype), Symbol.prototype]) {
      expect(inspect(redact(from), { depth: 5 })).not.toContain('canary');
    }
    for (const from of [null, undefined, 1, 1n, true, Symbol('s')]) expect(redact(from as never)).toBe(from);
    expect(redact('\ud800Signature=\udc00')).toBe('\ud800Signature=***');
  });
});

describe('any input', () => {
  const name = fc.constantFrom(
    'SecurityToken',
    'accessKeySecret',
    'x-acs-security-token',
    'SIGNATURE',
    'Device_Secret',
    'x-oss-credential',
  );
  /** With a letter at both ends, so that it is not read as the end of a text around it. */
  const anySecret = fc
    .string({ unit: anyCharacter, minLength: 6, maxLength: 40 })
    .map((text) => `s${text.toWellFormed()}s`);
  const visible = fc.string({ unit: 'grapheme-ascii', minLength: 6, maxLength: 40 }).map((text) => `s${text}s`);
  const token = fc.stringMatching(/^[A-Za-z0-9+/=%._~-]{8,40}$/);
  const encoded = (times: number, text: string): string =>
    times === 0 ? text : encoded(times - 1, percentEncode(text));
  const spellings = fc.oneof(
    fc.tuple(name, anySecret, fc.integer({ min: 1, max: 4 })).map(([key, secret, times]) => ({
      secret: encoded(times, secret),
      text: `a=1&`.replaceAll('&', encoded(times - 1, '&')) + encoded(times - 1, `${key}=${percentEncode(secret)}&b=2`),
    })),
    fc.tuple(name, anySecret).map(([key, secret]) => ({
      secret: JSON.stringify(secret).slice(1, -1),
      text: JSON.stringify({ [key]: secret, b: 2 }),
    })),
    fc.tuple(name, anySecret).map(([key, secret]) => {
      const text = JSON.stringify(JSON.stringify({ a: 1, [key]: secret }));
      return { secret: JSON.stringify(JSON.stringify(secret)).slice(3, -3), text };
    }),
    fc.tuple(name, anySecret).map(([key, secret]) => ({
      secret: encodeURIComponent(JSON.stringify(secret).slice(1, -1)),
      text: `b=${percentEncode(JSON.stringify({ [key]: secret }))}&c=1`,
    })),
    fc.tuple(name, visible).map(([key, secret]) => ({ secret, text: `host: a\r\n${key}: ${secret}\r\nvia: b` })),
    fc
      .tuple(name, visible)
      .map(([key, secret]) => ({ secret, text: `POST\n/\n\n${key}:${secret.replaceAll('\\', '/')}\nhost:a` })),
    fc.tuple(name, token).map(([key, secret]) => ({ secret, text: `x ${key}=${secret}` })),
    fc.tuple(name, token).map(([key, secret]) => ({ secret, text: `x ${key}: ${secret}, y` })),
    fc.tuple(name, token).map(([key, secret]) => ({ secret, text: `{ '${key}': '${secret}', y: 1 }` })),
    fc.tuple(name, token).map(([key, secret]) => ({ secret, text: `<${key}>${secret}</${key}>` })),
    fc.tuple(name, token).map(([key, secret]) => ({ secret, text: inspect({ [key]: secret }) })),
  );
  /** Names, delimiters and quotes in any order, as in a hostile text. */
  const pieces = fc.constantFrom(
    'Signature',
    'x-acs-',
    'Authorization',
    'Cookie',
    '=',
    ':',
    ': ',
    ' ',
    '"',
    "'",
    '\\"',
    '\\\\',
    '&',
    '%26',
    '%3D',
    '%253D',
    '%22',
    '%5C',
    '&quot;',
    '<',
    '>',
    '</',
    '\n',
    '\\n',
    '[',
    ']',
    '{',
    ',',
    '***',
    'abc',
    v3,
    '://',
    '@',
    'Invalid',
    'Bearer ',
    '.1',
    '%20',
    'null',
    '`',
    '\r\n ',
  );
  const hostile = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
  const settings = { seed: 3, numRuns: caseCount(1000) };

  it('contains no secret afterwards, in any spelling of name and value', () => {
    const property = fc.property(spellings, ({ secret, text }) => {
      expect(redact(text)).not.toContain(secret);
      expect(redact({ note: text }).note).toBe(redact(text));
      expect(redact(text)).toContain('***');
    });
    fc.assert(property, settings);
  });

  it('is the same when it is redacted again', () => {
    const property = fc.property(
      fc.oneof(
        hostile,
        spellings.map(({ text }) => text),
        fc.string(),
      ),
      (text) => {
        const once = redact(text);
        expect(redact(once)).toBe(once);
      },
    );
    fc.assert(property, { ...settings, numRuns: caseCount(2000) });
  });

  it('accepts any value, returns the same kind, and is the same when it is redacted again', () => {
    const anything = fc.anything({
      withMap: true,
      withSet: true,
      withDate: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
      key: fc.oneof(name, fc.string()),
    });
    const property = fc.property(anything, (value) => {
      const once = redact(value as object);
      expect(redact(once)).toEqual(once);
      expect(Array.isArray(once)).toBe(Array.isArray(value));
    });
    fc.assert(property, settings);
  });

  it.each([
    'Signature=',
    'Signature="',
    'Signature:',
    '<Signature>',
    'Signature&quot;:&quot;',
    '%22Signature%22%3A%22',
    'x-acs-',
    'Signature',
    '"Signature" ',
    'Signature\\',
    '\\',
    '"',
    "'",
    ')',
    '://a:',
    '%25',
    `Authorization: ${v3}`,
    '\nCookie: ',
    'Signature: ["',
    'Signature: ["a", ',
    'Secret.1',
    '    ',
    '25',
  ])('takes little time for a long text of %j', (piece) => {
    const text = piece.repeat(Math.ceil(300_000 / piece.length));
    // CPU time: on a loaded machine, the clock also counts other programs.
    const started = process.cpuUsage();
    redact(text);
    redact(`Signature=${text}`);
    redact(`"Signature":"${text}`);
    redact(`%${text}`);
    expect(process.cpuUsage(started).user).toBeLessThan(4_000_000);
  });
});
