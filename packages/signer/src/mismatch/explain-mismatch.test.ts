import { describe, expect, it } from 'vitest';
import { explainMismatch } from './explain-mismatch.ts';
import { redact } from '../redact/redact.ts';
import { v1StringToSign } from '../v1/v1-steps.ts';

const parameters = {
  AccessKeyId: 'testid',
  Action: 'QueryDeviceDistributeJob',
  Format: 'JSON',
  JobId: 'a b~c+d',
  SignatureNonce: 'nonce-1',
  Timestamp: '2026-01-02T03:04:05Z',
  Version: '2018-01-20',
};
const stringToSign = v1StringToSign('GET', parameters);
const v1Message = (text: string) =>
  `Specified signature is not matched with our calculation. server string to sign is:${text}`;

function changed(changes: Record<string, string | undefined>): string {
  const flat = Object.fromEntries(
    Object.entries({ ...parameters, ...changes }).filter(([, value]) => value !== undefined),
  );
  return v1StringToSign('GET', flat as Record<string, string>);
}

describe('v1', () => {
  it('blames the secret when both sides signed the same', () => {
    const got = explainMismatch({ message: v1Message(stringToSign), stringToSign });
    expect(got).toEqual({ result: 'secret', hint: expect.stringContaining('access key secret is wrong') });
  });

  it('reads the text of IncompleteSignature, and text that is escaped for a page', () => {
    const message = `The request signature does not conform to Aliyun standards. server string to sign is:${stringToSign.replaceAll('&', '&amp;')}`;
    expect(explainMismatch({ message, stringToSign }).result).toBe('secret');
  });

  it.each([
    [
      'another method',
      stringToSign.replace('GET', 'POST'),
      { parameter: 'method', ours: 'GET', theirs: 'POST', cause: 'method' },
    ],
    [
      'a parameter that was dropped',
      changed({ Format: undefined }),
      { parameter: 'Format', ours: 'JSON', cause: 'missing' },
    ],
    ['a parameter that was added', changed({ RegionId: 'x' }), { parameter: 'RegionId', theirs: 'x', cause: 'added' }],
    [
      'another value',
      changed({ JobId: 'other' }),
      { parameter: 'JobId', ours: 'a%20b~c%2Bd', theirs: 'other', cause: 'value' },
    ],
    [
      'a space that became a plus',
      stringToSign.replace('a%2520b', 'a%2Bb'),
      { parameter: 'JobId', cause: 'reencoded' },
    ],
    ['a tilde that was encoded', stringToSign.replace('~', '%257E'), { parameter: 'JobId', cause: 'reencoded' }],
    [
      'a plus that was read as a space',
      stringToSign.replace('c%252Bd', 'c%2520d'),
      { parameter: 'JobId', cause: 'reencoded' },
    ],
    [
      'a value that was encoded twice',
      stringToSign.replace('a%2520b~c%252Bd', 'a%252520b~c%25252Bd'),
      { parameter: 'JobId', cause: 'double-encoded' },
    ],
    [
      'another time',
      changed({ Timestamp: '2026-01-02T03:09:05Z' }),
      { parameter: 'Timestamp', cause: 'other-request' },
    ],
    ['another nonce', changed({ SignatureNonce: 'nonce-2' }), { parameter: 'SignatureNonce', cause: 'other-request' }],
    [
      'another order',
      stringToSign.replace(
        'Action%3DQueryDeviceDistributeJob%26Format%3DJSON',
        'Format%3DJSON%26Action%3DQueryDeviceDistributeJob',
      ),
      { parameter: 'Action', cause: 'order' },
    ],
  ])('names %s', (_, theirs, want) => {
    const got = explainMismatch({ message: v1Message(theirs), stringToSign });
    expect(got).toMatchObject({ result: 'string', difference: want });
    expect(got.hint).not.toBe('');
  });

  it('names the first difference by name, also when it is an added parameter', () => {
    const theirs = changed({ Extra: 'x', Timestamp: '2026-01-02T03:09:05Z' });
    const got = explainMismatch({ message: v1Message(theirs), stringToSign });
    expect(got.difference).toEqual({ parameter: 'Extra', theirs: 'x', cause: 'added' });
  });

  it.each([
    ['a JSON response', (text: string) => JSON.stringify({ Message: text, Recommend: 'https://x?y=z' })],
    ['a JSON response that escapes ampersands', (text: string) => JSON.stringify([text]).replaceAll('&', '\\u0026')],
    ['an XML response', (text: string) => `<Error><Message>${text.replaceAll('&', '&amp;')}</Message></Error>`],
    ['text that was escaped twice', (text: string) => text.replaceAll('&', '&amp;amp;')],
    ['a sentence', (text: string) => `${text} (RequestId: 1)`],
  ])('reads the string out of %s', (_, wrap) => {
    expect(explainMismatch({ message: wrap(v1Message(stringToSign)), stringToSign }).result).toBe('secret');
    const got = explainMismatch({ message: wrap(v1Message(changed({ Version: 'other' }))), stringToSign });
    expect(got.difference).toEqual({ parameter: 'Version', ours: '2018-01-20', theirs: 'other', cause: 'value' });
  });

  it('compares ten thousand names that were all encoded again without delay', () => {
    const names = Array.from({ length: 10_000 }, (__, index) => `DeviceName.${index}`);
    const ours = v1StringToSign('POST', Object.fromEntries(names.map((name) => [name, 'x'])));
    const theirs = ours.replaceAll('DeviceName.', 'DeviceName%252E');
    const start = process.cpuUsage();
    const got = explainMismatch({ message: v1Message(theirs), stringToSign: ours });
    expect(got.difference).toMatchObject({ parameter: 'DeviceName.0', cause: 'reencoded' });
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  });

  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').toString('latin1');
  const writings: readonly [what: string, write: (text: string) => string][] = [
    ['with HTML references', (text) => text.replaceAll('&', '&amp;')],
    ['with references by number', (text) => text.replaceAll('&', '&#38;').replaceAll('-', '&#x2d;')],
    ['with escapes of JSON', (text) => text.replaceAll('&', '\\u0026')],
    ['with a byte order mark', (text) => `\ufeff${text}`],
    ['in UTF-16', utf16],
    ['in UTF-16 that was read as UTF-8', (text) => Buffer.from(utf16(text), 'latin1').toString('utf8')],
    ['with whitespace around it', (text) => `\r\n ${text} \n`],
  ];

  it.each(writings)('reads both sides %s', (_, write) => {
    const message = v1Message(changed({ Format: 'XML' }));
    const want = {
      result: 'string',
      difference: { parameter: 'Format', ours: 'JSON', theirs: 'XML', cause: 'value' },
    };
    for (const [theirs, ours] of [
      [write(message), stringToSign],
      [message, write(stringToSign)],
      [write(message), write(stringToSign)],
    ] as const) {
      expect(explainMismatch({ message: theirs, stringToSign: ours })).toMatchObject(want);
    }
    expect(explainMismatch({ message: v1Message(stringToSign), stringToSign: write(stringToSign) }).result).toBe(
      'secret',
    );
    expect(explainMismatch({ message: write(v1Message(stringToSign)), stringToSign }).result).toBe('secret');
  });

  describe('with masks', () => {
    const withToken = changed({ SecurityToken: 'CAIS+canary/1' });
    const withMask = (text: string, name: string) => text.replace(new RegExp(`(?<=${name}%3D).*?(?=%26|$)`), '***');

    it.each([
      ['a redacted message', redact(withToken), withToken],
      ['a redacted string', withToken, redact(withToken)],
      ['both redacted', redact(withToken), redact(withToken)],
      ['a key id that a tool has masked', withMask(withToken, 'AccessKeyId'), withToken],
      ['other values masked on each side', withMask(withToken, 'JobId'), withMask(withToken, 'Version')],
      ['a masked part of a value', withToken.replace('CAIS', '***'), withToken],
      ['a masked part of a name', withToken.replace('JobId', 'J***d'), withToken],
      ['a mask on each side of one value', withToken.replace('CAIS', '***'), withToken.replace('canary', '***')],
    ])('blames the secret, with %s', (_, theirs, ours) => {
      expect(explainMismatch({ message: v1Message(theirs), stringToSign: ours }).result).toBe('secret');
    });

    it.each([
      ['the key id', withMask(changed({ JobId: 'other' }), 'AccessKeyId'), stringToSign, 'JobId'],
      ['the key id here', changed({ JobId: 'other' }), withMask(stringToSign, 'AccessKeyId'), 'JobId'],
      ['a token that is missing', redact(withToken), stringToSign, 'SecurityToken'],
      ['a part that does not fit', stringToSign.replace('JSON', 'X***'), stringToSign, 'Format'],
      ['an end that does not fit', stringToSign.replace('JSON', '***X'), stringToSign, 'Format'],
      ['a middle that does not fit', stringToSign.replace('JSON', 'J***X***N'), stringToSign, 'Format'],
      ['a part that is too long', stringToSign.replace('JSON', 'JSO***SON'), stringToSign, 'Format'],
      [
        'masks here that do not fit',
        changed({ JobId: 'x***' }),
        stringToSign.replace('JobId%3Da', 'JobId%3D***'),
        'JobId',
      ],
    ])('finds a difference next to a mask of %s', (_, theirs, ours, parameter) => {
      const message = `${v1Message(theirs)} (RequestId: 1)`;
      expect(explainMismatch({ message, stringToSign: ours }).difference?.parameter).toBe(parameter);
    });
  });

  it('does not name a parameter of which nothing has arrived', () => {
    const cut = stringToSign.slice(0, stringToSign.indexOf('%26JobId') + '%26'.length);
    for (const rest of ['', '...', '"', ' (RequestId: 1)']) {
      const { difference } = explainMismatch({ message: `${v1Message(cut)}${rest}`, stringToSign });
      expect(difference?.parameter ?? 'none').not.toBe('');
    }
    expect(explainMismatch({ message: v1Message(cut), stringToSign }).result).toBe('unreadable');
  });

  const signedFrom = (...pairs: readonly string[]) => `GET&%2F&${encodeURIComponent(pairs.join('&'))}`;

  it.each([
    [
      'a name that was replaced by one before it',
      ['A=1', 'M=2'],
      ['A=1', 'B=2'],
      { parameter: 'B', theirs: '2', cause: 'added' },
    ],
    [
      'a name that was replaced by one after it',
      ['A=1', 'M=2'],
      ['A=1', 'Z=2'],
      { parameter: 'M', ours: '2', cause: 'missing' },
    ],
    [
      'a parameter added before others',
      ['M=2', 'N=3'],
      ['B=1', 'M=2', 'N=3'],
      { parameter: 'B', theirs: '1', cause: 'added' },
    ],
    ['a parameter added at the end', ['M=2'], ['M=2', 'N=3'], { parameter: 'N', theirs: '3', cause: 'added' }],
    ['the last parameter dropped', ['M=2', 'N=3'], ['M=2'], { parameter: 'N', ours: '3', cause: 'missing' }],
    [
      'one of two names that mean the same to a form decoder',
      ['a%20b=1', 'a%2Bb=2'],
      ['a%2Bb=2'],
      { parameter: 'a b', ours: '1', cause: 'missing' },
    ],
    ['such a name added', ['a%2Bb=2'], ['a%20b=1', 'a%2Bb=2'], { parameter: 'a b', theirs: '1', cause: 'added' }],
    ['a name encoded again', ['a%20b=1'], ['a+b=1'], { parameter: 'a b', ours: '1', theirs: '1', cause: 'reencoded' }],
    [
      'a value encoded again here',
      ['A=a%2520b'],
      ['A=a%20b'],
      { parameter: 'A', ours: 'a%2520b', theirs: 'a%20b', cause: 'double-encoded' },
    ],
    [
      'a value encoded again there',
      ['A=a%20b'],
      ['A=a%2520b'],
      { parameter: 'A', ours: 'a%20b', theirs: 'a%2520b', cause: 'double-encoded' },
    ],
    ['names that were not sorted here', ['B=1', 'A=2'], ['A=2', 'B=1'], { parameter: 'B', cause: 'order' }],
    ['one of them missing', ['B=1', 'A=2'], ['A=2'], { parameter: 'B', ours: '1', cause: 'missing' }],
    ['a name that is not UTF-8', ['%E4%B8=1'], ['A=1'], { parameter: '%E4%B8', ours: '1', cause: 'missing' }],
    [
      'dots in a value',
      ['A=a...b', 'C=1'],
      ['A=a...b', 'C=2'],
      { parameter: 'C', ours: '1', theirs: '2', cause: 'value' },
    ],
    ['an empty value', ['A=', 'C=1'], ['A=', 'C=2'], { parameter: 'C', ours: '1', theirs: '2', cause: 'value' }],
  ])('explains %s exactly', (_, ours, theirs, want) => {
    const message = JSON.stringify({ Message: v1Message(signedFrom(...theirs)) });
    expect(explainMismatch({ message, stringToSign: signedFrom(...ours) }).difference).toEqual(want);
  });

  it.each([
    ['names that were not sorted here', ['B=1', 'A=2'], ['A=2', 'C']],
    ['half of a name', ['A=1', 'B=2'], ['A=1', 'C']],
    ['the beginning of a value', ['A=1', 'B=23'], ['A=1', 'B=2']],
    ['the beginning of an escape', ['A=1', 'B=a%20b'], ['A=1', 'B=a%2']],
    ['nothing of a query', ['A=1'], ['']],
  ])('is unreadable for a message that ends with %s', (_, ours, theirs) => {
    const message = v1Message(signedFrom(...theirs));
    expect(explainMismatch({ message, stringToSign: signedFrom(...ours) }).result).toBe('unreadable');
  });

  it.each([
    ['a value that differs', 'B=a%20b~c', 'B=x', 'value'],
    ['a value that was encoded again', 'B=a%20b~c%2Bd', 'B=a%2Bb~c', 'reencoded'],
    ['a value that was encoded again', 'B=a%20b~c%20d', 'B=a%2520b~c', 'double-encoded'],
  ])('finds the difference in a message that ends with %s', (_, ours, theirs, cause) => {
    const message = v1Message(signedFrom('A=1', theirs));
    const { difference } = explainMismatch({ message, stringToSign: signedFrom('A=1', ours) });
    expect(difference).toMatchObject({ parameter: 'B', cause });
  });

  it.each(['...', '…', ' [truncated]', ' (3 more characters)', ' <snip>'])('reads %s as the end of a part', (dots) => {
    const message = v1Message(stringToSign) + dots;
    expect(explainMismatch({ message, stringToSign }).result).toBe('unreadable');
  });

  it.each(['', ' ', '\n', '\\', '\\u', '\\u0', '\\u00', '\\u002', '\\u00f'])(
    'a message that ends with %j may be truncated there',
    (rest) => {
      const message = v1Message(stringToSign.slice(0, -6)) + rest;
      expect(explainMismatch({ message, stringToSign }).result).toBe('unreadable');
    },
  );

  it.each([' (see the page "truncated")', '", "HostId": "3 more"}', '\\ug', ' \\x'])(
    'a string that is followed by %j is whole',
    (rest) => {
      const theirs = stringToSign.slice(0, stringToSign.lastIndexOf('%26'));
      const got = explainMismatch({ message: v1Message(theirs) + rest, stringToSign });
      expect(got).toMatchObject({ result: 'string', difference: { cause: 'missing' } });
    },
  );

  it.each(['', '&', 'GET', 'GET&%2F', `x ${stringToSign}`, `${stringToSign} x`, `${stringToSign}&x`])(
    'rejects %j as the string that was signed here',
    (ours) => {
      const message = v1Message(stringToSign);
      expect(explainMismatch({ message, stringToSign: ours }).hint).toMatch(/not a string to sign/);
    },
  );

  it.each([
    ['method', stringToSign.replace('GET', 'PUT'), /another method/],
    ['path', stringToSign.replace('%2F', '%2Fx'), /path/],
    ['missing', changed({ Format: undefined }), /^Format was signed here and did not arrive/],
    ['added', changed({ RegionId: 'x' }), /^RegionId arrived and was not signed here/],
    ['reencoded', stringToSign.replace('a%2520b', 'a%2Bb'), /^JobId was encoded again/],
    ['double-encoded', stringToSign.replace('a%2520b~c%252Bd', 'a%252520b~c%25252Bd'), /^JobId was encoded twice/],
    ['order', stringToSign.replace(/(Action%3D\w+)%26(Format%3DJSON)/, '$2%26$1'), /another order, from Action on/],
    ['other-request', changed({ SignatureNonce: 'x' }), /^SignatureNonce belongs to another request/],
    ['value', changed({ JobId: 'x' }), /^JobId arrived with another value/],
  ])('gives a hint for the cause %s', (cause, theirs, hint) => {
    const got = explainMismatch({ message: v1Message(theirs), stringToSign });
    expect(got).toMatchObject({ difference: { cause }, hint: expect.stringMatching(hint) });
  });

  it('reports that what was signed is not a string to sign', () => {
    const got = explainMismatch({ message: v1Message(stringToSign), stringToSign: 'not a string to sign' });
    expect(got).toEqual({ result: 'unreadable', hint: expect.stringContaining('is not a string to sign') });
  });

  it('finds a difference before the place where the message was truncated', () => {
    const cut = changed({ Format: 'XML' }).slice(0, -40);
    const got = explainMismatch({ message: `${v1Message(cut)}...`, stringToSign });
    expect(got).toMatchObject({ result: 'string', difference: { parameter: 'Format', ours: 'JSON', theirs: 'XML' } });
  });

  it('does not judge by a truncated message that agrees as far as it goes, at every position', () => {
    for (let end = 8; end < stringToSign.length; end += 1) {
      for (const dots of ['', '...', '…']) {
        const got = explainMismatch({ message: v1Message(stringToSign.slice(0, end) + dots), stringToSign });
        expect(got.result, `truncated at ${end}`).toBe('unreadable');
      }
    }
  });

  it('shows no value behind a secret name that only the gateway has', () => {
    const got = explainMismatch({ message: v1Message(changed({ DeviceSecret: 'canary' })), stringToSign });
    expect(got).toMatchObject({ result: 'string', difference: { parameter: 'DeviceSecret', cause: 'added' } });
    expect(JSON.stringify(got)).not.toContain('canary');
  });

  it('shows neither token nor signature', () => {
    const ours = changed({ SecurityToken: 'STS-canary-1' });
    const got = explainMismatch({ message: v1Message(changed({ SecurityToken: 'STS-canary-2' })), stringToSign: ours });
    expect(got).toMatchObject({ result: 'string', difference: { parameter: 'SecurityToken' } });
    expect(JSON.stringify(got)).not.toContain('canary');
  });
});

describe('V3', () => {
  const canonicalRequest = [
    'POST',
    '/',
    'JobId=a%20b',
    'host:iot.cn-shanghai.aliyuncs.com',
    'x-acs-action:QueryDeviceDistributeJob',
    'x-acs-date:2026-01-02T03:04:05Z',
    'x-acs-security-token:STS-canary',
    '',
    'host;x-acs-action;x-acs-date;x-acs-security-token',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ].join('\n');
  const ours = `ACS3-HMAC-SHA256\n${'a'.repeat(64)}`;
  const message = (hash: string, request?: string) =>
    `Specified signature does not match our calculation. server StringToSign is [ACS3-HMAC-SHA256\n${hash}]${request === undefined ? '' : ` server CanonicalRequest is [${request}]`}`;
  const explain = (theirs?: string) =>
    explainMismatch({ message: message('b'.repeat(64), theirs), stringToSign: ours, canonicalRequest });

  it('blames the secret when the hashes agree, also with line feeds spelled out', () => {
    expect(explainMismatch({ message: message('a'.repeat(64)), stringToSign: ours }).result).toBe('secret');
    const spelled = message('a'.repeat(64)).replaceAll('\n', '\\n');
    expect(explainMismatch({ message: spelled, stringToSign: ours }).result).toBe('secret');
  });

  it.each(['  ', '\n', '\n    '])('reads a message in which a tool wrote %j between words', (space) => {
    const theirs = canonicalRequest.replace('POST', 'GET');
    const wrapped = message('b'.repeat(64), theirs)
      .replace('server StringToSign is ', ['server', 'StringToSign', 'is', ''].join(space))
      .replace('server CanonicalRequest is ', ['server', 'CanonicalRequest', 'is', ''].join(space));
    const got = explainMismatch({ message: wrapped, stringToSign: ours, canonicalRequest });
    expect(got).toMatchObject({ result: 'string', difference: { parameter: 'method' } });
  });

  it('says that the strings differ when the message has only the hash', () => {
    const got = explain();
    expect(got.result).toBe('string');
    expect(got.difference).toBeUndefined();
  });

  it.each([
    ['method', canonicalRequest.replace('POST', 'GET'), { parameter: 'method', cause: 'method' }],
    ['path', canonicalRequest.replace('\n/\n', '\n/x\n'), { parameter: 'path', cause: 'path' }],
    ['query', canonicalRequest.replace('a%20b', 'a+b'), { parameter: 'JobId', cause: 'reencoded' }],
    ['host', canonicalRequest.replace('iot.cn', 'proxy.cn'), { parameter: 'host', cause: 'header' }],
    ['date', canonicalRequest.replace('03:04:05', '03:09:05'), { parameter: 'x-acs-date', cause: 'other-request' }],
    ['body', canonicalRequest.replace('e3b0c442', '00000000'), { parameter: 'payload', cause: 'payload' }],
    [
      'list of signed headers',
      canonicalRequest.replace('\nhost;', '\naccept;host;'),
      { parameter: 'SignedHeaders', cause: 'header' },
    ],
    [
      'host with brackets',
      canonicalRequest.replace('iot.cn-shanghai.aliyuncs.com', '[::1]:443'),
      { parameter: 'host', cause: 'header' },
    ],
    [
      'hash of the body in the headers',
      canonicalRequest.replace('x-acs-date', 'x-acs-content-sha256:1\nx-acs-date'),
      { parameter: 'x-acs-content-sha256', cause: 'added' },
    ],
    [
      'set of headers',
      canonicalRequest.replace('x-acs-date', 'x-acs-extra:1\nx-acs-date'),
      { parameter: 'x-acs-extra', cause: 'added' },
    ],
  ])('names a different %s', (_, theirs, want) => {
    expect(explain(theirs)).toMatchObject({ result: 'string', difference: want });
  });

  it('compares hashes of the body in the headers, requests without headers, and with masks', () => {
    const withHash = canonicalRequest.replace('x-acs-date', 'x-acs-content-sha256:1\nx-acs-date');
    const got = explainMismatch({
      message: message('b'.repeat(64), withHash.replace('sha256:1', 'sha256:2')),
      stringToSign: ours,
      canonicalRequest: `${withHash}\r\n `,
    });
    expect(got.difference).toEqual({ parameter: 'x-acs-content-sha256', ours: '1', theirs: '2', cause: 'payload' });
    expect(got.hint).toMatch(/body that was sent/);
    expect(explain(canonicalRequest.replace('STS-canary', '***')).difference).toBeUndefined();
    const masked = canonicalRequest.replace('STS-canary', '***').replace('POST', 'PUT');
    expect(explain(masked).difference?.parameter).toBe('method');
    const bare = ['GET', '/', '', '', '', 'e3b0'];
    const bareMessage = message('b'.repeat(64), ['GET', '/', 'A=1', '', '', '0'.repeat(64)].join('\n'));
    const said = explainMismatch({ message: bareMessage, stringToSign: ours, canonicalRequest: bare.join('\n') });
    expect(said.difference).toEqual({ parameter: 'A', theirs: '1', cause: 'added' });
  });

  it('compares as far as the message goes, by whole lines', () => {
    const theirs = canonicalRequest.replace('03:04:05', '03:09:05');
    for (let end = 0; end < theirs.length; end += 1) {
      const cut = message('b'.repeat(64), theirs.slice(0, end)).slice(0, -1);
      const got = explainMismatch({ message: cut, stringToSign: ours, canonicalRequest });
      const isPastDate = theirs.slice(0, end).includes('x-acs-date:2026-01-02T03:09:05Z\n');
      expect(got.result).toBe('string');
      expect(got.difference?.parameter, `truncated at ${end}`).toBe(isPastDate ? 'x-acs-date' : undefined);
    }
  });

  it('tells when the gateway signed by the other version', () => {
    const got = explainMismatch({ message: message('b'.repeat(64)), stringToSign });
    expect(got).toMatchObject({ result: 'string', hint: expect.stringContaining('One side signed by v1') });
  });

  it('shows no token', () => {
    const got = explain(canonicalRequest.replace('STS-canary', 'STS-canary-2'));
    expect(got.difference?.parameter).toBe('x-acs-security-token');
    expect(JSON.stringify(got)).not.toContain('canary');
  });
});

it.each(['', 'Specified signature is not matched with our calculation.', 'server string to sign is:', '<html>'])(
  'reports %j as unreadable',
  (message) => {
    expect(explainMismatch({ message, stringToSign }).result).toBe('unreadable');
  },
);
