import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import nock from 'nock';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../commands/run.ts';
import { readIndex } from '../recording-index.ts';
import { loadRecordings, ownRecordings } from '../recordings.ts';
import { readDirectory } from '../sources/read-directory.ts';
import { verifyRecordings } from '../verify/verify-recordings.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'contracts-mask-'));
const surroundings = { environment: {}, now: () => Date.parse('2026-11-27T12:00:00Z') };
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

const text = (file: string) => readFileSync(join(directory, file), 'utf8');
const mask = (...options: readonly string[]) => runCommand(['mask', directory, ...options], surroundings);
const secretsLeft = () => verifyRecordings({ directory, secrets: [] }).problems.filter(({ rule }) => rule === 'secret');

/** What identifies the account of the samples. */
const identities = ['testid', 'UbmsMHmkqv0PiAG', 'a1BwAGV', 'iot-cn-6ja'];

describe('recordings of tools are masked in place, and read as before', () => {
  const folders = readdirSync(samples, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  test.each(folders)('%s', async (folder) => {
    cpSync(join(samples, folder), directory, { recursive: true });
    // Neither form can contain a mask: see the next tests.
    rmSync(join(directory, '15-code.js'), { force: true });
    rmSync(join(directory, 'QueryDeviceDistributeJob.gzip.txt'), { force: true });
    const read = () =>
      readDirectory(directory).responses.map(({ file, action, format, provenance, date }) => [
        file,
        action,
        format,
        provenance,
        date,
      ]);
    const before = read();
    const { status, output } = await mask();
    expect(output).toMatch(/\d+ files? masked\n$/);
    expect(status).toBe(0);
    expect(read()).toEqual(before);
    expect(secretsLeft()).toEqual([]);
    const all = readDirectory(directory);
    const contents = [
      ...all.files.map(({ bytes }) => Buffer.from(bytes).toString('utf8')),
      ...all.responses.map(({ body }) => body),
    ];
    expect(identities.filter((identity) => contents.some((content) => content.includes(identity)))).toEqual([]);
    expect(await mask()).toEqual({ status: 0, output: 'nothing to mask\n', messages: [] });
  });

  test('a binary body and code of nock are not changed, and are reported', async () => {
    cpSync(join(samples, 'nock/15-code.js'), join(directory, 'code.js'));
    cpSync(
      join(samples, 'curl/QueryDeviceDistributeJob.gzip.txt'),
      join(directory, 'QueryDeviceDistributeJob.gzip.txt'),
    );
    const { status, output } = await mask();
    expect(output).toBe(
      [
        'not masked: QueryDeviceDistributeJob.gzip.txt has a body in a form that can be read but not masked',
        'not masked: code.js would still contain Signature at line 4',
        'nothing to mask, 2 files left as recorded',
        '',
      ].join('\n'),
    );
    expect(status).toBe(1);
  });

  test('--check changes nothing', async () => {
    cpSync(join(samples, 'nock/15.json'), join(directory, 'nock.json'));
    const before = text('nock.json');
    expect(await mask('--check')).toEqual({
      status: 1,
      output: 'would mask nock.json\n1 file to mask\n',
      messages: [],
    });
    expect(text('nock.json')).toBe(before);
  });

  test('the layout of a file stays, and only values change', async () => {
    cpSync(join(samples, 'nock/15.json'), join(directory, 'nock.json'));
    const shape = (of: string) => of.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/\d+/g, '0');
    const before = text('nock.json');
    await mask();
    expect(shape(text('nock.json'))).toBe(shape(before));
  });
});

test('a masked file of nock still replays: lengths and compressed bodies match', async () => {
  cpSync(join(samples, 'nock/15-gzip.json'), join(directory, 'nock.json'));
  await mask();
  const definitions = JSON.parse(text('nock.json')) as { response: string[]; rawHeaders: Record<string, string> }[];
  for (const { response, rawHeaders } of definitions) {
    const bytes = Buffer.from(response.join(''), 'hex');
    expect(rawHeaders['content-length']).toBe(String(bytes.length));
    expect(gunzipSync(bytes).toString()).toMatch(/RequestId\W+0{8}-/);
  }
  expect(nock.define(nock.loadDefs(join(directory, 'nock.json'))).length).toBe(definitions.length);
  nock.cleanAll();
  nock.restore();
});

describe('each place in which a tool stores an identity or a secret', () => {
  const secret = ['2f8c1aZk', '9Qw3Er5Ty7Ui0Op'].join('');
  const signature = 'kRA2cnpJVacIhDMzXnoNZG9tDCI=';
  const response = '{"RequestId":"E55E50B7","Success":true,"JobId":"Ubms-1"}';
  const masked = '{"RequestId":"00000000","Success":true,"JobId":"xxxx-0"}';
  const query = `Action=CreateDeviceDistributeJob&DeviceName.1=lamp%20in%20hall&Strategy=0&Signature=${encodeURIComponent(signature)}`;
  const maskedQuery = 'Action=CreateDeviceDistributeJob&DeviceName.1=xxxx%20xx%20xxxx&Strategy=0&Signature=***';
  test.each<readonly [string, string, string, string]>([
    [
      'a URL',
      'a.json',
      JSON.stringify({ url: `https://h/?${query}` }),
      JSON.stringify({ url: `https://h/?${maskedQuery}` }),
    ],
    ['a form', 'a.json', JSON.stringify({ body: query }), JSON.stringify({ body: maskedQuery })],
    [
      'a form as object',
      'a.json',
      JSON.stringify({ Signature: signature, AccessKeyId: 'KeyIdOfExample1' }),
      JSON.stringify({ Signature: '***', AccessKeyId: '***' }),
    ],
    [
      'parameters with names and values',
      'a.json',
      JSON.stringify({
        queryString: [
          { name: 'JobId', value: 'Ubms-1' },
          { name: 'PageSize', value: '5' },
        ],
      }),
      JSON.stringify({
        queryString: [
          { name: 'JobId', value: 'xxxx-0' },
          { name: 'PageSize', value: '5' },
        ],
      }),
    ],
    [
      'parameters with keys and encoded values',
      'a.json',
      JSON.stringify({ query: [{ key: 'TargetAliyunId', value: 'io%40example.com' }] }),
      JSON.stringify({ query: [{ key: 'TargetAliyunId', value: 'xx%40xxxxxxx.xxx' }] }),
    ],
    [
      'headers',
      'a.json',
      JSON.stringify({ headers: { Authorization: `ACS3-HMAC-SHA256 Credential=a,Signature=${secret}` } }),
      JSON.stringify({ headers: { Authorization: '***' } }),
    ],
    [
      'raw headers',
      'a.json',
      JSON.stringify({ rawHeaders: ['x-acs-security-token', secret, 'Date', 'x'] }),
      JSON.stringify({ rawHeaders: ['x-acs-security-token', '***', 'Date', 'x'] }),
    ],
    [
      'cookies',
      'a.json',
      JSON.stringify({ cookies: [{ name: 'sid', value: secret }] }),
      JSON.stringify({ cookies: [{ name: 'sid', value: '***' }] }),
    ],
    ['a body as text', 'a.json', JSON.stringify({ text: response }), JSON.stringify({ text: masked })],
    ['a body as value', 'a.json', `{"response": ${response} }`, `{"response": ${masked} }`],
    [
      'a body in base64',
      'a.json',
      JSON.stringify({ text: Buffer.from(response).toString('base64') }),
      JSON.stringify({ text: Buffer.from(masked).toString('base64') }),
    ],
    [
      'a body in pieces',
      'a.json',
      JSON.stringify({
        response: Buffer.from(response)
          .toString('hex')
          .match(/.{1,20}/g),
      }),
      JSON.stringify({ response: [Buffer.from(masked).toString('hex')] }),
    ],
    ['JSON lines', 'CreateDeviceDistributeJob.jsonl', `${response}\n${response}\r\n`, `${masked}\n${masked}\r\n`],
    [
      'a dump of curl',
      'CreateDeviceDistributeJob.txt',
      `HTTP/1.1 200 OK\r\nSet-Cookie: acw_tc=${secret}; path=/\r\nDate: x\r\n\r\n${response}\r\n`,
      `HTTP/1.1 200 OK\r\nSet-Cookie: ***\r\nDate: x\r\n\r\n${masked}\r\n`,
    ],
    [
      'two dumps, one after the other',
      'CreateDeviceDistributeJob.txt',
      `HTTP/1.1 200 OK\n\n${response}HTTP/1.1 200 OK\n\n${response}`,
      `HTTP/1.1 200 OK\n\n${masked}HTTP/1.1 200 OK\n\n${masked}`,
    ],
    [
      'a file of settings',
      'a.env',
      `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${secret}\nA=b\n`,
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET=***\nA=b\n',
    ],
    [
      'a key id in a sentence',
      'notes.txt',
      `the key ${['LTAI', '5tExampleExample'].join('')} is old`,
      'the key *** is old',
    ],
    ['a URL with a password', 'notes.txt', `see http://user:${secret}@127.0.0.1/`, 'see http://user:***@127.0.0.1/'],
  ])('%s', async (_, file, content, want) => {
    put(file, content);
    await mask();
    expect(text(file)).toBe(want);
    expect(secretsLeft()).toEqual([]);
  });

  test('gzip stays gzip, and UTF-16 becomes UTF-8', async () => {
    put('CreateDeviceDistributeJob.json.gz', gzipSync(response));
    put('CreateDeviceDistributeJob.utf16.json', Buffer.from(`\uFEFF${response}\r\n`, 'utf16le'));
    expect(await mask()).toMatchObject({ status: 0 });
    expect(gunzipSync(readFileSync(join(directory, 'CreateDeviceDistributeJob.json.gz'))).toString()).toBe(masked);
    expect(text('CreateDeviceDistributeJob.utf16.json')).toBe(`${masked}\r\n`);
  });

  test('a known secret without a name before it is reported and left', async () => {
    put('CreateDeviceDistributeJob/a.json', response);
    put('notes.txt', `remember ${secret}`);
    const environment = { ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret };
    const { status, output } = await runCommand(['mask', directory], { ...surroundings, environment });
    expect(output).toContain('not masked: notes.txt would still contain a known secret, plain at line 1');
    expect(output).not.toContain(secret);
    expect(status).toBe(1);
    expect(text('CreateDeviceDistributeJob/a.json')).toBe(masked);
  });
});

describe('the layout of this package', () => {
  test('the hash of a masked body is updated; a wrong hash stays wrong', async () => {
    const response = '{"RequestId":"E55E50B7","Success":true}';
    const hash = createHash('sha256').update(response).digest('hex');
    const entry = (file: string, sha256: string) => ({
      file,
      operation: 'DeleteDeviceDistributeJob',
      kind: 'recorded',
      layer: 'success',
      format: 'json',
      sha256,
    });
    put('a.json', response);
    put('b.json', response.replace('E5', 'F5'));
    put('index.json', JSON.stringify([entry('a.json', hash), entry('b.json', hash.replace(/^./, 'g'))], null, 2));
    await mask();
    const { problems, recordings } = verifyRecordings({ directory, secrets: [] });
    expect(recordings).toMatchObject([{ file: 'a.json', ok: true, provenance: 'recorded' }]);
    expect(problems).toMatchObject([{ file: 'b.json', message: expect.stringContaining('its hash differs') }]);
  });

  test('without an index, the folder is masked, too', async () => {
    cpSync(join(ownRecordings, 'QueryDeviceDistributeJob'), join(directory, 'QueryDeviceDistributeJob'), {
      recursive: true,
    });
    expect(await mask()).toEqual({ status: 0, output: 'nothing to mask\n', messages: [] });
  });

  test('bodies with a reviewed model are not changed', async () => {
    cpSync(ownRecordings, directory, { recursive: true, filter: (path) => !path.endsWith('observed') });
    const entries = readIndex(directory).filter(({ file }) => !file.startsWith('observed/'));
    put('index.json', JSON.stringify(entries));
    const before = readDirectory(directory).files.map(({ file, bytes }) => [
      file,
      createHash('sha256').update(bytes).digest('hex'),
    ]);
    await mask();
    expect(
      readDirectory(directory).files.map(({ file, bytes }) => [file, createHash('sha256').update(bytes).digest('hex')]),
    ).toEqual(before);
    expect(loadRecordings(directory).length).toBeGreaterThan(100);
  });
});

test.each<readonly [string, readonly string[]]>([
  ['no folder', ['mask']],
  ['two folders', ['mask', root, root]],
  ['a folder that does not exist', ['mask', join(root, 'nowhere')]],
  ['an option that does not exist', ['mask', root, '--colour']],
])('%s is a misuse', async (_, parameters) => {
  expect(await runCommand(parameters, surroundings)).toMatchObject({ status: 2, output: '' });
});
