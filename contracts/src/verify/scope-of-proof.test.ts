import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../commands/run.ts';
import { MisuseError } from '../misuse-error.ts';
import { ownRecordings } from '../recordings.ts';
import type { Allowance } from './allow-list.ts';
import type { ConsumerUses } from './consumer.ts';
import { verifyRecordings, type VerifyOptions } from './verify-recordings.ts';

const root = mkdtempSync(join(tmpdir(), 'contracts-scope-'));
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

const action = 'QueryDeviceDistributeJob';
const own = (file: string) => readFileSync(join(ownRecordings, file), 'utf8');
const now = () => Date.parse('2026-11-24T00:00:00Z');
const verify = (options: Partial<VerifyOptions> = {}) => verifyRecordings({ directory, secrets: [], now, ...options });
const messages = (options: Partial<VerifyOptions> = {}) => verify(options).problems.map(({ message }) => message);

/** What a healthy account shows: no job that was interrupted, and none that chose the nearest instance. */
function putHealthy(format: 'json' | 'xml' = 'json'): void {
  for (const name of ['success.compact', 'variant.status0', 'variant.status2']) {
    put(`${action}/${name}.${format}`, own(`${action}/${name}.${format}`));
  }
}

const missing = [
  `${action} Data.Status=3 (interrupted) is not shown by any recording in json`,
  `${action} Data.Strategy=1 (nearest) is not shown by any recording in json`,
];

test('a healthy account does not show two values', () => {
  putHealthy();
  expect(messages()).toEqual(missing);
});

describe('a consumer names the values that it uses', () => {
  const uses = (members: unknown): ConsumerUses => ({ operations: { [action]: members } }) as ConsumerUses;

  test.each<readonly [string, unknown]>([
    ['by name', { 'data.status': ['completed', 'running'] }],
    ['by code', { 'data.status': [2, 1] }],
    ['by code as text', { 'Data.Status': ['2', '1'] }],
    ['in a list', ['data.total', { 'data.status': ['completed'] }]],
    ['in two places', [{ 'data.status': ['completed'] }, { 'Data.Status': ['running'] }]],
    ['next to members as a whole', { 'data.status': ['completed'], 'data.total': '*' }],
  ])('%s', (_, members) => {
    putHealthy();
    expect(messages({ consumer: uses(members) })).toEqual([]);
  });

  test('an operation that was not recorded is missing in the formats that were recorded', () => {
    putHealthy('xml');
    const consumer: ConsumerUses = { operations: { DeleteDeviceDistributeJob: ['requestId'] } };
    const message = 'DeleteDeviceDistributeJob RequestId is not shown by any recording in';
    expect(messages({ consumer })).toEqual([`${message} xml`]);
    putHealthy('json');
    expect(messages({ consumer })).toEqual([`${message} json`, `${message} xml`]);
    rmSync(join(directory, action), { recursive: true });
    expect(messages({ consumer })).toEqual(['no recording of these operations was found', `${message} json`]);
  });

  test('a recorded operation is checked in its own formats', () => {
    putHealthy('xml');
    put('DeleteDeviceDistributeJob/a.json', own('DeleteDeviceDistributeJob/success.compact.json'));
    expect(messages({ consumer: { operations: { DeleteDeviceDistributeJob: ['requestId'] } } })).toEqual([]);
  });

  test('a value that no recording shows is missing', () => {
    putHealthy();
    expect(messages({ consumer: uses({ 'data.status': ['interrupted', 'running'] }) })).toEqual([missing[0]]);
    expect(messages({ consumer: uses([{ 'data.status': ['running'] }, 'data.status']) })).toEqual([missing[0]]);
  });

  test('only those values are counted', () => {
    putHealthy();
    const { operations } = verify({ consumer: uses({ 'data.status': ['completed'] }) });
    expect(operations[0]?.formats.json?.enumValues.seen).toEqual(['Data.Status=2']);
  });

  test.each<readonly [string, unknown, string]>([
    ['a value that does not exist', { 'data.status': ['done'] }, `${action} Data.Status has no value "done"`],
    ['a code that does not exist', { 'data.status': [7] }, `${action} Data.Status has no value 7`],
    ['values of what is not an enumeration', { 'data.total': [5] }, 'Data.Total is not an enumeration'],
    ['no values', { 'data.status': [] }, 'are not a list with values'],
    ['a value alone', { 'data.status': 'completed' }, 'are not a list with values'],
    ['no members', [], 'the consumer uses no member of'],
    ['no members in an object', {}, 'the consumer uses no member of'],
    ['a number', 5, 'is neither a list'],
    ['null', null, 'is neither a list'],
    ['a member that is null', [null], 'uses null, which'],
    ['a member of the request', ['jobId'], 'uses jobId, which'],
  ])('%s is a misuse', (_, members, message) => {
    putHealthy();
    expect(() => verify({ consumer: uses(members) })).toThrow(MisuseError);
    expect(() => verify({ consumer: uses(members) })).toThrow(message);
  });

  test.each<readonly [string, unknown, string]>([
    ['another name than "formats"', { operations: { [action]: '*' }, format: ['xml'] }, 'an unknown member "format"'],
    [
      'a format that does not exist',
      { operations: { [action]: '*' }, formats: ['yaml'] },
      'not a list of json and xml',
    ],
    ['no formats', { operations: { [action]: '*' }, formats: [] }, 'not a list of json and xml'],
    ['a format that is not a list', { operations: { [action]: '*' }, formats: 'json' }, 'not a list of json and xml'],
    ['no operation', { operations: {} }, 'uses no operation'],
    ['operations as a list', { operations: [action] }, 'not an operation of these packages'],
    ['null', null, 'has no "operations"'],
    ['operations that are null', { operations: null }, 'has no "operations"'],
    ['operations that are a text', { operations: '*' }, 'has no "operations"'],
    ['a number', 5, 'has no "operations"'],
  ])('%s is a misuse', (_, consumer, message) => {
    putHealthy();
    expect(() => verify({ consumer: consumer as ConsumerUses })).toThrow(message);
  });

  test.each<readonly [string, string | Uint8Array, RegExp | undefined]>([
    ['with a byte order mark', `\uFEFF{"operations":{"${action}":["data.total"]}}`, undefined],
    ['in UTF-16', Buffer.from(`\uFEFF{"operations":{"${action}":["data.total"]}}`, 'utf16le'), undefined],
    ['that is not JSON', '{"operations":', /uses\.json is not JSON: the text ends too early at line 1/],
    [
      'with an operation twice',
      `{"operations":{"${action}":[],"${action}":["data.total"]}}`,
      /uses\.json has the member ".*" twice/,
    ],
    ['in another encoding', Buffer.from([0x7b, 0xff, 0x7d]), /uses\.json is not UTF-8/],
  ])('a file %s', async (_, content, message) => {
    putHealthy();
    const file = join(root, 'uses.json');
    writeFileSync(file, content);
    const { status, messages: said } = await runCommand(['verify', directory, '--consumer', file], {
      environment: {},
      now,
    });
    expect(status).toBe(message === undefined ? 0 : 2);
    expect(said.join('\n')).toMatch(message ?? /^$/);
  });
});

describe('recordings of this package fill gaps', () => {
  test('by their own provenance, and the report lists them', () => {
    putHealthy();
    const { ok, operations } = verify({ withShipped: true });
    expect(ok).toBe(true);
    const coverage = operations[0]?.formats.json;
    expect(coverage?.shipped).toEqual(['Data.Status=3', 'Data.Strategy=1']);
    expect(coverage?.byProvenance).toMatchObject({ constructed: 2 });
    expect(coverage?.recordings).toBe(3);
  });

  test('requirements on evidence apply to them, too', () => {
    putHealthy();
    const weak = verify({ withShipped: true, require: ['recorded'] }).problems.filter(
      ({ wire }) => wire === 'Data.Status=3',
    );
    expect(weak).toMatchObject([
      {
        rule: 'weak-evidence',
        message: `${action} Data.Status=3 (interrupted) in json is constructed at best, and recorded is required`,
      },
    ]);
  });

  test('in the formats that were recorded, and for no operation that was not', () => {
    putHealthy();
    expect(
      verify({
        withShipped: true,
        consumer: { operations: { [action]: '*' }, formats: ['json', 'xml'] },
      }).problems.every(({ format }) => format === 'xml'),
    ).toBe(true);
    expect(
      messages({ withShipped: true, consumer: { operations: { DeleteDeviceDistributeJob: ['requestId'] } } }),
    ).toHaveLength(1);
  });

  test('an empty folder, and one of failures, are still a problem', () => {
    expect(messages({ withShipped: true })).toEqual(['no recording of these operations was found']);
    put(`${action}/throttled.json`, own('gateway-errors/Throttling.User.iot.json'));
    expect(messages({ withShipped: true })[0]).toBe(
      `${action} was recorded once, and each response is a failure (Throttling.User): record a success`,
    );
  });

  test('a body that tests readers does not fill a gap', () => {
    putHealthy();
    const { operations } = verify({
      withShipped: true,
      consumer: { operations: { [action]: ['error.code'] }, formats: ['json'] },
    });
    expect(operations[0]?.formats.json?.shipped).toEqual(['Code']);
    expect(operations[0]?.formats.json?.byProvenance).toEqual({ reconstructed: 1 });
  });
});

describe('an allow-list names gaps that are allowed', () => {
  const reason = 'none of these jobs was ever interrupted';
  const entries: readonly Allowance[] = [
    { operation: action, member: 'data.status', values: ['interrupted'], reason },
    {
      operation: action,
      member: 'Data.Strategy',
      values: [1],
      formats: ['json'],
      reason: 'the instance is always given',
    },
  ];

  test('each with its reason, which the report repeats', () => {
    putHealthy();
    const { ok, warnings, operations } = verify({ allow: entries });
    expect(ok).toBe(true);
    expect(warnings.filter(({ rule }) => rule === 'allowed').map(({ message }) => message)).toEqual([
      `${missing[0]}; allowed: ${reason}`,
      `${missing[1]}; allowed: the instance is always given`,
    ]);
    expect(operations[0]?.formats.json?.enumValues.missing).toEqual(['Data.Status=3', 'Data.Strategy=1']);
  });

  test('an entry that is no longer needed fails', () => {
    putHealthy();
    put(`${action}/interrupted.json`, own(`${action}/variant.status3.json`));
    expect(verify({ allow: entries }).problems).toEqual([
      {
        rule: 'stale-allowance',
        message: `the allow-list has ${action} data.status=interrupted, which is no longer needed: remove it`,
      },
    ]);
  });

  test('an entry of two values fails when one is shown', () => {
    putHealthy();
    const [first, second] = entries;
    const both = { ...first, values: ['interrupted', 'completed'] } as Allowance;
    expect(verify({ allow: [both, ...(second ? [second] : [])] }).problems).toMatchObject([
      { rule: 'stale-allowance' },
    ]);
  });

  test('an entry for a format that is complete fails', () => {
    putHealthy();
    const xml = {
      operation: action,
      member: 'data.status',
      values: ['interrupted'],
      formats: ['json', 'xml'],
      reason,
    } as const;
    expect(verify({ allow: [xml, ...entries.slice(1)] }).problems).toMatchObject([{ rule: 'stale-allowance' }]);
  });

  test('a member without values covers all of its values', () => {
    putHealthy();
    expect(verify({ allow: [{ operation: action, member: 'data.status', reason }, ...entries.slice(1)] }).ok).toBe(
      true,
    );
  });

  test('an unknown code of an allowed member is still a problem', () => {
    putHealthy();
    put(`${action}/later.json`, own(`${action}/success.compact.json`).replace('"Status":1', '"Status":4'));
    const allow = [{ operation: action, member: 'data.status', reason }, ...entries.slice(1)] as const;
    expect(verify({ allow }).problems).toMatchObject([{ rule: 'unknown', message: 'Data.Status: unknown code 4' }]);
  });

  test('weak evidence may be allowed as well, also with recordings of this package', () => {
    putHealthy();
    const consumer = { operations: { [action]: { 'data.status': ['interrupted'] } } };
    const allow = [{ operation: action, member: 'data.status', reason }] as const;
    expect(verify({ consumer, withShipped: true, require: ['recorded'] }).ok).toBe(false);
    expect(verify({ consumer, withShipped: true, require: ['recorded'], allow }).ok).toBe(true);
  });

  test('a file that cannot be read may be listed; a readable one fails, and both are searched for secrets', () => {
    putHealthy();
    put('old.har.zip', 'PK\u0003\u0004');
    const file = { file: 'old.har.zip', reason: 'kept for the lawyers' };
    expect(verify({ allow: [...entries, file] }).ok).toBe(true);
    expect(verify({ allow: [...entries, file, { file: 'gone.har', reason: 'x' }] }).problems).toMatchObject([
      { rule: 'stale-allowance' },
    ]);
    put('old.har.zip', `PK\u0003\u0004 DeviceSecret=${['2f8c1aZk', '9Qw3Er5Ty7Ui0Op'].join('')}`);
    expect(verify({ allow: [...entries, file] }).problems).toMatchObject([{ rule: 'secret', file: 'old.har.zip' }]);
  });

  test('a file that may be unreadable may have unreadable entries, and no other file may', () => {
    putHealthy();
    const damaged = JSON.stringify({ log: { version: '1.2', entries: [7] } });
    put('old.har', damaged);
    const unread = (allow: readonly Allowance[]) =>
      verify({ allow: [...entries, ...allow] }).problems.map(({ rule, file }) => [rule, file]);
    expect(unread([])).toEqual([['not-readable', expect.stringMatching(/^old\.har#/)]]);
    expect(unread([{ file: 'old.har', reason: 'kept for the lawyers' }])).toEqual([]);
    expect(unread([{ file: 'd.har', reason: 'kept for the lawyers' }])).toEqual([
      ['not-readable', expect.stringMatching(/^old\.har#/)],
      ['stale-allowance', undefined],
    ]);
  });

  test('with strict, allowed gaps stay allowed', () => {
    putHealthy();
    const consumer = { operations: { [action]: { 'data.status': '*' } } } as const;
    expect(verify({ consumer, strict: true, allow: entries.slice(0, 1) }).ok).toBe(true);
  });

  test.each<readonly [string, unknown, string]>([
    ['no list', {}, 'is not a list'],
    ['null', [null], 'entry 1: is not an object'],
    ['no reason', [{ operation: action, member: 'data.status' }], 'entry 1: has no reason'],
    ['an empty reason', [{ file: 'a', reason: ' ' }], 'entry 1: has no reason'],
    ['an operation that does not exist', [{ operation: 'Pub', member: 'a', reason }], 'Pub is not an operation'],
    ['a member that does not exist', [{ operation: action, member: 'data.state', reason }], 'has data.state'],
    [
      'a value that does not exist',
      [{ operation: action, member: 'data.status', values: ['done'], reason }],
      'has no value "done"',
    ],
    ['no values', [{ operation: action, member: 'data.status', values: [], reason }], 'the values are not a list'],
    [
      'a format that does not exist',
      [{ operation: action, member: 'data.status', formats: ['yaml'], reason }],
      'the formats are not',
    ],
    [
      'an unknown member',
      [{ operation: action, member: 'data.status', value: 3, reason }],
      'has an unknown member "value"',
    ],
    ['a file and an operation', [{ file: 'a', operation: action, reason }], 'must have only file and reason'],
  ])('%s is a misuse', (_, allow, message) => {
    putHealthy();
    expect(() => verify({ allow: allow as Allowance[] })).toThrow(MisuseError);
    expect(() => verify({ allow: allow as Allowance[] })).toThrow(message);
  });

  test('from a file; one that cannot be read is a misuse with its name', async () => {
    putHealthy();
    const file = join(root, 'allow.json');
    writeFileSync(file, `\uFEFF${JSON.stringify(entries)}`);
    expect(await runCommand(['verify', directory, '--allow', file], { environment: {}, now })).toMatchObject({
      status: 0,
    });
    writeFileSync(file, '[');
    const { status, messages: said } = await runCommand(['verify', directory, '--allow', file], {
      environment: {},
      now,
    });
    expect([status, said[0]]).toEqual([2, expect.stringContaining('allow.json is not JSON')]);
  });
});

test('the coverage of an operation counts its own recordings in each format', () => {
  putHealthy('json');
  putHealthy('xml');
  put(`${action}/more.xml`, own(`${action}/variant.status3.xml`).replace('<Total>', '<Priority>1</Priority><Total>'));
  put('DeleteDeviceDistributeJob/a.json', own('DeleteDeviceDistributeJob/success.compact.json'));
  const { operations } = verify();
  const members = ['RequestId', 'Success'];
  expect(operations.find((of) => of.action === 'DeleteDeviceDistributeJob')?.formats).toEqual({
    json: {
      recordings: 1,
      members: { seen: members, missing: [], unknown: [] },
      enumValues: { seen: [], missing: [], unknown: [] },
      byProvenance: { unstated: 2 },
      shipped: [],
    },
  });
  const { json, xml } = operations.find((of) => of.action === action)?.formats ?? {};
  expect(json).toMatchObject({ recordings: 3, members: { missing: [], unknown: [] } });
  expect(xml).toMatchObject({ recordings: 4, members: { missing: [], unknown: ['Data.Priority'] } });
  expect(json?.enumValues).toEqual({
    seen: ['Data.Status=0', 'Data.Status=1', 'Data.Status=2', 'Data.Strategy=0'],
    missing: ['Data.Status=3', 'Data.Strategy=1'],
    unknown: [],
  });
  expect(xml?.enumValues.missing).toEqual(['Data.Strategy=1']);
});

describe('recordings of failures only are a problem', () => {
  test('but not recordings that cannot be read', () => {
    put('DeleteDeviceDistributeJob/a.xml', own('DeleteDeviceDistributeJob/success.compact.xml').slice(0, -9));
    expect(verify().problems.map(({ rule, wire }) => [rule, wire])).toEqual([
      ['not-readable', undefined],
      ['not-shown', 'RequestId'],
      ['not-shown', 'Success'],
    ]);
  });

  const throttled = own('gateway-errors/Throttling.User.iot.json');

  test('of one operation', () => {
    put(`${action}/a.json`, throttled);
    put(`${action}/b.json`, own('gateway-errors/Throttling.Api.iot.json'));
    expect(messages()[0]).toBe(
      `${action} was recorded 2 times, and each response is a failure (Throttling.User, Throttling.Api): record a success`,
    );
  });

  test('of an operation whose responses have no data', () => {
    put('DeleteDeviceDistributeJob/a.json', own('iot-errors/DeleteDeviceDistributeJob.iot.system.IllegalRequest.json'));
    expect(messages()).toEqual([
      'DeleteDeviceDistributeJob was recorded once, and each response is a failure (iot.system.IllegalRequest): record a success',
    ]);
  });

  test('of one operation, next to another that succeeded', () => {
    putHealthy();
    put('DeleteDeviceDistributeJob/a.json', own('iot-errors/DeleteDeviceDistributeJob.iot.system.IllegalRequest.json'));
    expect(messages()).toEqual([
      'DeleteDeviceDistributeJob was recorded once, and each response is a failure (iot.system.IllegalRequest): record a success',
      ...missing,
    ]);
  });

  test('of no named operation', () => {
    put('a.json', throttled);
    expect(messages()).toEqual([
      'the folder was recorded once, and each response is a failure (Throttling.User): record a success',
    ]);
  });

  test('but not for a consumer that reads failures alone, even if it reads a success of another operation', () => {
    putHealthy();
    put('DeleteDeviceDistributeJob/a.json', own('iot-errors/DeleteDeviceDistributeJob.iot.system.IllegalRequest.json'));
    const failures = ['error.code', 'error.message'];
    const consumer = { operations: { DeleteDeviceDistributeJob: failures, [action]: ['data.total'] } };
    expect(messages({ consumer })).toEqual([]);
  });

  test('but not for a consumer that reads failures alone', () => {
    put('DeleteDeviceDistributeJob/a.json', own('iot-errors/DeleteDeviceDistributeJob.iot.system.IllegalRequest.json'));
    expect(
      messages({ consumer: { operations: { DeleteDeviceDistributeJob: ['error.code', 'error.message'] } } }),
    ).toEqual([]);
  });
});

describe('evidence', () => {
  test('data of a failure, and failure members of a success, are not evidence', () => {
    const job = own(`${action}/success.compact.json`);
    put(`${action}/a.json`, job.replace('"Code":""', '"Code":"a.b","ErrorMessage":"c"'));
    put(
      `${action}/b.json`,
      own(`${action}/variant.status3.json`)
        .replace('"Success":true', '"Success":false,"Code":"a.b"')
        .replace('"Code":""', '"ErrorMessage":""'),
    );
    const { operations } = verify();
    const { members, enumValues } = operations[0]?.formats.json ?? {};
    expect(members?.missing).toEqual(['ErrorMessage']);
    expect(enumValues?.seen).toEqual(['Data.Status=1', 'Data.Strategy=0']);
  });

  test('an empty string shows no optional member', () => {
    const list = own('ListDeviceDistributeJob/success.compact.json');
    put('ListDeviceDistributeJob/a.json', list.replace(/"NextToken":"[^"]*"/, '"NextToken":""'));
    expect(verify().operations[0]?.formats.json?.members.missing).toContain('Data.NextToken');
    put('ListDeviceDistributeJob/a.json', list);
    expect(verify().operations[0]?.formats.json?.members.missing).not.toContain('Data.NextToken');
  });

  test('a body that is not evidence according to index.json shows nothing, and is checked', () => {
    put('a.json', own('DeleteDeviceDistributeJob/success.compact.json'));
    put('index.json', JSON.stringify([{ file: 'a.json', operation: 'DeleteDeviceDistributeJob', evidence: false }]));
    expect(messages()).toEqual([
      'DeleteDeviceDistributeJob RequestId is not shown by any recording in json',
      'DeleteDeviceDistributeJob Success is not shown by any recording in json',
    ]);
  });
});

describe('a report', () => {
  const scope = 'https://iot.cn-shanghai.aliyuncs.com:443';
  const definition = (body: string) =>
    `{"scope":"${scope}","path":"/?Action=DeleteDeviceDistributeJob&JobId=a","response":${body}}`;
  const body = own('DeleteDeviceDistributeJob/success.compact.json');

  test('names the line of an entry in a file with several', () => {
    const other = `{"scope":"${scope}","path":"/?Action=Pub","response":{}}`;
    put('a.json', `[\n${[definition(body), definition(body), other, definition('null')].join(',\n')}\n]`);
    const { problems, warnings } = verify();
    expect(problems).toStrictEqual([
      {
        rule: 'not-readable',
        file: 'a.json#4',
        line: 5,
        message: 'has a response body that is not recorded',
      },
    ]);
    expect(warnings).toStrictEqual([
      { rule: 'duplicate', file: 'a.json#2', line: 3, message: 'has the same bytes as a.json#1' },
      {
        rule: 'ignored',
        file: 'a.json#3',
        line: 4,
        message: 'calls Pub, which is not an operation of these packages',
      },
    ]);
  });

  test('has a warning for what is not a recording, also with strict', () => {
    const other = `{"scope":"${scope}","path":"/?Action=Pub","response":{}}`;
    put('a.json', `[${definition(body)},${definition(body)},${other}]`);
    const rules = (options: Partial<VerifyOptions>) => verify(options).warnings.map(({ rule }) => rule);
    expect(rules({})).toEqual(['duplicate', 'ignored']);
    expect(rules({ strict: true })).toEqual(['ignored']);
    expect(verify({ strict: true }).problems.map(({ rule }) => rule)).not.toContain('ignored');
  });

  test('survives a JSON round trip', () => {
    putHealthy();
    put(`${action}/again.json`, own(`${action}/success.compact.json`));
    put(`${action}/wrong.json`, '{');
    put('throttled.json', own('gateway-errors/Throttling.User.iot.json'));
    put('notes.txt', 'not a recording');
    const report = verify({ maxAge: 1, require: ['recorded'] });
    expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
  });
});

describe('dates', () => {
  const recording = (date: string) => {
    const har = {
      startedDateTime: date,
      request: { url: 'https://iot.cn-shanghai.aliyuncs.com/?Action=DeleteDeviceDistributeJob' },
      response: { content: { text: own('DeleteDeviceDistributeJob/success.json') } },
    };
    put('a.har', JSON.stringify({ log: { entries: [har] } }));
  };

  test.each([
    ['2026-11-23T10:00:00Z', []],
    ['2026-11-24T13:00:00Z', []],
    ['2026-11-27T00:00:00Z', ['has the date 2026-11-27, which is in the future']],
    ['2099-01-01T00:00:00Z', ['has the date 2099-01-01, which is in the future']],
    ['2026-13-45', ['has an invalid date']],
    ['7', ['has an invalid date']],
  ])('%s', (date, want) => {
    recording(date);
    expect(messages()).toEqual(want);
  });

  test('a duration and a moment are in the report, from the clocks that were given', () => {
    recording('2026-11-23T10:00:00Z');
    let ticks = 0;
    const { at, duration, recordings } = verify({ clock: () => (ticks += 5) });
    expect({ at, duration, recordings: recordings.map((of) => of.duration) }).toEqual({
      at: '2026-11-24T00:00:00.000Z',
      duration: 15,
      recordings: [5],
    });
  });
});

test('a second report is written in the same run; one that cannot be written is a misuse', async () => {
  putHealthy();
  const junit = join(root, 'contracts.xml');
  const parameters = ['verify', directory, '--write', `junit=${junit}`, '--write', `markdown=${junit}.md`];
  expect(await runCommand(parameters, { environment: {}, now })).toMatchObject({ status: 1 });
  expect(readFileSync(junit, 'utf8')).toContain('failures="1"');
  expect(readFileSync(`${junit}.md`, 'utf8')).toContain('## Recordings of device distribution');
  for (const given of ['junit', 'pdf=x', `junit=${root}/no/such/folder/x.xml`, 'junit=']) {
    expect((await runCommand(['verify', directory, '--write', given], { environment: {}, now })).status).toBe(2);
  }
});
