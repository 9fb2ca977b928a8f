import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { operations } from '@iot-distribution/codec';
import { readIndex } from '../recording-index.ts';
import { loadRecordings, ownRecordings } from '../recordings.ts';
import { checkResponse } from './check-response.ts';
import { MisuseError } from '../misuse-error.ts';
import { verifyRecordings, type VerifyOptions } from './verify-recordings.ts';

const root = mkdtempSync(join(tmpdir(), 'verify-recordings-'));
let directory = root;
let count = 0;

beforeEach(() => {
  count += 1;
  directory = join(root, `case-${count}`);
  mkdirSync(directory);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function put(file: string, content: string): void {
  mkdirSync(dirname(join(directory, file)), { recursive: true });
  writeFileSync(join(directory, file), content);
}

function own(file: string): string {
  return readFileSync(join(ownRecordings, file), 'utf8');
}

const verify = (options: Partial<VerifyOptions> = {}) => verifyRecordings({ directory, secrets: [], ...options });
const messages = (options: Partial<VerifyOptions> = {}) => verify(options).problems.map(({ message }) => message);

/** Bodies of one operation that show everything except the members of failures. */
const everyState = [
  'success.compact',
  'variant.status0',
  'variant.status2',
  'variant.status3',
  'variant.strategy1-three-targets',
];

function putJobs(format: 'json' | 'xml', names: readonly string[] = everyState): void {
  for (const name of names)
    put(`QueryDeviceDistributeJob/${name}.${format}`, own(`QueryDeviceDistributeJob/${name}.${format}`));
}

describe('the layout of this package', () => {
  test('the recordings of this package show all operations in both formats, failures too', () => {
    const report = verifyRecordings({ directory: ownRecordings, strict: true, secrets: [] });
    expect(report.problems).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.operations.map(({ action }) => action)).toEqual(Object.keys(operations));
  });

  test('a set without one enum value lists exactly that one, once per format', () => {
    cpSync(ownRecordings, directory, { recursive: true });
    const index = readIndex(directory).filter(({ file }) => !file.includes('variant.status3'));
    put('index.json', JSON.stringify(index));
    rmSync(join(directory, 'QueryDeviceDistributeJob/variant.status3.json'));
    rmSync(join(directory, 'QueryDeviceDistributeJob/variant.status3.xml'));
    const { ok, problems, operations: shown } = verify();
    expect(ok).toBe(false);
    expect(problems.map(({ rule, action, format, wire }) => ({ rule, action, format, wire }))).toEqual([
      { rule: 'not-shown', action: 'QueryDeviceDistributeJob', format: 'json', wire: 'Data.Status=3' },
      { rule: 'not-shown', action: 'QueryDeviceDistributeJob', format: 'xml', wire: 'Data.Status=3' },
    ]);
    const job = shown.find(({ action }) => action === 'QueryDeviceDistributeJob');
    expect(job?.formats.json?.enumValues.missing).toEqual(['Data.Status=3']);
    expect(job?.formats.json?.members.missing).toEqual([]);
  });

  test('a file that the index lists and that does not exist is a problem, and so is one that gives another model', () => {
    cpSync(ownRecordings, directory, { recursive: true });
    // Without hashes, so that only the model shows it.
    put('index.json', JSON.stringify(readIndex(directory).map((entry) => ({ ...entry, sha256: undefined }))));
    rmSync(join(directory, 'DeleteDeviceDistributeJob/success.compact.json'));
    put('QueryDeviceDistributeJob/success.json', own('QueryDeviceDistributeJob/success.json').replace('"5"', '"6"'));
    const { problems } = verify();
    expect(problems).toMatchObject([
      { rule: 'not-readable', file: 'DeleteDeviceDistributeJob/success.compact.json' },
      { rule: 'other-model', file: 'QueryDeviceDistributeJob/success.json' },
    ]);
  });

  test('an index with other words is read by its bodies; their provenance stays unstated', () => {
    cpSync(ownRecordings, directory, { recursive: true });
    const index = readIndex(directory).map(({ file, operation }) => ({
      file,
      operation,
      kind: 'seen somewhere',
      layer: 'iot',
    }));
    put('index.json', JSON.stringify(index));
    const { ok, recordings } = verify();
    expect(ok).toBe(true);
    expect(recordings.every(({ provenance }) => provenance === undefined)).toBe(true);
    expect(messages({ require: ['documented'] })[0]).toBe(
      'CreateDeviceDistributeJob RequestId in json is unstated at best, and documented is required',
    );
  });

  test('an index that leads out of the folder is a problem', () => {
    put('index.json', JSON.stringify([{ file: '../../etc/passwd' }]));
    expect(messages()).toContain('has an entry 1 whose file is not a path below the folder');
  });

  test('evidence that is too weak is reported row by row', () => {
    const require = ['recorded', 'documented', 'reconstructed'] as const;
    const report = verifyRecordings({ directory: ownRecordings, require, secrets: [] });
    const weak = report.problems.filter(
      ({ action, format }) => action === 'ListDeviceDistributeJob' && format === 'json',
    );
    expect(weak.map(({ rule, wire }) => `${rule} ${wire}`)).toEqual(
      ['Status=0', 'Status=2', 'Status=3', 'Strategy=1'].map((row) => `weak-evidence Data.JobInfo.items[].${row}`),
    );
  });
});

describe('bodies alone, named after their operation or kept in a folder of its name', () => {
  test('show their rows, in the recorded formats', () => {
    putJobs('json');
    putJobs('xml');
    const { ok, operations: shown, notRecorded } = verify();
    expect(ok).toBe(true);
    expect(shown.map(({ action, formats }) => [action, Object.keys(formats)])).toEqual([
      ['QueryDeviceDistributeJob', ['json', 'xml']],
    ]);
    expect([...notRecorded, 'QueryDeviceDistributeJob'].toSorted()).toEqual(Object.keys(operations).toSorted());
  });

  test('an unknown member and an unknown code are reported', () => {
    putJobs('json');
    put(
      'QueryDeviceDistributeJob.later.json',
      own('QueryDeviceDistributeJob/success.compact.json').replace('"Status":1', '"Status":4,"Priority":9'),
    );
    const { problems, operations: shown } = verify();
    expect(problems.map(({ message }) => message)).toEqual([
      'Data.Priority: unknown member',
      'Data.Status: unknown code 4',
    ]);
    expect(shown[0]?.formats.json?.members.unknown).toEqual(['Data.Priority']);
    expect(shown[0]?.formats.json?.enumValues.unknown).toEqual(['Data.Status=4']);
  });

  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['a body that was truncated', own('QueryDeviceDistributeJob/success.compact.json').slice(0, 200), /is not JSON/],
    [
      'a member of another type',
      own('QueryDeviceDistributeJob/success.compact.json').replace('"Total":5', '"Total":"five"'),
      /Data\.Total: is not an integer/,
    ],
    [
      'a member that is missing',
      own('QueryDeviceDistributeJob/success.compact.json').replace(
        '"JobId":"UbmsMHmkqv0PiAG****010001"',
        '"ProductKey":"x"',
      ),
      /Data\.JobId: is missing|twice/,
    ],
    [
      'a number beyond the safe integers',
      own('QueryDeviceDistributeJob/success.compact.json').replace('1581595942000', '9007199254740993'),
      /disagree|beyond/,
    ],
  ];
  test.each(broken)('%s is a problem', (_, body, message) => {
    putJobs('json');
    put('QueryDeviceDistributeJob/broken.json', body);
    expect(messages().join('\n')).toMatch(message);
  });

  test.each(['json', 'xml'] as const)(
    'a body in %s that was truncated at any byte is a problem, never a crash',
    (format) => {
      const body = own(`QueryDeviceDistributeJob/success.compact.${format}`);
      for (let length = 0; length < body.length; length += 1) {
        const { problems } = checkResponse({
          file: 'a',
          action: 'QueryDeviceDistributeJob',
          format,
          body: body.slice(0, length),
        });
        expect(problems, `${length} bytes`).not.toEqual([]);
      }
    },
  );

  test('bodies that exhaust a reader are problems', () => {
    put('QueryDeviceDistributeJob/deep.json', `{"Data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    put('QueryDeviceDistributeJob/deep.xml', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`);
    put(
      'QueryDeviceDistributeJob/entity.xml',
      '<!DOCTYPE a [<!ENTITY b "c">]><QueryDeviceDistributeJobResponse>&b;</QueryDeviceDistributeJobResponse>',
    );
    put('QueryDeviceDistributeJob/long.json', `{"RequestId":"${'a='.repeat(200_000)}${'b'.repeat(400_000)}"}`);
    put('QueryDeviceDistributeJob/proto.json', '{"__proto__":{"polluted":true},"Success":true}');
    const { problems } = verify();
    expect(new Set(problems.map(({ file }) => file)).size).toBeGreaterThanOrEqual(5);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  }, 20_000);

  test('a response without a known operation is a problem, since ignoring it would hide it', () => {
    put('response.json', own('QueryDeviceDistributeJob/success.json'));
    expect(verify().problems).toMatchObject([
      { rule: 'not-readable', file: 'response.json' },
      { rule: 'nothing-recorded' },
    ]);
  });

  test('an empty folder is a problem: a check must be able to fail', () => {
    expect(verify().problems).toMatchObject([{ rule: 'nothing-recorded' }]);
  });

  test('with strict, all operations and failures are required, and a duplicate is a problem', () => {
    putJobs('json');
    put('QueryDeviceDistributeJob/again.json', own('QueryDeviceDistributeJob/success.compact.json'));
    expect(verify().warnings).toMatchObject([{ rule: 'duplicate' }]);
    const { problems, operations: wanted } = verify({ strict: true });
    expect(wanted.map(({ action }) => action)).toEqual(Object.keys(operations));
    expect(problems.some(({ rule }) => rule === 'duplicate')).toBe(true);
    expect(problems.some(({ wire, format }) => wire === 'ErrorMessage' && format === 'json')).toBe(true);
  });
});

describe('files of other tools', () => {
  const body = JSON.parse(own('QueryDeviceDistributeJob/success.compact.json')) as object;

  test("nock's JSON, with bodies as values, as text and as compressed bytes", () => {
    const zipped = gzipSync(own('QueryDeviceDistributeJob/variant.status2.json')).toString('hex');
    const scope = 'https://iot.cn-shanghai.aliyuncs.com:443';
    const path = '/?Action=QueryDeviceDistributeJob&JobId=a';
    put(
      'nock.json',
      JSON.stringify([
        {
          scope,
          method: 'GET',
          path,
          status: 200,
          response: body,
          rawHeaders: { date: 'Tue, 24 Nov 2026 04:00:00 GMT' },
        },
        {
          scope,
          method: 'POST',
          path: '/',
          body: 'Action=QueryDeviceDistributeJob&JobId=a',
          status: 200,
          response: own('QueryDeviceDistributeJob/success.xml'),
          rawHeaders: [],
        },
        { scope, method: 'GET', path, status: 200, response: [zipped], rawHeaders: ['Content-Encoding', 'gzip'] },
        { scope, method: 'GET', path: '/?Action=Pub', status: 200, response: {}, rawHeaders: [] },
      ]),
    );
    const { recordings, warnings } = verify();
    expect(recordings).toMatchObject([
      {
        file: 'nock.json#1',
        action: 'QueryDeviceDistributeJob',
        format: 'json',
        outcome: 'success',
        provenance: 'recorded',
        date: '2026-11-24',
        ok: true,
      },
      { file: 'nock.json#2', format: 'xml', outcome: 'success', ok: true },
      { file: 'nock.json#3', format: 'json', outcome: 'success', ok: true },
    ]);
    expect(warnings).toMatchObject([
      { file: 'nock.json#4', message: 'calls Pub, which is not an operation of these packages' },
    ]);
  });

  test('HAR, with a form of parameters and a body in base64', () => {
    const entry = {
      startedDateTime: '2026-11-24T04:00:00Z',
      request: {
        url: 'https://iot.cn-shanghai.aliyuncs.com/',
        postData: { params: [{ name: 'Action', value: 'QueryDeviceDistributeJob' }] },
      },
      response: {
        status: 200,
        content: { encoding: 'base64', text: Buffer.from(JSON.stringify(body)).toString('base64') },
      },
    };
    put('archive.har', JSON.stringify({ log: { entries: [entry] } }));
    expect(verify().recordings).toMatchObject([
      { file: 'archive.har#1', action: 'QueryDeviceDistributeJob', provenance: 'recorded', ok: true },
    ]);
  });
});

describe('a consumer has to show only what it uses', () => {
  const uses = {
    operations: { QueryDeviceDistributeJob: ['data.jobId', 'Data.TargetInstanceConfigs.targetInstanceConfigs[]'] },
  };

  test('other members do not have to be shown', () => {
    putJobs('json', ['success.compact']);
    expect(verify().ok).toBe(false);
    const { ok, operations: shown } = verify({ consumer: uses });
    expect(ok).toBe(true);
    expect(shown[0]?.formats.json?.members.seen).toEqual([
      'Data.JobId',
      'Data.TargetInstanceConfigs.targetInstanceConfigs[]',
    ]);
  });

  test('a member that is an enumeration includes its codes', () => {
    putJobs('json', ['success.compact']);
    expect(messages({ consumer: { operations: { QueryDeviceDistributeJob: ['data.strategy'] } } })).toEqual([
      'QueryDeviceDistributeJob Data.Strategy=1 (nearest) is not shown by any recording in json',
    ]);
  });

  test('an operation that is used and not recorded is missing', () => {
    putJobs('json');
    expect(messages({ consumer: { operations: { DeleteDeviceDistributeJob: ['requestId'] } } })).toEqual([
      'DeleteDeviceDistributeJob RequestId is not shown by any recording in json',
    ]);
  });

  test('from a file; unknown names in it are a misuse', () => {
    putJobs('json', ['success.compact']);
    const file = join(root, 'uses.json');
    writeFileSync(file, JSON.stringify(uses));
    expect(verify({ consumer: file }).ok).toBe(true);
    const misused = (consumer: object) => () => verify({ consumer: consumer as typeof uses });
    expect(misused({ operations: { QueryDeviceDistributeJob: ['data.state'] } })).toThrow(MisuseError);
    expect(misused({ operations: { Pub: '*' } })).toThrow('Pub, which is not an operation of these packages');
    expect(() => verify({ consumer: join(root, 'none.json') })).toThrow(MisuseError);
  });
});

describe('age, secrets, network', () => {
  const now = () => Date.parse('2026-11-24T00:00:00Z');
  const nockFile = (date: string) =>
    JSON.stringify([
      {
        scope: 'https://iot.cn-shanghai.aliyuncs.com:443',
        path: '/?Action=DeleteDeviceDistributeJob&JobId=a',
        response: JSON.parse(own('DeleteDeviceDistributeJob/success.json')) as object,
        rawHeaders: { date },
      },
    ]);

  test('what came over the wire too long ago, or does not say when, is a problem if an age is given', () => {
    put('nock.json', nockFile('Mon, 01 Jun 2026 00:00:00 GMT'));
    expect(messages({ maxAge: 365, now })).toEqual([]);
    expect(messages({ maxAge: 176, now })).toEqual([]);
    expect(messages({ maxAge: 175, now })).toEqual(['is 176 days old, older than 175']);
    expect(messages({ maxAge: 90, now })).toEqual(['is 176 days old, older than 90']);
    put('nock.json', nockFile('then'));
    expect(messages({ now })).toEqual(['has an invalid date']);
    put('nock.json', nockFile(''));
    expect(messages({ maxAge: 90, now })).toEqual(['does not say when it came over the wire']);
  });

  test('documentation has no age', () => {
    const { problems } = verifyRecordings({ directory: ownRecordings, maxAge: 1, now, secrets: [] });
    const observed = new Set(
      loadRecordings()
        .filter(({ provenance }) => provenance === 'observed')
        .map(({ file }) => file),
    );
    const old = problems.filter(({ rule }) => rule === 'too-old').map(({ file }) => file);
    expect(old.filter((file) => file === undefined || !observed.has(file))).toEqual([]);
  });

  test('a secret is a problem with its place, and is not shown', () => {
    putJobs('json');
    const secret = ['LTAI', '5tExampleExample'].join('');
    put('notes.txt', `first\nAccessKeyId=${secret}`);
    const report = verify();
    expect(report.problems).toMatchObject([
      { rule: 'secret', file: 'notes.txt', message: expect.stringContaining('line 2') },
      { rule: 'secret', file: 'notes.txt' },
    ]);
    expect(JSON.stringify(report)).not.toContain(secret);
  });

  test('no connection is opened and no name looked up', () => {
    const connect = vi.spyOn(net.Socket.prototype, 'connect');
    verifyRecordings({ directory: ownRecordings, strict: true, secrets: [] });
    expect(connect).not.toHaveBeenCalled();
    connect.mockRestore();
  });

  test('a folder that does not exist is a misuse', () => {
    expect(() => verify({ directory: join(root, 'nowhere') })).toThrow(MisuseError);
  });
});
