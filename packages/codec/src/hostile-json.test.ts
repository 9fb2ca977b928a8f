import { expect, test } from 'vitest';
import { jobJson, jobXml } from '../test/bodies.ts';
import { canary, hostileTable, type HostileRow } from '../test/hostile-table.ts';
import { outcomeOf } from '../test/outcome.ts';
import { decodeResponse } from './decode-response.ts';

const invalid = 'DecodeError InvalidJson';
const noObject = 'DecodeError UnexpectedRoot';
const twice = 'DecodeError DuplicateMember';

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !isBigEndian);
  return bytes;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The job with a JobId of the given bytes, in any character set. */
function withJobId(jobId: readonly number[]): Uint8Array {
  const [before = '', after = ''] = jobJson({ JobId: '"@"' }).split('@');
  return new Uint8Array([...bytesOf(before), ...jobId, ...bytesOf(after)]);
}

/** "实例" in GBK. */
const gbk = [0xca, 0xb5, 0xc0, 0xfd];

/** A list of jobs with its `JobInfo` in some form. */
function jobInfo(json: string | undefined): Pick<HostileRow, 'action' | 'body'> {
  const info = json === undefined ? '' : `,"JobInfo":${json}`;
  return {
    action: 'ListDeviceDistributeJob',
    body: `{"RequestId":"a","Success":true,"Data":{"Total":0${info}}}`,
  };
}

const target = (id: string) => `{"TargetInstanceId":"${id}"}`;
const empty = { want: 'success', value: { data: { jobInfo: [] } } };
const good = jobJson();

const rows: readonly HostileRow[] = [
  {
    id: 'J01',
    title: 'Success twice',
    body: good.replace('"Success":true', '"Success":false,"Success":true'),
    want: twice,
  },
  { id: 'J01', title: 'Code twice', body: jobJson({}, { Code: '"a","Code":"b"' }), want: twice },
  { id: 'J01', title: 'a nested member twice', body: jobJson({ Status: '1,"Status":2' }), want: twice },
  { id: 'J01', title: 'the same value twice', body: jobJson({ Status: '1,"Status":1' }), want: twice },
  { id: 'J01', title: 'a key once escaped', body: jobJson({ Status: '1,"Stat\\u0075s":2' }), want: twice },
  { id: 'J01', title: 'twice with spaces before the colon', body: jobJson({ Status: '1,"Status" :2' }), want: twice },
  {
    id: 'J01',
    title: 'twice, and a text that looks like a key',
    body: jobJson({ Status: '1,"Status":2', JobId: '"\\":"' }),
    want: twice,
  },
  {
    id: 'J01',
    title: 'twice, and an exponent that compensates for the length',
    body: jobJson({ Total: '1e20', Status: '1,"Status":2' }),
    want: twice,
  },
  {
    id: 'J01',
    title: 'a member of an unknown struct twice',
    body: jobJson({}, { Extra: '{"a":1,"a":2}' }),
    want: twice,
  },
  { id: 'J01', title: 'the empty key twice', body: jobJson({}, { Extra: '{"":1,"":2}' }), want: twice },
  {
    id: 'J02',
    title: '__proto__ at the root',
    body: jobJson({}, { ['__proto__']: '{"polluted":1}' }),
    want: 'success',
    unknown: ['/__proto__'],
  },
  {
    id: 'J02',
    title: '__proto__ nested',
    body: jobJson({ ['__proto__']: '{"polluted":1,"Total":9}' }),
    want: 'success',
    unknown: ['/Data/__proto__'],
  },
  {
    id: 'J02',
    title: '__proto__ in place of a member',
    body: jobJson({ Total: undefined, ['__proto__']: '{"Total":9}' }),
    want: 'ContractError MissingMember /Data/Total',
  },
  {
    id: 'J02',
    title: '__proto__ in the exact reader',
    body: jobJson({ ['__proto__']: ' {"polluted":1}', Total: undefined }),
    want: 'ContractError MissingMember /Data/Total',
  },
  {
    id: 'J02',
    title: 'constructor.prototype',
    body: jobJson({ constructor: '{"prototype":{"polluted":1}}' }),
    want: 'success',
    unknown: ['/Data/constructor'],
  },
  {
    id: 'J02',
    title: 'members of Object.prototype',
    body: jobJson({}, { toString: '1', hasOwnProperty: '1', then: '1' }),
    want: 'success',
    unknown: ['/toString', '/hasOwnProperty', '/then'],
  },
  { id: 'J03', title: '5 million opening brackets', body: () => '['.repeat(5_000_000), want: noObject },
  {
    id: 'J03',
    title: 'nested lists that end',
    body: () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    want: noObject,
  },
  {
    id: 'J03',
    title: '100,000 nested objects',
    body: () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    want: 'DecodeError TooDeep',
  },
  {
    id: 'J03',
    title: '100,000 nested lists in a member',
    body: () => jobJson({}, { Extra: '['.repeat(100_000) + ']'.repeat(100_000) }),
    want: 'DecodeError TooDeep',
  },
  {
    id: 'J03',
    title: '100,000 nested lists in the exact reader',
    body: () => jobJson({}, { Extra: ' [1e2,'.repeat(100_000) }),
    want: invalid,
  },
  {
    id: 'J03',
    title: 'nested lists for the exact reader',
    body: () => jobJson({}, { Extra: ` ${'['.repeat(100)}${']'.repeat(100)}` }),
    want: 'DecodeError TooDeep',
  },
  ...['null', '[]', '[{"Success":true}]', `"${canary}"`, '1', '1.5', 'true', '""'].map((body) => ({
    id: 'J04',
    title: `root ${body}`,
    body,
    want: noObject,
  })),
  { id: 'J04', title: 'an empty object', body: '{}', want: 'ContractError MissingMember /Success' },
  { id: 'J04', title: 'nothing', body: '', want: 'DecodeError EmptyBody' },
  { id: 'J04', title: 'no bytes', body: new Uint8Array(), want: 'DecodeError EmptyBody' },
  { id: 'J04', title: 'whitespace', body: ' \r\n\t', want: 'DecodeError EmptyBody' },
  {
    id: 'J04',
    title: 'byte order mark alone',
    body: new Uint8Array([0xef, 0xbb, 0xbf]),
    want: 'DecodeError EmptyBody',
  },
  { id: 'J05', title: 'byte order mark in bytes', body: bytesOf(`\ufeff${good}`), want: 'success' },
  { id: 'J05', title: 'byte order mark in a string', body: `\ufeff${good}`, want: 'success' },
  { id: 'J05', title: 'byte order mark before XML', body: bytesOf(`\ufeff${jobXml()}`), want: 'success' },
  { id: 'J05', title: 'two byte order marks', body: `\ufeff\ufeff${good}`, want: invalid },
  { id: 'J05', title: 'UTF-16 LE', body: utf16(good, false), want: invalid },
  { id: 'J05', title: 'UTF-16 BE', body: utf16(good, true), want: noObject },
  {
    id: 'J05',
    title: 'UTF-16 LE with its mark',
    body: utf16(`\ufeff${good}`, false),
    want: 'DecodeError InvalidUnicode',
  },
  {
    id: 'J05',
    title: 'UTF-16 BE with its mark',
    body: utf16(`\ufeff${good}`, true),
    want: 'DecodeError InvalidUnicode',
  },
  { id: 'J05', title: 'UTF-16 XML', body: utf16(jobXml(), false), want: 'DecodeError InvalidXml' },
  { id: 'J05', title: 'GBK', body: withJobId(gbk), want: 'DecodeError InvalidUnicode' },
  {
    id: 'J05',
    title: 'GBK, declared',
    body: withJobId(gbk),
    contentType: 'application/json;charset=gbk',
    want: 'DecodeError UnsupportedCharset',
  },
  { id: 'J05', title: 'overlong UTF-8', body: withJobId([0xc0, 0xaf]), want: 'DecodeError InvalidUnicode' },
  { id: 'J05', title: 'a surrogate in UTF-8', body: withJobId([0xed, 0xa0, 0x80]), want: 'DecodeError InvalidUnicode' },
  {
    id: 'J05',
    title: 'UTF-8 truncated inside a character',
    body: withJobId([0xe5, 0xae]),
    want: 'DecodeError InvalidUnicode',
  },
  {
    id: 'J05',
    title: 'escape of half a pair',
    body: jobJson({ JobId: '"\\ud800"' }),
    want: 'DecodeError InvalidUnicode',
  },
  {
    id: 'J05',
    title: 'escape of the other half',
    body: jobJson({ JobId: '"a\\udc00"' }),
    want: 'DecodeError InvalidUnicode',
  },
  {
    id: 'J05',
    title: 'halves in wrong order',
    body: jobJson({ JobId: '"\\udc00\\ud800"' }),
    want: 'DecodeError InvalidUnicode',
  },
  {
    id: 'J05',
    title: 'half a pair in a key',
    body: jobJson({}, { '\ud800': '1' }),
    want: 'DecodeError InvalidUnicode',
  },
  {
    id: 'J05',
    title: 'half a pair in a string body',
    body: jobJson({ JobId: '"\ud800"' }),
    want: 'DecodeError InvalidUnicode',
  },
  {
    id: 'J05',
    title: 'escape of a whole pair',
    body: jobJson({ JobId: '"\\ud83d\\ude0a"' }),
    want: 'success',
    value: { data: { jobId: '😊' } },
  },
  {
    id: 'J05',
    title: 'all escapes',
    body: jobJson({ JobId: '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u4e2d"' }),
    want: 'success',
    value: { data: { jobId: '"\\/\b\f\n\r\t中' } },
  },
  ...[
    ['trailing comma in an object', good.replace(/\}$/, ',}')],
    [
      'trailing comma in a list',
      jobJson({ TargetInstanceConfigs: '{"targetInstanceConfigs":[{"TargetInstanceId":"a"},]}' }),
    ],
    ['comment', good.replace('{', '{/* c */')],
    ['line comment', `${good}// c`],
    ['NaN', jobJson({ Total: 'NaN' })],
    ['Infinity', jobJson({ Total: '-Infinity' })],
    ['hexadecimal', jobJson({ Total: '0x5' })],
    ['plus', jobJson({ Total: '+5' })],
    ['leading zero', jobJson({ Total: '05' })],
    ['dot at the start', jobJson({ Total: '.5' })],
    ['dot at the end', jobJson({ Total: '5.' })],
    ['single quotes', good.replaceAll('"', "'")],
    ['keys without quotes', good.replace('"Success"', 'Success')],
    ['text after it', `${good}${canary}`],
    ['two documents', `${good}${good}`],
    ['raw line end in a text', jobJson({ JobId: '"a\nb"' })],
    ['raw control character in a text', jobJson({ JobId: '"a\u0001b"' })],
    ['unknown escape', jobJson({ JobId: '"\\x41"' })],
    ['short escape', jobJson({ JobId: '"\\u41"' })],
    ['form feed as whitespace', `\f${good}`],
    ['no-break space as whitespace', good.replace(':', ':\u00a0')],
    ['capital True', jobJson({}, { Success: 'True' })],
  ].map(([title = '', body = '']) => ({ id: 'J06', title, body, want: invalid })),
  { id: 'J06', title: 'prefix', body: `)]}'\n${good}`, want: noObject },
  { id: 'J06', title: 'plain text', body: canary, want: noObject },
  // The exact reader must reject the same; a fraction in an unknown member makes it read the text.
  ...[
    '{"a":1.5,}',
    '{"a":1.5 "b":1}',
    '{"a":1.5}}',
    '{"a" 1.5}',
    '{"a":1.}',
    '{"a":01.5}',
    '{"a":[1.5,]}',
    '{"a":[1.5 2]}',
    '{"a":1.5,"b":tru}',
    '{"a":1.5,b:1}',
    '{1.5:1}',
    '{"a":1.5',
    '{"a":1.5,"b":"c',
    '{"a":1.5,"b":"\\"}',
    '{"a":--1.5}',
    '{"a":1.5e}',
  ].map((body) => ({
    id: 'J06',
    title: `${body} for the exact reader`,
    body,
    want: invalid,
  })),
  { id: 'J08', title: 'no list', ...jobInfo(undefined), ...empty },
  ...['null', '{}', '""', '[]', '" "', '{"items":[]}', '{"items":null}'].map((json) => ({
    id: 'J08',
    title: `list ${json}`,
    ...jobInfo(json),
    ...empty,
  })),
  { id: 'J08', title: 'list as a number', ...jobInfo('0'), want: 'ContractError UnexpectedType /Data/JobInfo' },
  { id: 'J08', title: 'list as a text', ...jobInfo('"a"'), want: 'ContractError UnexpectedType /Data/JobInfo' },
  {
    id: 'J08',
    title: 'list without its wrapper',
    body: jobJson({ TargetInstanceConfigs: `[${target('a')},${target('b')}]` }),
    want: 'success',
    value: { data: { targetInstanceConfigs: [{ targetInstanceId: 'a' }, { targetInstanceId: 'b' }] } },
    unknown: ['/Data/TargetInstanceConfigs'],
  },
  {
    id: 'J08',
    title: 'one item without its list',
    body: jobJson({ TargetInstanceConfigs: `{"targetInstanceConfigs":${target('a')}}` }),
    want: 'success',
    value: { data: { targetInstanceConfigs: [{ targetInstanceId: 'a' }] } },
    unknown: ['/Data/TargetInstanceConfigs/targetInstanceConfigs'],
  },
  {
    id: 'J08',
    title: 'one item without its list and wrapper',
    body: jobJson({ TargetInstanceConfigs: target('a') }),
    want: 'success',
    value: { data: { targetInstanceConfigs: [{ targetInstanceId: 'a' }] } },
    unknown: ['/Data/TargetInstanceConfigs'],
  },
  {
    id: 'J08',
    title: 'the other name of an item',
    body: jobJson({ TargetInstanceConfigs: `{"targetInstanceConfigsItem":[${target('a')},${target('b')}]}` }),
    want: 'success',
    value: { data: { targetInstanceConfigs: [{ targetInstanceId: 'a' }, { targetInstanceId: 'b' }] } },
    unknown: ['/Data/TargetInstanceConfigs/targetInstanceConfigsItem'],
  },
  {
    id: 'J08',
    title: 'both names of an item',
    body: jobJson({
      TargetInstanceConfigs: `{"targetInstanceConfigsItem":[${target('a')}],"targetInstanceConfigs":[${target('b')}]}`,
    }),
    want: 'success',
    value: { data: { targetInstanceConfigs: [{ targetInstanceId: 'b' }] } },
    unknown: ['/Data/TargetInstanceConfigs/targetInstanceConfigsItem'],
  },
  {
    id: 'J08',
    title: 'the other name of an item, and a missing member',
    body: jobJson({ TargetInstanceConfigs: `{"targetInstanceConfigsItem":[${target('a')},{}]}` }),
    want: 'ContractError MissingMember /Data/TargetInstanceConfigs/targetInstanceConfigsItem/1/TargetInstanceId',
  },
  {
    id: 'J08',
    title: 'list without its wrapper, and a member that is missing',
    ...jobInfo('[{"JobId":"a"}]'),
    want: 'ContractError MissingMember /Data/JobInfo/0/GmtCreate',
  },
  {
    id: 'J08',
    title: 'one item without its list, and a member that is missing',
    ...jobInfo('{"items":{"JobId":"a"}}'),
    want: 'ContractError MissingMember /Data/JobInfo/items/GmtCreate',
  },
  {
    id: 'J08',
    title: 'part of an item without its list and wrapper',
    ...jobInfo('{"JobId":"a"}'),
    want: 'ContractError MissingMember /Data/JobInfo/items',
  },
  {
    id: 'J08',
    title: 'one item with null for what it needs',
    body: jobJson({ TargetInstanceConfigs: '{"TargetInstanceId":null}' }),
    want: 'ContractError MissingMember /Data/TargetInstanceConfigs/targetInstanceConfigs',
  },
  {
    id: 'J08',
    title: 'items as a text',
    ...jobInfo('{"items":""}'),
    want: 'ContractError UnexpectedType /Data/JobInfo/items',
  },
  {
    id: 'J08',
    title: 'an item that is null',
    ...jobInfo('{"items":[null]}'),
    want: 'ContractError UnexpectedType /Data/JobInfo/items/0',
  },
  {
    id: 'J08',
    title: 'an item that is a list',
    ...jobInfo('{"items":[[]]}'),
    want: 'ContractError UnexpectedType /Data/JobInfo/items/0',
  },
  {
    id: 'J08',
    title: 'an item that is empty',
    ...jobInfo('{"items":[{}]}'),
    want: 'ContractError MissingMember /Data/JobInfo/items/0/GmtCreate',
  },
  {
    id: 'J08',
    title: 'another name for the items',
    ...jobInfo('{"JobInfo":[]}'),
    want: 'ContractError MissingMember /Data/JobInfo/items',
  },
  { id: 'J11', title: 'a body over the limit', body: () => ' '.repeat(9_000_000), want: 'LimitError BodyTooLarge' },
  {
    id: 'J11',
    title: 'bytes over the limit',
    body: () => new Uint8Array(8 * 1024 * 1024 + 1),
    want: 'LimitError BodyTooLarge',
  },
  {
    id: 'J11',
    title: 'a body over a limit of the caller',
    body: good,
    options: { maxBytes: good.length - 1 },
    want: 'LimitError BodyTooLarge',
  },
  {
    id: 'J11',
    title: 'a body at a limit of the caller',
    body: good,
    options: { maxBytes: good.length },
    want: 'success',
  },
  {
    id: 'J11',
    title: '100,000 members, truncated',
    body: () => jobJson({}, Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`a${n}`, '1']))).slice(0, -1),
    want: invalid,
  },
  {
    id: 'J11',
    title: '5 MB of whitespace',
    body: () => good.replace(':', `:${' '.repeat(5_000_000)}`),
    want: 'success',
  },
  {
    id: 'J11',
    title: '5 MB of backslashes',
    body: () => jobJson({ JobId: `"${'\\\\'.repeat(2_500_000)}"` }),
    want: 'success',
  },
  {
    id: 'J11',
    title: '5 MB of quotes',
    body: () => jobJson({ JobId: `"${'\\"'.repeat(2_500_000)}"` }),
    want: 'success',
  },
  {
    id: 'J11',
    title: '5 MB of digits',
    body: () => jobJson({ Total: '1'.repeat(5_000_000) }),
    want: 'ContractError UnsafeInteger /Data/Total',
  },
  {
    id: 'J11',
    title: '5 MB of digits and an e',
    body: () => jobJson({ JobId: `"1e${'1'.repeat(5_000_000)}"` }),
    want: 'success',
  },
];

hostileTable('JSON bodies', rows);

const gateway = '{"RequestId":"a","HostId":"h","Code":"Throttling.User","Message":"slow"}';
const headers: readonly { title: string; body: string; contentType: string | undefined; mismatch: boolean }[] = [
  { title: 'JSON as JSON', body: good, contentType: 'application/json;charset=utf-8', mismatch: false },
  { title: 'XML as XML', body: jobXml(), contentType: 'text/xml;charset=UTF-8', mismatch: false },
  { title: 'XML as JSON', body: jobXml(), contentType: 'application/json', mismatch: true },
  { title: 'JSON as XML', body: good, contentType: 'text/xml', mismatch: true },
  { title: 'JSON as problem+xml', body: good, contentType: 'application/problem+xml; a=b', mismatch: true },
  { title: 'JSON as text', body: good, contentType: 'text/plain', mismatch: false },
  { title: 'JSON as nothing', body: good, contentType: undefined, mismatch: false },
  { title: 'JSON as an empty type', body: good, contentType: '', mismatch: false },
  { title: 'JSON as an odd type', body: good, contentType: ';;;charset', mismatch: false },
  { title: 'JSON as quoted UTF-8', body: good, contentType: 'application/json; Charset="UTF-8"', mismatch: false },
  ...[
    'us-ascii',
    'ascii',
    'ASCII',
    'unicode-1-1-utf-8',
    'unicode11utf8',
    'unicode20utf8',
    'UTF-8',
    'utf8',
    'X-Unicode20UTF8',
    "'utf-8'",
  ].map((label) => ({
    title: `JSON as ${label}`,
    body: good,
    contentType: `application/json; charset=${label}`,
    mismatch: false,
  })),
  ...[
    'application/json, application/json',
    'application/json;charset=utf-8, application/json;charset=utf-8',
    'application/json;charset=UTF-8,application/json',
    'text/xml;charset=utf-8, application/json;charset=utf-8',
    'application/json; charset="utf-8", text/html',
    'text/html, text/html',
  ].map((contentType) => ({ title: `JSON as ${contentType}`, body: good, contentType, mismatch: false })),
  { title: 'JSON as XML twice', body: good, contentType: 'text/xml, application/xml', mismatch: true },
  { title: 'an error response in JSON as XML', body: gateway, contentType: 'application/xml', mismatch: true },
];

test.each(headers)('J09: $title is read by its body, mismatch $mismatch', ({ body, contentType, mismatch }) => {
  const got = decodeResponse('QueryDeviceDistributeJob', { body, contentType });
  expect(got.formatMismatch).toBe(mismatch ? true : undefined);
  expect(got.format).toBe(body.startsWith('<') ? 'xml' : 'json');
});

test.each([
  'gbk',
  'gb2312',
  'utf-16',
  'utf-16le',
  'iso-8859-1',
  'latin1',
  `x${canary.repeat(100)}`,
  'utf-7',
  'utf-8-x',
  'utf-8, text/xml; charset=gbk',
  'gbk, text/xml; charset=utf-8',
  '"gbk", text/xml',
])('J09: a response in charset %s is not read, in either format', (charset) => {
  for (const body of [good, jobXml()]) {
    const got = outcomeOf('QueryDeviceDistributeJob', { body, contentType: `text/xml; charset=${charset}` });
    expect(got.line).toBe('DecodeError UnsupportedCharset');
    expect(got.error?.message.length).toBeLessThan(200);
  }
});

test('J02: a decoded model can be spread, assigned and cloned without pollution', () => {
  const body = jobJson({ ['__proto__']: '{"polluted":1}' }, { ['__proto__']: '{"polluted":1}' });
  const { value } = outcomeOf('QueryDeviceDistributeJob', { body });
  for (const copy of [
    { ...value },
    Object.assign({}, value),
    structuredClone(value),
    JSON.parse(JSON.stringify(value)) as object,
  ]) {
    expect((copy as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(copy ?? {})).toEqual(['requestId', 'success', 'data']);
  }
});
