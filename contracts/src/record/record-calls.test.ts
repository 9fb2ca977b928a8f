import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createClient, type ClientOptions, type TransportRequest } from '@iot-distribution/client';
import { createEmulator } from '@iot-distribution/emulator';
import { runCommand } from '../commands/run.ts';
import { MisuseError } from '../misuse-error.ts';
import { verifyRecordings } from '../verify/verify-recordings.ts';
import type { PlannedCall } from './planned-call.ts';
import { recordCalls, type RecordOptions } from './record-calls.ts';

const root = mkdtempSync(join(tmpdir(), 'contracts-record-calls-'));
const now = () => Date.parse('2026-11-24T00:00:00Z');
const credentials = { accessKeyId: 'KeyIdOfExample1', accessKeySecret: 'SecretOfExample1' };
let directory = root;
let count = 0;

beforeEach(() => {
  directory = join(root, `case-${(count += 1)}`);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A client whose transport keeps the requests, and responds with one body. */
function clientGetting(body: string | ((request: URLSearchParams) => string)) {
  const requests: URLSearchParams[] = [];
  const client: ClientOptions = {
    credentials,
    now,
    quota: false,
    retry: false,
    transport: ({ url, body: form }: TransportRequest) => {
      const parameters = new URLSearchParams(`${new URL(url).search.slice(1)}&${form ?? ''}`);
      requests.push(parameters);
      const text = typeof body === 'string' ? body : body(parameters);
      return Promise.resolve({ status: 200, headers: {}, body: new TextEncoder().encode(text) });
    },
  };
  return { client, requests };
}

const call: PlannedCall = { action: 'DeleteDeviceDistributeJob', case: 'deleted', input: { jobId: 'job-1' } };
const success = '{"RequestId":"E55E50B7","Success":true}';
const record = (body: string, calls: readonly PlannedCall[] = [call], options: RecordOptions = {}) =>
  recordCalls(clientGetting(body).client, calls, directory, { formats: ['json'], environment: {}, now, ...options });
const file = 'DeleteDeviceDistributeJob/deleted.json';
const text = (path = file) => readFileSync(join(directory, path), 'utf8');

describe('against the emulator', () => {
  const accounts = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
  const client = (): ClientOptions => {
    const { transport } = createEmulator({ now, quota: false });
    return { credentials: accounts, now, quota: false, transport };
  };

  test('responses are written in both formats, masked and listed, and verify reads them', async () => {
    const calls = [
      { action: 'QueryDeviceDistributeJob', case: 'running', input: { jobId: 'UbmsMHmkqv0PiAG****010001' } },
    ] as const;
    const results = await recordCalls(client(), calls, pathToFileURL(directory), { now, environment: {} });
    expect(results).toEqual([
      { file: 'QueryDeviceDistributeJob/running.json', outcome: 'written', messages: ['is not recorded yet'] },
      { file: 'QueryDeviceDistributeJob/running.xml', outcome: 'written', messages: ['is not recorded yet'] },
    ]);
    const { recordings, problems } = verifyRecordings({ directory, now, secrets: ['testsecret'] });
    expect(recordings.map(({ ok, provenance, date }) => ({ ok, provenance, date }))).toEqual(
      ['json', 'xml'].map(() => ({ ok: true, provenance: 'constructed', date: '2026-11-24' })),
    );
    expect(problems.every(({ rule }) => rule === 'not-shown')).toBe(true);
    expect(text('QueryDeviceDistributeJob/running.json')).not.toContain('Ubms');
    expect((await recordCalls(client(), calls, directory, { now })).every(({ outcome }) => outcome === 'same')).toBe(
      true,
    );
  });

  test('a job is created, queried by its id, and deleted, in each format with the id of that format', async () => {
    const jobs = '${calls.created.jobId}';
    const input = {
      productKey: 'a1BwAGV****',
      deviceName: ['${env.DEVICE}'],
      strategy: 'designated',
      sourceInstanceId: 'iot-cn-6ja***',
      targetUid: '${env.TARGET_UID}',
      targetInstanceConfig: [{ targetInstanceId: 'iot-cn-09k***' }],
    };
    const calls = [
      { action: 'CreateDeviceDistributeJob', case: 'created', input },
      { action: 'QueryDeviceDistributeJob', case: 'new', input: { jobId: jobs } },
      { action: 'DeleteDeviceDistributeJob', case: 'deleted', input: { jobId: jobs } },
    ] as const;
    const results = await recordCalls(client(), calls, directory, {
      now,
      environment: { DEVICE: 'device-1', TARGET_UID: '198***' },
    });
    expect(results.map(({ outcome, messages }) => (outcome === 'written' ? outcome : messages))).toEqual(
      Array(6).fill('written'),
    );
    const written = results.map((result) => text(result.file)).join('');
    expect(written).not.toMatch(/198|device-1/);
  });
});

describe('references in calls', () => {
  test('a text that is exactly one reference keeps the type; in a longer text it becomes text', async () => {
    const { client, requests } = clientGetting((parameters) =>
      parameters.get('Action') === 'ListDeviceDistributeJob'
        ? '{"RequestId":"A","Success":true,"Data":{"Total":3,"NextToken":"tok-1","JobInfo":{"items":[]}}}'
        : success,
    );
    const calls = [
      { action: 'ListDeviceDistributeJob', case: 'list', input: { pageSize: 5 } },
      {
        action: 'ListDeviceDistributeJob',
        case: 'next',
        input: { pageSize: '${calls.list.data.total}', nextToken: '${calls.list.data.nextToken}' },
      },
      {
        action: 'DeleteDeviceDistributeJob',
        case: 'deleted',
        input: { jobId: 'job-${calls.list.data.total}-${env.SUFFIX}' },
      },
    ] as const;
    const options = { formats: ['json'], environment: { SUFFIX: 'x1' }, now } as const;
    const results = await recordCalls(client, calls as unknown as PlannedCall[], directory, options);
    expect(results.map(({ outcome }) => outcome)).toEqual(['written', 'written', 'written']);
    expect(requests.map((of) => [of.get('PageSize'), of.get('NextToken'), of.get('JobId')])).toEqual([
      ['5', null, null],
      ['3', 'tok-1', null],
      [null, null, 'job-3-x1'],
    ]);
  });

  test('a call fails if an earlier call did not return the referenced value; other calls do not', async () => {
    const calls: PlannedCall[] = [
      {
        action: 'CreateProductDistributeJob',
        case: 'created',
        input: { productKey: 'a', sourceInstanceId: 'b', targetInstanceId: 'c', targetUid: 'd' },
      },
      { ...call, input: { jobId: '${calls.created.jobId}' } },
      { ...call, case: 'other', input: { jobId: 'job-2' } },
    ];
    const failure = '{"RequestId":"A","Success":false,"Code":"iot.prod.NotExistedProduct","ErrorMessage":"a"}';
    expect((await record(failure, calls)).map(({ outcome, messages }) => `${outcome} ${messages.join()}`)).toEqual([
      'written is not recorded yet',
      'failed the call created returned no jobId',
      'written is not recorded yet',
    ]);
  });

  test.each<readonly [string, unknown, string]>([
    [
      'a call that comes later',
      [
        { ...call, input: { jobId: '${calls.later.jobId}' } },
        { ...call, case: 'later' },
      ],
      'refers to no earlier call',
    ],
    ['itself', [{ ...call, input: { jobId: '${calls.deleted.jobId}' } }], 'refers to no earlier call'],
    [
      'two calls of one case',
      [
        { action: 'QueryDeviceDistributeJob', case: 'a', input: { jobId: 'x' } },
        { action: 'QueryDeviceDistributeDetail', case: 'a', input: { jobId: 'x' } },
        { ...call, input: { jobId: '${calls.a.jobId}' } },
      ],
      'refers to more than one earlier call',
    ],
    ['something else', [{ ...call, input: { jobId: '${process.env.X}' } }], 'refers to neither env nor calls'],
    [
      'a variable that is not set',
      [{ ...call, input: { jobId: '${env.NO_SUCH_VARIABLE}' } }],
      'the variable NO_SUCH_VARIABLE is not set',
    ],
    ['nothing, in an empty list', [], 'is not a list of calls'],
    ['nothing, being null', [null], 'call 1: is not an object'],
    ['an operation that does not exist', [{ ...call, action: 'Pub' }], 'Pub is not an operation'],
    ['a case that leads out of the folder', [{ ...call, case: '../x' }], 'is not a usable name'],
    ['one file twice', [call, call], 'has the case deleted twice'],
    ['no input', [{ ...call, input: null }], 'has no input'],
  ])('%s is a misuse, and nothing is sent', async (_, calls, message) => {
    const { client, requests } = clientGetting(success);
    const recorded = recordCalls(client, calls as PlannedCall[], directory, { environment: {}, now });
    await expect(recorded).rejects.toThrow(MisuseError);
    await expect(recorded).rejects.toThrow(message);
    expect(requests).toEqual([]);
  });
});

describe('written files', () => {
  test('without update nothing is written, and differences are reported', async () => {
    expect(await record(success, [call], { update: false })).toEqual([
      { file, outcome: 'missing', messages: ['is not recorded yet'] },
    ]);
    expect(existsSync(directory)).toBe(false);
    await record(success);
    const longer = success.replace('}', ',"Extra":{"a":1}}');
    expect(await record(longer, [call], { update: false })).toEqual([
      { file, outcome: 'differs', messages: ['Xxxxx is new'] },
    ]);
    expect(text()).toBe('{"RequestId":"00000000","Success":true}');
  });

  test.each<readonly [string, string, readonly string[], RegExp]>([
    [
      'attributes, comments and unknown names',
      '<DeleteDeviceDistributeJobResponse owner="lamp-in-hall"><!-- lamp-in-hall --><RequestId>A</RequestId><Success>true</Success><lamp-in-hall>x</lamp-in-hall></DeleteDeviceDistributeJobResponse>',
      ['lamp'],
      /owner="xxxx-xx-xxxx"/,
    ],
    [
      'unknown names in JSON',
      '{"RequestId":"A","Success":true,"Devices":{"lamp-in-hall":1}}',
      ['lamp'],
      /"xxxx-xx-xxxx"/,
    ],
    [
      'the host and the uid of a failure',
      '{"RequestId":"A","HostId":"1984.iot.internal","Code":"X.Y","Message":"m","Recommend":"https://api.aliyun.com/troubleshoot?q=X.Y&uid=19841001"}',
      ['1984', 'internal'],
      /q=X\.Y&uid=\*\*\*/,
    ],
  ])('%s are masked', async (_, body, gone, kept) => {
    const [result] = await record(body);
    expect(result).toMatchObject({ outcome: 'written' });
    const written = text(result?.file);
    expect(gone.filter((of) => written.includes(of))).toEqual([]);
    expect(written).toMatch(kept);
  });

  test.each<readonly [string, string, string]>([
    ['is not JSON', '{"RequestId":', 'violates its contract'],
    ['is throttled', '{"RequestId":"A","HostId":"h","Code":"Throttling.User","Message":"m"}', 'the call was throttled'],
    [
      'contains the device of its call',
      '{"RequestId":"A","Success":false,"Code":"lamp-in-hall","ErrorMessage":"m"}',
      'a known secret, plain at line 1, /Code',
    ],
    [
      'contains it in the other case',
      '{"RequestId":"A","Success":false,"Code":"LAMP-IN-HALL","ErrorMessage":"m"}',
      'a known secret, plain at line 1, /Code',
    ],
  ])('a response that %s is not written', async (_, body, why) => {
    const calls = [{ ...call, input: { jobId: 'lamp-in-hall' } }];
    const [result] = await record(body, calls);
    expect(result).toMatchObject({ outcome: 'rejected', messages: [expect.stringContaining(why)] });
    expect(existsSync(join(directory, file))).toBe(false);
  });

  test('the origin of a response over a custom transport is the given one, or constructed', async () => {
    const kinds = () =>
      verifyRecordings({ directory, now, secrets: [] }).recordings.map(({ provenance }) => provenance);
    await record(success);
    expect(kinds()).toEqual(['constructed']);
    await record(success.replace('}', ',"A":1}'), [call], { kind: 'recorded' });
    expect(kinds()).toEqual(['recorded']);
  });

  test('calls with side effects may be forbidden', async () => {
    await expect(record(success, [call], { allowEffects: false })).rejects.toThrow('would create or delete');
  });

  test('an index.json that cannot be read is a misuse, and stays as it is', async () => {
    mkdirSync(directory);
    writeFileSync(join(directory, 'index.json'), '<<<<<<< HEAD');
    await expect(record(success)).rejects.toThrow(/index\.json cannot be read/);
    expect(text('index.json')).toBe('<<<<<<< HEAD');
  });

  test('a client in place of its options is a misuse', async () => {
    const client = createClient({ credentials }) as unknown as ClientOptions;
    await expect(recordCalls(client, [call], directory)).rejects.toThrow('expects the options of a client');
  });
});

test.each<readonly [string, string | Uint8Array, RegExp]>([
  ['that does not exist', '', /calls\.json cannot be read: it does not exist/],
  ['that is not JSON', '[', /calls\.json is not JSON: the text ends too early/],
  [
    'with a variable that is not set',
    '[{"action":"QueryDeviceDistributeJob","case":"a","input":{"jobId":"${env.NO_SUCH_VARIABLE}"}}]',
    /the variable NO_SUCH_VARIABLE is not set/,
  ],
])('a calls.json %s is a misuse of the command', async (_, content, message) => {
  mkdirSync(directory);
  if (content !== '') writeFileSync(join(directory, 'calls.json'), content);
  const environment = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'testsecret' };
  const { status, messages } = await runCommand(['record', directory, '--endpoint', 'http://127.0.0.1:9'], {
    environment,
    now,
  });
  expect(messages[0]).toMatch(message);
  expect(status).toBe(2);
});
