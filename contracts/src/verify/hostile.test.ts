import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../commands/run.ts';
import { ownRecordings } from '../recordings.ts';
import { verifyRecordings } from './verify-recordings.ts';

const root = mkdtempSync(join(tmpdir(), 'contracts-hostile-'));
const surroundings = { environment: {}, now: () => Date.parse('2026-11-24T00:00:00Z') };
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

const own = (file: string) => readFileSync(join(ownRecordings, file), 'utf8');
const action = 'DeleteDeviceDistributeJob';
const good = own(`${action}/success.compact.json`);
const job = own('QueryDeviceDistributeJob/success.compact.json');
const origin = 'https://iot.cn-shanghai.aliyuncs.com';
const url = `${origin}/?Action=${action}&JobId=a`;
const definition = { scope: `${origin}:443`, method: 'GET', path: url.slice(36), status: 200, rawHeaders: [] };
const archive = (...entries: readonly unknown[]) => JSON.stringify({ log: { entries } });
const call = (content: unknown, more: object = {}) => ({
  request: { method: 'GET', url },
  response: { status: 200, content },
  ...more,
});
/** The beginning of an archive: a name, and the mark of the format at its place. */
const tar = (text: string) => Buffer.from(`a.json${'\0'.repeat(251)}ustar  \0${'\0'.repeat(247)}${text}`);
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

/** A complete recording next to every bad file, so that the bad file is the only problem. */
function putGood(): void {
  put(`${action}.good.json`, good);
}

test('the good recording alone is green', async () => {
  putGood();
  expect(await runCommand(['verify', directory], surroundings)).toMatchObject({ status: 0 });
});

type Row = readonly [title: string, file: string, content: string | Uint8Array, message: RegExp];

describe('a damaged or strange file next to a good one is a problem, and named', () => {
  const rows: readonly Row[] = [
    [
      'a nock file in UTF-16 that is truncated',
      'n.json',
      utf16(JSON.stringify([{ ...definition, response: 1 }])).subarray(0, 301),
      /is not UTF-16|is not JSON/,
    ],
    [
      'a nock entry without a response',
      'n.json',
      JSON.stringify([definition]),
      /n\.json#1: has a response body that is not recorded/,
    ],
    [
      'a nock file that is truncated',
      'n.json',
      JSON.stringify([{ ...definition, response: {} }]).slice(0, -9),
      /n\.json: is not JSON: .* at line 1/,
    ],
    [
      'a nock file as code',
      'n.js',
      `nock('${origin}').get('/?Action=${action}').reply(200, {});`,
      /n\.js: is code with recordings/,
    ],
    [
      'a nock file with a merge marker',
      'n.json',
      `<<<<<<< HEAD\n${JSON.stringify([definition])}`,
      /n\.json: .*(?:not JSON|not well-formed)/,
    ],
    [
      'a HAR whose body is damaged gzip',
      'a.har',
      archive(call({ encoding: 'base64', text: gzipSync(good).subarray(0, 30).toString('base64') })),
      /a\.har#1: .*truncated gzip/,
    ],
    ['a HAR whose text is null', 'a.har', archive(call({ text: null })), /a\.har#1: .*is not recorded/],
    ['a HAR with a null entry', 'a.har', archive(null), /a\.har#1: is an entry that is not an object/],
    ['a HAR without entries', 'a.har', '{"log":{}}', /a\.har: is named like an HTTP archive/],
    [
      'a HAR that is truncated',
      'a.har',
      archive(call({ text: good })).slice(0, -1),
      /a\.har: is not JSON: the text ends too early/,
    ],
    ['a HAR that is empty', 'a.har', '', /a\.har: is empty/],
    ['a HAR as a ZIP', 'a.har.zip', Buffer.from('PK\u0003\u0004rest'), /a\.har\.zip: is an archive/],
    [
      'a HAR whose body is a page for people',
      'a.har',
      archive(call({ text: '<html><body>Log in</body></html>' })),
      /a\.har#1/,
    ],
    ['an empty body named after its operation', `${action}.json`, '', /is empty/],
    ['a body of whitespace', `${action}/a.json`, ' \r\n', /is not JSON/],
    ['a body of zeros', `${action}/a.json`, Buffer.alloc(16), /is neither UTF-8 nor UTF-16/],
    [
      'a body in UTF-32',
      `${action}/a.json`,
      Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]),
      /is neither UTF-8 nor UTF-16/,
    ],
    [
      'a body in GBK',
      `${action}/a.json`,
      Buffer.concat([Buffer.from('{"RequestId":"'), Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), Buffer.from('"}')]),
      /is not UTF-8/,
    ],
    ['a body in truncated UTF-16', `${action}/a.json`, utf16(good).subarray(0, 41), /is not UTF-16/],
    [
      'a body with half of a surrogate pair',
      `${action}/a.json`,
      good.replace('"RequestId":"', String.raw`"RequestId":"\ud800`),
      /surrogate|give different|not as/,
    ],
    ['a body that is a list', `${action}/a.json`, `[${good}]`, /is a JSON list of an unknown tool/],
    ['a body that is text', `${action}/a.txt`, 'Service Unavailable', /is neither JSON nor XML/],
    [
      'a body in XML with a DOCTYPE',
      `${action}/a.xml`,
      `<!DOCTYPE a><${action}Response><RequestId>a</RequestId><Success>true</Success></${action}Response>`,
      /DOCTYPE/,
    ],
    [
      'a body in XML under another root',
      `${action}/a.xml`,
      '<Other><RequestId>a</RequestId><Success>true</Success></Other>',
      /root element is not/,
    ],
    [
      'a body in XML that is truncated',
      `${action}/a.xml`,
      own(`${action}/success.xml`).slice(0, -5),
      /not XML|well-formed/,
    ],
    ['a body without a name', 'a.json', good, /is not named after an operation/],
    [
      'a body without a name in XML',
      'a.xml',
      '<Response><RequestId>a</RequestId></Response>',
      /is not named after an operation/,
    ],
    [
      'a body that has a member twice',
      `${action}/a.json`,
      '{"RequestId":"a","Success":true,"Success":true}',
      /a member occurs twice/,
    ],
    [
      'a body that has a member twice, one escaped',
      `${action}/a.json`,
      String.raw`{"RequestId":"a","Success":true,"\u0053uccess":true}`,
      /a member occurs twice/,
    ],
    [
      'a body with a member of every object',
      `${action}/a.json`,
      '{"RequestId":"a","Success":true,"__proto__":{"a":1}}',
      /__proto__: unknown member/,
    ],
    [
      'a body with a member called like a method',
      `${action}/a.json`,
      '{"RequestId":"a","Success":true,"toString":"x"}',
      /toString: unknown member/,
    ],
    ['a body nested without end', `${action}/a.json`, `{"Data":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, /nested/],
    [
      'a request id that became a number',
      `${action}/a.json`,
      '{"RequestId":12345,"Success":true}',
      /RequestId: expected a string, got a number/,
    ],
    [
      'a request id with an exponent',
      `${action}/a.json`,
      '{"RequestId":1e2,"Success":true}',
      /RequestId: expected a string, got a number/,
    ],
    [
      'a text that became a number',
      'QueryDeviceDistributeJob/a.json',
      job.replace('"JobId":"UbmsMHmkqv0PiAG****010001"', '"JobId":12345'),
      /Data\.JobId: expected a string, got a number/,
    ],
    [
      'a text that became true',
      'QueryDeviceDistributeJob/a.json',
      job.replace('"ProductKey":"a1BwAGV****"', '"ProductKey":true'),
      /Data\.ProductKey: expected a string, got a boolean/,
    ],
    [
      'a list entry that became a number',
      'QueryDeviceDistributeJob/a.json',
      job.replace('"TargetInstanceId":"iot-cn-6ja***"', '"TargetInstanceId":7'),
      /TargetInstanceId: expected a string, got a number/,
    ],
    [
      'a total with a fraction',
      'QueryDeviceDistributeJob/a.json',
      job.replace('"Total":5', '"Total":5.0'),
      /Data\.Total/,
    ],
    [
      'a state that is not an integer',
      'QueryDeviceDistributeJob/a.json',
      job.replace('"Status":1', '"Status":true'),
      /Data\.Status/,
    ],
    [
      'a success with a code of a success that is a number',
      `${action}/a.json`,
      '{"RequestId":"a","Success":true,"Code":200}',
      /Code: expected a string, got a number/,
    ],
    [
      'JSON lines with a truncated line',
      `${action}.jsonl`,
      `${good}\n${good.slice(0, 20)}\n`,
      /#2: is a line that is not JSON/,
    ],
    ['a dump of curl without a body', `${action}.txt`, 'HTTP/1.1 200 OK\r\n\r\n', /is empty/],
    [
      'snapshots without a response',
      's.json',
      JSON.stringify([{ hash: 'a', snapshot: { request: { method: 'GET', url }, responses: [] } }]),
      /s\.json#1: .*not recorded/,
    ],
    [
      'snapshots with a body that is not base64',
      's.json',
      JSON.stringify([{ snapshot: { request: { url }, responses: [{ statusCode: 200, body: '%' }] } }]),
      /s\.json#1: .*not base64/,
    ],
    [
      'a cassette in YAML',
      'c.yaml',
      `- request:\n    uri: ${url}\n  response:\n    body: '${good}'\n`,
      /c\.yaml: is neither JSON nor XML/,
    ],
    [
      'a mapping of WireMock',
      'w.json',
      JSON.stringify({ request: { url }, response: { status: 200, jsonBody: JSON.parse(good) as unknown } }),
      /w\.json: .*not recorded/,
    ],
    [
      'an archive that is not read',
      'recordings.tar.xz',
      Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]),
      /is an archive/,
    ],
    ['a tar', 'recordings.tar', tar(good), /is an archive/],
    ['a tar in gzip', 'recordings.tgz', gzipSync(tar(good)), /is an archive/],
    [
      'a call in another case',
      'n.json',
      JSON.stringify([{ ...definition, path: `/?Action=${action.toLowerCase()}`, response: {} }]),
      /n\.json#1: calls deletedevicedistributejob, which is not an operation of these packages; DeleteDeviceDistributeJob is one/,
    ],
    ['a gzip that is damaged', `${action}.json.gz`, gzipSync(good).subarray(0, 40), /truncated gzip/],
    ['a bomb', `${action}.json.gz`, gzipSync(Buffer.alloc(9 * 1024 * 1024)), /gzip of more than 8 MiB/],
    [
      'a file of more than 16 MiB',
      `${action}/large.json`,
      Buffer.alloc(16 * 1024 * 1024 + 1, 0x20),
      /is larger than 16 MiB/,
    ],
    [
      'a recording from the future',
      'n.json',
      JSON.stringify([
        { ...definition, response: JSON.parse(good) as unknown, rawHeaders: { date: 'Tue, 24 Nov 2099 04:00:00 GMT' } },
      ]),
      /2099-11-24, which is in the future/,
    ],
    [
      'a recording with an invalid date',
      'a.har',
      archive(call({ text: good }, { startedDateTime: 'yesterday' })),
      /has an invalid date/,
    ],
    [
      'text that is encoded too often to be searched',
      'notes.txt',
      Array.from({ length: 9 }).reduce<string>((text) => Buffer.from(text).toString('base64'), 'a text of some length'),
      /notes\.txt: is encoded too often or too large to be searched for secrets/,
    ],
    [
      'a secret of the product',
      'notes.txt',
      `DeviceSecret=${['2f8c1aZk', '9Qw3Er5Ty7Ui0Op'].join('')}`,
      /notes\.txt: contains what looks like a secret at line 1: DeviceSecret/,
    ],
  ];
  test.each(rows)('%s', async (_, file, content, message) => {
    putGood();
    put(file, content);
    const { status, output } = await runCommand(['verify', directory], surroundings);
    expect(output).toMatch(message);
    expect(output.split('\n').some((line) => line.startsWith('FAIL') && line.includes(file))).toBe(true);
    expect(status).toBe(1);
  });
});

describe('an index.json that cannot be read is a misuse with its name: hashes and provenance would be lost', () => {
  const entry = { file: `${action}.good.json`, kind: 'recorded', operation: action, layer: 'success', format: 'json' };
  test.each<readonly [string, string | Uint8Array]>([
    ['a merge marker', `<<<<<<< HEAD\n${JSON.stringify([entry])}\n=======\n[]\n>>>>>>> x`],
    ['a list that is truncated', JSON.stringify([entry]).slice(0, -1)],
    ['a comma too many', JSON.stringify([entry]).replace(']', ',]')],
    ['nothing', ''],
    ['null', 'null'],
    ['an object with the list in it', JSON.stringify({ recordings: [entry] })],
    ['an object of entries', JSON.stringify({ a: entry })],
    ['text', 'recordings'],
    ['bytes that are not text', Buffer.from([0xff, 0xfe, 0xfd])],
    ['gzip that is damaged', gzipSync('[]').subarray(0, 12)],
  ])('%s', async (_, content) => {
    putGood();
    put('index.json', content);
    const { status, messages } = await runCommand(['verify', directory], surroundings);
    expect(messages[0]).toContain(join(directory, 'index.json'));
    expect(status).toBe(2);
  });

  test.each<readonly [string, string | Uint8Array]>([
    ['a byte order mark', `\uFEFF${JSON.stringify([entry])}`],
    ['UTF-16', utf16(JSON.stringify([entry]))],
    ['carriage returns', JSON.stringify([entry], null, 2).replaceAll('\n', '\r\n')],
  ])('%s is harmless', (_, content) => {
    putGood();
    put('index.json', content);
    const { ok, recordings } = verifyRecordings({ directory, secrets: [] });
    expect({ ok, provenance: recordings[0]?.provenance }).toEqual({ ok: true, provenance: 'recorded' });
  });
});

test('an index below the folder counts for what is next to it and below', () => {
  put(`sub/${action}.good.json`, good);
  put(`sub/b.json`, good.replace('}', ' }'));
  put(`${action}.json`, good.replace('}', '  }'));
  const entry = { operation: action, kind: 'documented' };
  put(
    'sub/index.json',
    JSON.stringify([
      { ...entry, file: `${action}.good.json` },
      { ...entry, file: 'b.json', sha256: '0'.repeat(64) },
    ]),
  );
  put(`sub/${action}.more.json`, good.replace('}', '   }'));
  const { recordings, problems, warnings } = verifyRecordings({ directory, secrets: [] });
  expect(recordings.map(({ file, provenance }) => `${file} ${provenance}`)).toEqual([
    `sub/${action}.good.json documented`,
    `${action}.json undefined`,
    `sub/${action}.more.json undefined`,
  ]);
  expect(problems).toMatchObject([
    { file: 'sub/b.json', message: 'was edited after it was recorded: its hash differs' },
  ]);
  expect(warnings).toMatchObject([{ rule: 'unlisted', file: `sub/${action}.more.json` }]);
});

test('an index below the folder that cannot be read is a misuse as well', async () => {
  putGood();
  put('sub/index.json', '[');
  const { status, messages } = await runCommand(['verify', directory], surroundings);
  expect([status, messages[0]]).toEqual([2, expect.stringContaining(join(directory, 'sub/index.json'))]);
});

describe('an entry of index.json that is wrong is a problem, and the other entries are read', () => {
  const entry = {
    file: `${action}.good.json`,
    kind: 'documented',
    operation: action,
    layer: 'success',
    format: 'json',
  };
  test.each<readonly [string, unknown, string]>([
    ['null', null, 'has an entry 2 that is not an object'],
    ['a text', 'a.json', 'has an entry 2 that is not an object'],
    ['no file', { kind: 'recorded' }, 'has an entry 2 whose file is not a path below the folder'],
    [
      'a path that leads out',
      { ...entry, file: '../a.json' },
      'has an entry 2 whose file is not a path below the folder',
    ],
    ['an absolute path', { ...entry, file: '/etc/passwd' }, 'has an entry 2 whose file is not a path below the folder'],
    ['a path that is odd', { ...entry, file: './a.json' }, 'has an entry 2 whose file is not a path below the folder'],
    ['a path with a zero', { ...entry, file: 'a\0.json' }, 'has an entry 2 whose file is not a path below the folder'],
    ['a file that does not exist', { ...entry, file: 'gone.json' }, 'is listed in index.json, but does not exist'],
    ['a backslash in the path', { ...entry, file: `${action}\\a.json` }, 'is listed in index.json, but does not exist'],
    ['a folder', { ...entry, file: 'folder' }, 'is listed in index.json, but does not exist'],
    ['the same file again', entry, `has an entry 2 for ${action}.good.json, which an earlier entry lists`],
    [
      'another hash',
      { ...entry, file: 'b.json', sha256: '0'.repeat(64) },
      'was edited after it was recorded: its hash differs',
    ],
    ['an invalid hash', { ...entry, file: 'b.json', sha256: 5 }, 'was edited after it was recorded: its hash differs'],
    ['another format', { ...entry, file: 'b.json', format: 'xml' }, 'is not XML, as stated in index.json'],
    [
      'another outcome',
      { ...entry, file: 'b.json', layer: 'gateway' },
      'is a success, but index.json states an error of the gateway',
    ],
    [
      'no operation',
      { ...entry, file: 'b.json', operation: null },
      'has no operation in index.json, and is not an error of the gateway',
    ],
    [
      'a date in the future',
      { ...entry, file: 'b.json', date: '2099-01-01' },
      'has the date 2099-01-01, which is in the future',
    ],
    ['a year in the future', { ...entry, file: 'b.json', date: '2099' }, 'has the date 2099, which is in the future'],
    ['an invalid date', { ...entry, file: 'b.json', date: '2026-13-45' }, 'has an invalid date'],
    ['a date that is a number', { ...entry, file: 'b.json', date: 5 }, 'has an invalid date'],
  ])('%s', (_, second, message) => {
    putGood();
    put('b.json', good.replace('}', ' }'));
    put(`${action}/c.json`, good.replace('}', '  }'));
    put('folder/readme.md', 'x');
    put('index.json', JSON.stringify([entry, second, { file: 'folder/readme.md', operation: 'Pub' }]));
    const { problems, recordings } = verifyRecordings({ directory, secrets: [], now: surroundings.now });
    expect(problems.map((problem) => problem.message)).toContain(message);
    expect(recordings[0]).toMatchObject({ file: `${action}.good.json`, provenance: 'documented' });
  });

  test('a model that cannot be read', () => {
    putGood();
    put(`${action}.good.model.json`, '{');
    put('index.json', JSON.stringify([entry]));
    expect(verifyRecordings({ directory, secrets: [] }).problems).toMatchObject([
      { rule: 'not-readable', file: `${action}.good.model.json`, message: 'is not JSON' },
    ]);
  });

  test('a file that the index does not list is read and named: a note, a problem with strict', () => {
    putGood();
    put(`${action}/more.json`, good.replace('}', ' }'));
    put(`${action}/bad.har`, archive(call({ text: null })));
    put('index.json', JSON.stringify([entry]));
    const { problems, warnings, recordings } = verifyRecordings({ directory, secrets: [] });
    expect(recordings.map(({ file }) => file)).toEqual([`${action}.good.json`, `${action}/more.json`]);
    expect(warnings).toMatchObject([{ rule: 'unlisted', file: `${action}/more.json` }]);
    expect(problems).toMatchObject([{ rule: 'not-readable', file: `${action}/bad.har#1` }]);
    const strict = verifyRecordings({ directory, secrets: [], strict: true }).problems;
    expect(strict.filter(({ rule }) => rule === 'unlisted')).toHaveLength(1);
  });
});

describe('a file that is not regular is reported, and never opened', () => {
  const problems = () =>
    verifyRecordings({ directory, secrets: [] }).problems.map(({ file, message }) => `${file}: ${message}`);
  const pipe = (name: string) => execFileSync('mkfifo', [join(directory, name)]);

  test('a pipe', () => {
    putGood();
    pipe('pipe.json');
    expect(problems()).toEqual(['pipe.json: is not a regular file, and was not opened']);
  });

  test('a pipe that index.json lists', () => {
    putGood();
    pipe('pipe.json');
    put(
      'index.json',
      JSON.stringify([
        { file: `${action}.good.json`, operation: action },
        { file: 'pipe.json', operation: action },
      ]),
    );
    expect(problems()).toEqual(['pipe.json: is not a regular file, and was not opened']);
  });

  test('a pipe in place of index.json', async () => {
    putGood();
    pipe('index.json');
    expect(await runCommand(['verify', directory], surroundings)).toMatchObject({
      status: 2,
      messages: [expect.stringContaining('index.json is not a regular file'), expect.anything()],
    });
  });

  test('a pipe in place of a model', () => {
    putGood();
    pipe(`${action}.good.model.json`);
    put('index.json', JSON.stringify([{ file: `${action}.good.json`, operation: action }]));
    expect(problems()).toEqual([`${action}.good.model.json: is not a regular file, and was not opened`]);
  });

  test('symbolic links in a circle, to nothing, to a device, to a folder elsewhere; a link to a file is followed', () => {
    put(`${action}/real.json`, good);
    symlinkSync('b', join(directory, 'a'));
    symlinkSync('a', join(directory, 'b'));
    symlinkSync('.', join(directory, 'here'));
    symlinkSync('gone', join(directory, 'nothing.json'));
    symlinkSync('/dev/zero', join(directory, 'device.json'));
    symlinkSync(tmpdir(), join(directory, 'elsewhere'));
    symlinkSync(`${action}/real.json`, join(directory, `${action}.link.json`));
    expect(problems()).toEqual([
      'a: cannot be read: its symbolic links form a circle',
      'b: cannot be read: its symbolic links form a circle',
      'device.json: is not a regular file, and was not opened',
      'elsewhere: is a symbolic link to a folder elsewhere, and was not followed',
      'nothing.json: cannot be read: it does not exist',
    ]);
    const { recordings, warnings } = verifyRecordings({ directory, secrets: [] });
    expect(recordings.map(({ file }) => file)).toEqual([`${action}/real.json`, `${action}.link.json`]);
    expect(warnings).toContainEqual({
      rule: 'ignored',
      file: 'here',
      message: 'is a symbolic link to a folder that is read under its own name',
    });
  });

  test('names with backslashes, line breaks and commands in them', async () => {
    putGood();
    put(`${action}\\odd.json`, good.replace('}', ' }'));
    put(`${action}\n::stop-commands::t.json`, '{');
    put('##[error]\u001b[31m.json', '{');
    const { status, output, messages } = await runCommand(['verify', directory], {
      ...surroundings,
      environment: { GITHUB_ACTIONS: 'true' },
    });
    expect(status).toBe(1);
    expect(verifyRecordings({ directory, secrets: [] }).recordings.map(({ file }) => file)).toContain(
      `${action}\\odd.json`,
    );
    expect(`${output}${messages.join('\n')}`).not.toMatch(/^::stop|(?!\n)\p{Cc}|##\[/mu);
  });

  test('a file and a folder that may not be read', () => {
    putGood();
    put('secret.json', good);
    put('folder/x.json', good);
    chmodSync(root, 0o755);
    chmodSync(join(directory, 'secret.json'), 0);
    chmodSync(join(directory, 'folder'), 0);
    expect(asAnybody(problems)).toEqual([
      'folder: cannot be read: permission denied',
      'secret.json: cannot be read: permission denied',
    ]);
    chmodSync(join(directory, 'folder'), 0o700);
  });
});

/** Root may read everything, so it temporarily changes its user id. */
function asAnybody<T>(work: () => T): T {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
