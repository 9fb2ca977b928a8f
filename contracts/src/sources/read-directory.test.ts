import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ownRecordings } from '../recordings.ts';
import { readDirectory } from './read-directory.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'contracts-sources-'));
let directory = root;
let count = 0;

beforeEach(() => {
  directory = join(root, `case-${(count += 1)}`);
  mkdirSync(directory);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function put(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(directory, file)), { recursive: true });
  writeFileSync(join(directory, file), content);
}

const json = readFileSync(join(ownRecordings, 'QueryDeviceDistributeJob/success.compact.json'), 'utf8');
const xml = readFileSync(join(ownRecordings, 'QueryDeviceDistributeJob/success.xml'), 'utf8');
const action = 'QueryDeviceDistributeJob';
const url = `https://iot.cn-shanghai.aliyuncs.com/?Action=${action}&JobId=a`;

/** The result of reading a folder: a line per response, and one per file without a response. */
function summary(folder = directory) {
  const { responses, leftOut } = readDirectory(folder);
  return {
    read: responses.map(
      ({ file, action: of, format, provenance }) => `${file} ${of} ${format} ${provenance ?? 'unstated'}`,
    ),
    lost: leftOut.filter(({ broken }) => broken).map(({ file, why }) => `${file} ${why}`),
    notes: leftOut.filter(({ broken }) => !broken).map(({ file, why }) => `${file} ${why}`),
  };
}

describe('files that the tools wrote are read completely', () => {
  const four = (file: string) => [
    `${file}#1 ${action} json constructed`,
    `${file}#2 ${action} xml constructed`,
    `${file}#3 ${action} json constructed`,
    `${file}#4 ${action} json constructed`,
  ];
  test('nock 13, 14 and 15, with bodies as values, as text and in gzip', () => {
    expect(summary(join(samples, 'nock'))).toEqual({
      read: ['13-gzip.json', '14.json', '15-gzip.json', '15.json'].flatMap(four),
      lost: ['15-code.js is code with recordings, which cannot be read: let nock record with output_objects: true'],
      notes: [],
    });
  });

  test('Polly.JS, with bodies as text and in base64 of gzip', () => {
    expect(summary(join(samples, 'polly'))).toEqual({
      read: ['gzip.har', 'plain.har'].flatMap(four),
      lost: [],
      notes: [],
    });
  });

  test.each(['playwright-embed', 'playwright-attach'])(
    '%s: bodies in the archive, or in files next to it',
    (folder) => {
      expect(summary(join(samples, folder))).toEqual({ read: four('archive.har').slice(0, 3), lost: [], notes: [] });
    },
  );

  test("undici's SnapshotAgent", () => {
    expect(summary(join(samples, 'undici'))).toEqual({
      read: ['7-plain.json', '8-gzip.json'].flatMap(four),
      lost: [],
      notes: [],
    });
  });

  test('examples of Postman', () => {
    const file = 'distribution.postman_collection.json';
    expect(summary(join(samples, 'postman'))).toEqual({ read: four(file).slice(0, 3), lost: [], notes: [] });
  });

  test('curl -i, also after an interim response, and curl -v', () => {
    const named = ['compressed', 'gzip', 'post', 'running'].map(
      (name) => `${action}.${name}.txt ${action} json unstated`,
    );
    expect(summary(join(samples, 'curl'))).toEqual({
      read: [...named, `${action}.xml.txt ${action} xml unstated`, `verbose.txt ${action} json constructed`],
      lost: [],
      notes: [],
    });
  });

  test('all bodies are the ones that the server sent', () => {
    const bodies = readDirectory(samples).responses.map(({ body }) => body);
    expect(bodies).toHaveLength(47);
    const whole = /^(?:\{\s*"RequestId":\s*".+\}|<\?xml version='1\.0' .+<\/QueryDeviceDistributeJobResponse>)$/s;
    expect(bodies.filter((body) => !whole.test(body.trim()))).toEqual([]);
  });
});

describe('a body is read in any encoding of its file', () => {
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const definition = JSON.stringify([
    { scope: 'https://iot.cn-shanghai.aliyuncs.com', path: url.slice(36), response: JSON.parse(json) },
  ]);
  test.each<readonly [string, string, string | Uint8Array]>([
    ['a byte order mark', 'a.json', `\uFEFF${json}`],
    ['a byte order mark in XML', 'a.xml', `\uFEFF${xml}`],
    ['UTF-16, as PowerShell writes it', 'a.json', utf16(`${json}\r\n`)],
    ['UTF-16 in XML', 'a.xml', utf16(xml.replaceAll('\n', '\r\n'))],
    ['UTF-16 without a mark', 'a.json', Buffer.from(json, 'utf16le')],
    ['UTF-16, big-endian', 'a.json', utf16(json).swap16()],
    ['carriage returns', 'a.xml', xml.replaceAll('\n', '\r\n')],
    ['gzip', 'a.json.gz', gzipSync(json)],
    ['a nock file with a mark', 'nock.json', `\uFEFF${definition}`],
    ['a nock file in UTF-16', 'nock.json', utf16(definition)],
    [
      'a dump of curl in UTF-16',
      'a.txt',
      utf16(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n${json}\r\n`),
    ],
    ['a dump of curl with a mark', 'a.txt', `\uFEFFHTTP/1.1 200 OK\r\ndate: x\r\n\r\n${json}`],
    ['JSON lines with a mark', 'a.jsonl', `\uFEFF${json}\n${json}\n`],
  ])('%s', (_, file, content) => {
    put(`${action}/${file}`, content);
    const { responses, leftOut } = readDirectory(directory);
    expect(leftOut).toEqual([]);
    const texts = responses.map(({ body }) => body.replace(/\r\n/g, '\n').trim());
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts)
      expect(file === 'nock.json' ? JSON.stringify(JSON.parse(text)) : text).toBe(
        file.includes('xml') ? xml.trim() : json,
      );
  });
});

describe('nock', () => {
  const entry = {
    scope: 'https://iot.cn-shanghai.aliyuncs.com:443',
    method: 'GET',
    path: url.slice(36),
    status: 200,
    rawHeaders: {},
  };
  const definitions = (...entries: readonly unknown[]) => put('nock.json', JSON.stringify(entries));
  const good = { ...entry, response: JSON.parse(json) as unknown };

  test('large numbers keep their digits', () => {
    put('nock.json', JSON.stringify([good]).replace('"Total":5', '"Total":9007199254740993'));
    expect(readDirectory(directory).responses[0]?.body).toContain('"Total":9007199254740993');
  });

  test.each<readonly [string, unknown, string]>([
    ['no response', entry, 'has a response body that is not recorded'],
    ['null as response', { ...entry, response: null }, 'has a response body that is not recorded'],
    ['an empty response', { ...entry, response: '' }, 'has a response body that is empty'],
    ['a list of values', { ...entry, response: [1] }, 'has a response body that is neither JSON nor XML'],
    ['a number', { ...entry, response: 5 }, 'has a response body that is neither JSON nor XML'],
    [
      'truncated gzip',
      { ...entry, response: [gzipSync(json).toString('hex').slice(0, -20)] },
      'has a response body that is damaged or truncated gzip',
    ],
    [
      'a bomb',
      { ...entry, response: [gzipSync(Buffer.alloc(9 * 1024 * 1024)).toString('hex')] },
      'has a response body that is gzip of more than 8 MiB',
    ],
    ['bytes that are not UTF-8', { ...entry, response: ['ff7b7d'] }, 'has a response body that is not UTF-8'],
    [
      'no request that shows the operation',
      { ...good, path: '/' },
      'has a request that does not show which operation it calls',
    ],
    ['null', null, 'is an entry that is not an object'],
    ['a text', 'entry', 'is an entry that is not an object'],
    ['a list', [], 'is an entry that is not an object'],
  ])('an entry with %s is lost, and the others are read', (_, bad, why) => {
    definitions(good, bad, good);
    expect(summary()).toEqual({
      read: [`nock.json#1 ${action} json recorded`, `nock.json#3 ${action} json recorded`],
      lost: [`nock.json#2 ${why}`],
      notes: [],
    });
  });

  test.each([
    ['deflate', deflateSync(json)],
    ['deflate', deflateRawSync(json)],
    ['br', brotliCompressSync(json)],
    ['zstd', zstdCompressSync(json)],
    ['gzip', gzipSync(json)],
    ['gzip, gzip', gzipSync(gzipSync(json))],
  ])('a body in %s', (encoding, bytes) => {
    definitions({ ...entry, response: [bytes.toString('hex')], rawHeaders: ['Content-Encoding', encoding] });
    expect(readDirectory(directory).responses.map(({ body }) => body)).toEqual([json]);
  });

  test('the line of an entry is known', () => {
    put('nock.json', JSON.stringify([good, entry], null, 2));
    const { responses, leftOut } = readDirectory(directory);
    expect(responses[0]?.line).toBe(2);
    const line = readFileSync(join(directory, 'nock.json'), 'utf8').split('\n').lastIndexOf('  {') + 1;
    expect(leftOut[0]?.line).toBe(line);
  });

  test('a call of another operation is a note', () => {
    definitions({ ...good, path: '/?Action=Pub' });
    expect(summary().notes).toEqual(['nock.json#1 calls Pub, which is not an operation of these packages']);
  });

  test('the action may be in the form, in a form as object, or in a header', () => {
    definitions(
      { ...good, path: '/', method: 'POST', body: `Version=2018-01-20&Action=${action}` },
      { ...good, path: '/', method: 'POST', body: { Action: action } },
      { ...good, path: '/', reqheaders: { 'X-Acs-Action': action } },
      { ...good, path: '/', reqheaders: { 'x-acs-action': [action] } },
    );
    expect(summary().read).toHaveLength(4);
  });
});

describe('HAR', () => {
  const archive = (...entries: readonly unknown[]) => put('a.har', JSON.stringify({ log: { entries } }));
  const entry = (content: unknown, request: object = {}) => ({
    startedDateTime: '2026-11-24T04:00:00Z',
    request: { method: 'GET', url, ...request },
    response: { status: 200, content },
  });
  const good = entry({ text: json });

  test.each<readonly [string, unknown, string]>([
    ['null', null, 'is an entry that is not an object'],
    ['no response', { request: { url } }, 'has a response body that is not recorded'],
    ['null as text', entry({ text: null }), 'has a response body that is not recorded'],
    ['no text', entry({ size: 365 }), 'has a response body that is not recorded'],
    ['an empty text', entry({ text: '' }), 'has a response body that is empty'],
    ['null as content', entry(null), 'has a response body that is not recorded'],
    [
      'invalid base64',
      entry({ text: '%%%', encoding: 'base64' }),
      'has a response body that is declared as base64, but is not',
    ],
    [
      'another encoding',
      entry({ text: json, encoding: 'quoted-printable' }),
      'has a response body that is in an unsupported encoding',
    ],
    [
      'a file that does not exist',
      entry({ _file: 'gone.json' }),
      'has a response body that is in a file that does not exist',
    ],
    [
      'a file outside the folder',
      entry({ _file: '../../etc/passwd' }),
      'has a response body that is in a file outside the folder',
    ],
    ['an absolute path', entry({ _file: '/etc/passwd' }), 'has a response body that is in a file outside the folder'],
    ['a page for people', entry({ text: 'Bad Gateway' }), 'has a response body that is neither JSON nor XML'],
    [
      'a request to the vendor that shows nothing, and a body that shows nothing',
      { ...entry({ text: 'Bad Gateway' }), request: { method: 'POST', url: 'https://iot.cn-shanghai.aliyuncs.com/' } },
      'has a response body that is neither JSON nor XML',
    ],
    [
      'a request without its body',
      { ...good, request: { method: 'POST', url: 'https://iot.cn-shanghai.aliyuncs.com/' } },
      'has a request that does not show which operation it calls',
    ],
  ])('an entry with %s is lost, and the others are read', (_, bad, why) => {
    archive(good, bad, good);
    const { read, lost } = summary();
    expect(read).toEqual([`a.har#1 ${action} json recorded`, `a.har#3 ${action} json recorded`]);
    expect(lost).toEqual([`a.har#2 ${why}`]);
  });

  test.each<readonly [string, unknown]>([
    ['base64', entry({ text: Buffer.from(json).toString('base64'), encoding: 'base64' })],
    [
      'base64 in lines',
      entry({ text: Buffer.from(json).toString('base64').replace(/.{76}/g, '$&\r\n'), encoding: 'base64' }),
    ],
    ['base64 of gzip', entry({ text: gzipSync(json).toString('base64'), encoding: 'base64' })],
    [
      'a list of pieces in base64',
      entry({ text: JSON.stringify([gzipSync(json).toString('base64')]), encoding: 'base64' }),
    ],
    [
      'a list of pieces in hexadecimal',
      entry({ text: JSON.stringify([gzipSync(json).toString('hex')]), encoding: 'base64' }),
    ],
    ['a byte order mark', entry({ text: `\uFEFF${json}` })],
    [
      'a form whose text is empty',
      entry(
        { text: json },
        {
          method: 'POST',
          url: 'https://iot.cn-shanghai.aliyuncs.com/',
          postData: { text: '', params: [{ name: 'Action', value: action }] },
        },
      ),
    ],
    [
      'a form without a list',
      entry(
        { text: json },
        { method: 'POST', url: 'https://iot.cn-shanghai.aliyuncs.com/', postData: { text: `Action=${action}` } },
      ),
    ],
    ['parameters that are null', entry({ text: json }, { postData: { params: [null, { name: 'a' }] } })],
  ])('%s', (_, given) => {
    archive(given);
    expect(readDirectory(directory).responses.map(({ body }) => body)).toEqual([json]);
    expect(summary().lost).toEqual([]);
  });

  test('a CORS preflight request of a browser is a note', () => {
    archive(entry({ text: '' }, { method: 'OPTIONS' }), good);
    expect(summary()).toMatchObject({
      lost: [],
      notes: ['a.har#1 is a CORS preflight request without a response of the API'],
    });
  });

  test.each<readonly [string, object, string]>([
    ['the vendor', {}, 'recorded'],
    [
      'the vendor, in capitals with a port and a dot',
      { request: { url: url.replace('iot.cn-shanghai.aliyuncs.com', 'IOT.cn-shanghai.aliyuncs.com.:443') } },
      'recorded',
    ],
    [
      'this machine',
      { request: { url: url.replace('https://iot.cn-shanghai.aliyuncs.com', 'http://127.0.0.1:8080') } },
      'constructed',
    ],
    [
      'this machine by name',
      { request: { url: url.replace('iot.cn-shanghai.aliyuncs.com', 'api.localhost') } },
      'constructed',
    ],
    [
      'this machine in IPv6',
      { request: { url: url.replace('iot.cn-shanghai.aliyuncs.com', '[::1]:80') } },
      'constructed',
    ],
    [
      'this machine in IPv6 for IPv4',
      { request: { url: url.replace('iot.cn-shanghai.aliyuncs.com', '[::ffff:127.0.0.1]') } },
      'constructed',
    ],
    ['the name of the vendor at an IP address of this machine', { serverIPAddress: '127.0.0.1' }, 'constructed'],
    ['the name of the vendor at an IPv6 address of this machine', { serverIPAddress: '[::1]' }, 'constructed'],
    ['another host', { request: { url: url.replace('iot.cn-shanghai.aliyuncs.com', 'mock.test') } }, 'unstated'],
    [
      'a name that begins like the vendor',
      { request: { url: url.replace('aliyuncs.com', 'aliyuncs.com.evil.test') } },
      'unstated',
    ],
    [
      'a name that ends like the vendor',
      { request: { url: url.replace('.aliyuncs.com', '.notaliyuncs.com') } },
      'unstated',
    ],
    ['a bucket at the vendor', { request: { url: url.replace('iot.cn-shanghai', 'iot.oss.cn-shanghai') } }, 'unstated'],
    [
      'a user name like the vendor',
      { request: { url: url.replace('//iot.cn-shanghai.aliyuncs.com', '//iot.cn-shanghai.aliyuncs.com@mock.test') } },
      'unstated',
    ],
    ['a private IP address', { request: { url: url.replace('iot.cn-shanghai.aliyuncs.com', '10.0.0.1') } }, 'unstated'],
  ])('a response of %s', (_, changed, provenance) => {
    archive({ ...good, ...changed });
    expect(summary().read).toEqual([`a.har#1 ${action} json ${provenance}`]);
  });
});

describe('other forms', () => {
  test('JSON lines contain bodies, or calls with their responses; only a damaged line is lost', () => {
    const har = { request: { url }, response: { status: 200, content: { text: json } } };
    const nock = { scope: 'http://127.0.0.1:80', path: url.slice(36), response: JSON.parse(json) as unknown };
    put(
      'calls.jsonl',
      [JSON.stringify(har), JSON.stringify(nock), '', json.slice(0, 40), '{"level":"info"}'].join('\n'),
    );
    put(`${action}.jsonl`, `${json}\r\n${json}\r\n`);
    expect(summary()).toEqual({
      read: [
        `${action}.jsonl#1 ${action} json unstated`,
        `${action}.jsonl#2 ${action} json unstated`,
        `calls.jsonl#1 ${action} json recorded`,
        `calls.jsonl#2 ${action} json constructed`,
      ],
      lost: ['calls.jsonl#4 is a line that is not JSON'],
      notes: ['calls.jsonl#5 is not named after an operation of these packages, and has no root element of one'],
    });
  });

  test('several responses in one dump, with redirects, interim responses and a tunnel between them', () => {
    const ok = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ndate: Tue, 24 Nov 2026 04:00:00 GMT\r\n\r\n${json}`;
    const tunnel = 'HTTP/1.1 200 Connection established\r\n\r\n';
    const redirect = 'HTTP/1.1 302 Found\r\nlocation: https://127.0.0.1/\r\n\r\n';
    put(
      `${action}.txt`,
      `${tunnel}HTTP/1.1 100 Continue\r\n\r\n${ok}${redirect}${ok}\n${ok.replace('HTTP/1.1 200 OK', 'HTTP/2 200 ')}`,
    );
    expect(summary()).toEqual({
      read: [1, 2, 3].map((entry) => `${action}.txt#${entry} ${action} json unstated`),
      lost: [],
      notes: [],
    });
    expect(readDirectory(directory).responses[0]?.date).toBe('2026-11-24');
  });

  test('a dump without a body, or of an operation that nothing names, is lost', () => {
    put(`${action}.txt`, 'HTTP/1.1 200 OK\r\ncontent-length: 365\r\n\r\n');
    put('some.txt', `HTTP/1.1 200 OK\r\ndate: x\r\n\r\n${json}`);
    expect(summary().lost).toEqual([
      `${action}.txt has a response body that is empty`,
      'some.txt has a request that does not show which operation it calls',
    ]);
  });

  test('a body in a text file', () => {
    put(`${action}.txt`, json);
    put('other.txt', xml);
    expect(summary().read).toEqual([`${action}.txt ${action} json unstated`, `other.txt ${action} xml unstated`]);
  });

  test('an example of Postman without its body is lost, and the others are read', () => {
    const file = join(samples, 'postman/distribution.postman_collection.json');
    const text = readFileSync(file, 'utf8').replace(/"body": "\{\\"RequestId/, '"text": "{\\"RequestId');
    put('p.json', text);
    expect(summary()).toMatchObject({
      read: [`p.json#2 ${action} xml constructed`, `p.json#3 ${action} json constructed`],
      lost: ['p.json#1 has a response body that is not saved in the example'],
    });
  });

  test('an export of the API of Postman has the collection one level deeper', () => {
    const file = join(samples, 'postman/distribution.postman_collection.json');
    put('p.json', JSON.stringify({ collection: JSON.parse(readFileSync(file, 'utf8')) as unknown }));
    expect(summary().read).toHaveLength(3);
  });
});

describe('each file that is not read is named with the reason', () => {
  test.each<readonly [string, string | Uint8Array, string]>([
    ['README.md', `call Action=${action}`, 'is documentation'],
    ['record.ts', `const Action = '${action}';`, 'is source code'],
    ['notes.txt', 'remember the milk', 'is neither JSON nor XML'],
    ['.gitkeep', '', 'is empty'],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xd8]), 'is not UTF-8'],
    [
      'package.json',
      '{"name":"x"}',
      'is not named after an operation of these packages, and has no root element of one',
    ],
    ['list.json', '[1,2]', 'is a JSON list of an unknown tool'],
    [
      'calls.json',
      `[{"action":"${action}","case":"a","input":{"jobId":"a"}}]`,
      'lists what to record, and is not a recording',
    ],
    ['uses.json', `{"operations":{"${action}":["RequestId"]}}`, 'lists what a consumer uses, and is not a recording'],
    [`${action}/a.model.json`, '{}', 'describes a recording, and is not one itself'],
  ])('%s', (file, content, why) => {
    put(file, content);
    expect(summary()).toEqual({ read: [], lost: [], notes: [`${file} ${why}`] });
  });

  test('node_modules and .git are not searched', () => {
    put('node_modules/a/x.json', json);
    put('.git/config', 'x');
    expect(summary().notes).toEqual([
      '.git is a folder of tools, and was not searched',
      'node_modules is a folder of tools, and was not searched',
    ]);
  });
});

test('an attached body is not a recording, but one that no archive names is', () => {
  cpSync(join(samples, 'playwright-attach'), directory, { recursive: true });
  put('zzz.json', json);
  expect(readdirSync(directory).length).toBeGreaterThan(5);
  expect(summary().lost).toEqual([
    'zzz.json is not named after an operation of these packages, and has no root element of one',
  ]);
});
