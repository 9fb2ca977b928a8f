import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEmulator, type Listening } from '@iot-distribution/emulator';
import { verifyRecordings } from '../verify/verify-recordings.ts';
import { runCommand } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'contracts-record-'));
const environment = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'testsecret' };
const surroundings = { environment, now: () => Date.parse('2026-11-24T00:00:00Z') };
let directory = root;
let count = 0;

beforeEach(() => {
  directory = join(root, `case-${(count += 1)}`);
  mkdirSync(directory);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function plan(...calls: readonly object[]): void {
  writeFileSync(join(directory, 'calls.json'), JSON.stringify(calls));
}

const files = () =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:json|xml)$/.test(file) && file !== 'calls.json')
    .toSorted();

describe('against the emulator', () => {
  let listening: Listening;
  beforeAll(async () => {
    // Its clock does not advance: on a loaded machine the job could change state between two calls.
    const begun = Date.now();
    listening = await createEmulator({ now: () => begun, quota: false }).listen();
  });
  afterAll(() => listening.close());
  const call = {
    action: 'QueryDeviceDistributeJob',
    case: 'documented',
    input: { jobId: 'UbmsMHmkqv0PiAG****010001' },
  };
  const record = (...options: readonly string[]) =>
    runCommand(['record', directory, '--endpoint', listening.url, ...options], surroundings);

  test('a response that is not recorded yet is named, and not written', async () => {
    plan(call);
    const { status, output } = await record();
    expect(output).toBe(
      'new    QueryDeviceDistributeJob/documented.json: is not recorded yet\nnew    QueryDeviceDistributeJob/documented.xml: is not recorded yet\n',
    );
    expect(status).toBe(1);
    expect(files()).toEqual([]);
  });

  test('--update writes both formats and the index; verify reads them; a second run finds the same', async () => {
    plan(call);
    expect(await record('--update')).toMatchObject({ status: 0 });
    expect(files()).toEqual([
      'QueryDeviceDistributeJob/documented.json',
      'QueryDeviceDistributeJob/documented.xml',
      'index.json',
    ]);
    const { recordings, problems } = verifyRecordings({ directory, secrets: ['testsecret'] });
    expect(recordings.every(({ ok, provenance }) => ok && provenance === 'constructed')).toBe(true);
    expect(problems.every(({ rule }) => rule === 'not-shown')).toBe(true);
    expect(await record('--format', 'json')).toEqual({
      status: 0,
      output: 'same   QueryDeviceDistributeJob/documented.json\n',
      messages: [],
    });
  });

  test('verify detects a file that was edited afterwards', async () => {
    plan(call);
    await record('--update');
    const path = join(directory, 'QueryDeviceDistributeJob/documented.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"Success":true', '"Success": true'));
    expect(verifyRecordings({ directory }).problems).toContainEqual({
      rule: 'not-readable',
      file: 'QueryDeviceDistributeJob/documented.json',
      message: 'was edited after it was recorded: its hash differs',
    });
  });

  test('a change is reported by member, and the recording is not changed', async () => {
    plan(call);
    await record('--update', '--format', 'json');
    const path = join(directory, 'QueryDeviceDistributeJob/documented.json');
    const older = readFileSync(path, 'utf8')
      .replace(/,"Total":\d+/, '')
      .replace('"Strategy":0', '"Strategy":"0"');
    writeFileSync(path, older);
    const { status, output } = await record('--format', 'json');
    expect(status).toBe(1);
    expect(output).toContain('Data.Total is new');
    expect(output).toContain('Data.Strategy was text and is number');
    expect(readFileSync(path, 'utf8')).toBe(older);
  });

  test('a call that would create or delete is not made without --allow-effects', async () => {
    plan({ action: 'DeleteDeviceDistributeJob', case: 'deleted', input: { jobId: 'a' } });
    expect(await record()).toMatchObject({ status: 2 });
  });
});

describe('a secret in the response', () => {
  const secret = 'Sq7xExampleSecretKey30chars';
  const token = 'TokenOfExample/with+signs==';
  const secretly = {
    environment: {
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'KeyIdOfExample1',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
      ALIBABA_CLOUD_SECURITY_TOKEN: token,
    },
    now: surroundings.now,
  };
  let served = '';
  let server: http.Server;
  beforeAll(async () => {
    server = http.createServer((_, response) =>
      response.writeHead(200, { 'set-cookie': `acw_tc=${secret}`, 'x-echo': secret }).end(served),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());
  const record = (body: string) => {
    served = body;
    plan({ action: 'DeleteDeviceDistributeJob', case: 'masked', input: { jobId: 'a' } });
    const { port } = server.address() as AddressInfo;
    return runCommand(
      [
        'record',
        directory,
        '--endpoint',
        `http://127.0.0.1:${port}`,
        '--update',
        '--allow-effects',
        '--format',
        'json',
      ],
      secretly,
    );
  };

  const masked: readonly (readonly [string, string])[] = [
    [
      'in a message that echoes the request',
      `{"Code":"SignatureDoesNotMatch","RequestId":"A","Message":"server string to sign is:GET&%2F&SecurityToken%3D${encodeURIComponent(token)}"}`,
    ],
    ['in an unknown member', `{"RequestId":"A","Success":true,"Echo":"${secret}"}`],
    ['in an unknown struct', `{"RequestId":"A","Success":true,"Debug":{"Key":["${secret}"]}}`],
    ['in the name of a member', `{"RequestId":"A","Success":true,"${secret}":{"${token}":1}}`],
    ['in headers and cookies only', '{"RequestId":"A","Success":true}'],
  ];
  test.each(masked)('%s is not in the written files', async (_, body) => {
    expect(await record(body)).toMatchObject({ status: 0 });
    const written = files()
      .map((file) => readFileSync(join(directory, file), 'utf8'))
      .join('');
    expect(written).not.toContain(secret);
    expect(written).not.toContain(encodeURIComponent(token));
  });

  const rejected: readonly (readonly [string, string, string])[] = [
    [
      'in a member that stays as it is',
      `{"RequestId":"A","Success":false,"Code":"Bad\\n${secret}"}`,
      'a known secret, plain at line 1, /Code',
    ],
    [
      'percent-encoded in a code',
      `{"RequestId":"A","Success":false,"Code":"${encodeURIComponent(token)}"}`,
      'a known secret, percent-encoded at line 1, /Code',
    ],
    [
      'in base64 in a code',
      `{"RequestId":"A","Success":false,"Code":"${Buffer.from(`k:${secret}`).toString('base64')}"}`,
      'a known secret, base64 at line 1, /Code',
    ],
  ];
  test.each(rejected)('%s: the file is rejected, the place named, nothing written', async (_, body, what) => {
    const { status, output } = await record(body);
    expect(status).toBe(1);
    expect(output).toBe(`reject DeleteDeviceDistributeJob/masked.json: is not written: it contains ${what}\n`);
    expect(files()).toEqual([]);
  });
});
