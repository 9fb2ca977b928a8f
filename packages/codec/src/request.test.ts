import { expect, test } from 'vitest';
import { InputError } from './errors.ts';
import type { CreateDeviceDistributeJobInput, Inputs } from './generated/models.ts';
import type { Action } from './operations/operations.ts';
import { decodeRequest, encodeRequest, type RequestParameters } from './request.ts';

const job: CreateDeviceDistributeJobInput = {
  deviceName: ['light1', 'light2'],
  productKey: 'a1BwAGV****',
  sourceInstanceId: 'iot-060***',
  strategy: 'designated',
  targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
  targetUid: '198***',
};

const target = { targetInstanceId: 'iot-cn-6ja***' };

/** The InputError of an input, as `member: message`. */
function rejection(action: Action, input: unknown): string {
  return told(action, () => encodeRequest(action, input as Inputs[Action]));
}

function told(action: Action, attempt: () => unknown): string {
  try {
    return `done ${JSON.stringify(attempt())}`;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.pointer}: ${error.message.replace(`${action}: `, '')}`;
  }
}

test('a device job is sent in the form, with codes for names and lists in wire names', () => {
  expect(encodeRequest('CreateDeviceDistributeJob', job)).toEqual({
    query: {},
    form: {
      DeviceName: ['light1', 'light2'],
      ProductKey: 'a1BwAGV****',
      SourceInstanceId: 'iot-060***',
      Strategy: 0,
      TargetInstanceConfig: [{ TargetInstanceId: 'iot-cn-6ja***' }],
      TargetUid: '198***',
    },
  });
});

test('a list of jobs is sent in the query, except for JobId', () => {
  const input = {
    pageSize: 10,
    currentPage: 2,
    status: 'completed',
    jobId: 'a',
    iotInstanceId: 'iot-cn-6ja***',
  } as const;
  expect(encodeRequest('ListDeviceDistributeJob', input)).toEqual({
    query: { PageSize: 10, CurrentPage: 2, Status: 2, IotInstanceId: 'iot-cn-6ja***' },
    form: { JobId: 'a' },
  });
});

test('a device to look up is sent in both', () => {
  expect(encodeRequest('QueryDeviceProvisioning', { productKey: 'a', deviceName: 'b' })).toEqual({
    query: { DeviceName: 'b' },
    form: { ProductKey: 'a' },
  });
});

test('nothing is added: missing and undefined members are not sent', () => {
  const input = { pageSize: 10, currentPage: undefined, nextToken: undefined };
  expect(encodeRequest('ListDeviceDistributeJob', input)).toEqual({ query: { PageSize: 10 }, form: {} });
});

test('both names of the target account may be given, and a NextToken together with a page', () => {
  expect(
    encodeRequest('CreateDeviceDistributeJob', { ...job, targetAliyunId: 'io****@example.com' }).form,
  ).toMatchObject({
    TargetUid: '198***',
    TargetAliyunId: 'io****@example.com',
  });
  // For the service NextToken takes precedence; both are sent as given.
  expect(encodeRequest('ListDeviceDistributeJob', { pageSize: 200, currentPage: 900, nextToken: 'a' }).query).toEqual({
    PageSize: 200,
    CurrentPage: 900,
    NextToken: 'a',
  });
});

test.each([1, 10_000])('%d device names are sent in one call, also when one occurs twice', (count) => {
  const deviceName = Array.from({ length: count }, (_, n) => `device${n >> 1}`);
  expect(encodeRequest('CreateDeviceDistributeJob', { ...job, deviceName }).form['DeviceName']).toEqual(deviceName);
});

test('several target instances are allowed with the strategy nearest', () => {
  const input = {
    ...job,
    strategy: 'nearest',
    targetInstanceConfig: Array.from({ length: 10 }, () => target),
  } as const;
  expect(encodeRequest('CreateDeviceDistributeJob', input).form['TargetInstanceConfig']).toHaveLength(10);
});

test('values are not encoded: the signer encodes them', () => {
  for (const jobId of ['../a', '%00', 'a\0b\r\nc', "~!*'()+ /&=?#", '实例😊', 'x'.repeat(10_000)]) {
    expect(encodeRequest('QueryDeviceDistributeJob', { jobId }).query).toEqual({ JobId: jobId });
  }
});

const rules: readonly [action: Action, input: unknown, want: string][] = [
  [
    'CreateDeviceDistributeJob',
    { ...job, deviceName: [] },
    '/deviceName: deviceName must be a list of 1 to 10,000 entries, not a list of 0',
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, deviceName: Array(10_001).fill('a') },
    '/deviceName: deviceName must be a list of 1 to 10,000 entries, not a list of 10,001',
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, deviceName: 'light1' },
    '/deviceName: deviceName must be a list of 1 to 10,000 entries, not a string',
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, deviceName: ['a', ''] },
    '/deviceName/1: deviceName[1] must be a non-blank string',
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, deviceName: ['a', 7] },
    '/deviceName/1: deviceName[1] must be a non-blank string, not 7',
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, targetUid: undefined },
    '/targetUid: one of targetUid, targetAliyunId is required',
  ],
  [
    'CreateProductDistributeJob',
    { productKey: 'a', sourceInstanceId: 'b', targetInstanceId: 'c' },
    '/targetUid: one of targetUid, targetAliyunId is required',
  ],
  ['CreateDeviceDistributeJob', { ...job, targetUid: ' ' }, '/targetUid: targetUid must be a non-blank string'],
  [
    'CreateDeviceDistributeJob',
    { ...job, targetUid: 198 },
    '/targetUid: targetUid must be a non-blank string, not 198',
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, targetInstanceConfig: [] },
    '/targetInstanceConfig: targetInstanceConfig must be a list of 1 to 10 entries, not a list of 0',
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, targetInstanceConfig: [target, target] },
    "/targetInstanceConfig: targetInstanceConfig must have exactly 1 entry when strategy is 'designated'",
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, strategy: 'nearest', targetInstanceConfig: Array.from({ length: 11 }, () => target) },
    '/targetInstanceConfig: targetInstanceConfig must be a list of 1 to 10 entries, not a list of 11',
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, targetInstanceConfig: ['a'] },
    '/targetInstanceConfig/0: targetInstanceConfig[0] must be an object, not a string',
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, targetInstanceConfig: [{}] },
    '/targetInstanceConfig/0/targetInstanceId: targetInstanceConfig[0].targetInstanceId is missing: it must be a non-blank string',
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, strategy: undefined },
    "/strategy: strategy is missing: it must be one of 'designated', 'nearest'",
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, strategy: 0 },
    "/strategy: strategy must be one of 'designated', 'nearest', not 0",
  ],
  [
    'CreateDeviceDistributeJob',
    { ...job, strategy: 'unrecognized:2' },
    "/strategy: strategy must be one of 'designated', 'nearest'",
  ],
  ['ListDeviceDistributeJob', {}, '/pageSize: pageSize is missing: it must be an integer of 1 to 200'],
  ['ListDeviceDistributeJob', { pageSize: 0 }, '/pageSize: pageSize must be an integer of 1 to 200, not 0'],
  ['ListDeviceDistributeJob', { pageSize: -1 }, '/pageSize: pageSize must be an integer of 1 to 200, not -1'],
  ['ListDeviceDistributeJob', { pageSize: 201 }, '/pageSize: pageSize must be an integer of 1 to 200, not 201'],
  ['ListDeviceDistributeJob', { pageSize: 1.5 }, '/pageSize: pageSize must be an integer of 1 to 200, not 1.5'],
  ['ListDeviceDistributeJob', { pageSize: 1e21 }, '/pageSize: pageSize must be an integer of 1 to 200, not 1e+21'],
  ['ListDeviceDistributeJob', { pageSize: Number.NaN }, '/pageSize: pageSize must be an integer of 1 to 200, not NaN'],
  [
    'ListDeviceDistributeJob',
    { pageSize: Infinity },
    '/pageSize: pageSize must be an integer of 1 to 200, not Infinity',
  ],
  ['ListDeviceDistributeJob', { pageSize: '10' }, '/pageSize: pageSize must be an integer of 1 to 200, not a string'],
  ['ListDeviceDistributeJob', { pageSize: null }, '/pageSize: pageSize must be an integer of 1 to 200, not null'],
  [
    'ListDeviceDistributeJob',
    { pageSize: 10, currentPage: 0 },
    '/currentPage: currentPage must be an integer of 1 or more, not 0',
  ],
  ['ListDeviceDistributeJob', { pageSize: 10, nextToken: '' }, '/nextToken: nextToken must be a non-blank string'],
  [
    'ListDeviceDistributeJob',
    { pageSize: 10, status: 'done' },
    "/status: status must be one of 'initializing', 'running', 'completed', 'interrupted'",
  ],
  [
    'ListDeviceDistributeJob',
    { pageSize: 200, currentPage: 52 },
    '/currentPage: currentPage is beyond the offset limit: pageSize * (currentPage - 1) must be at most 10,000; use the nextToken of the previous response',
  ],
  [
    'ListDistributedDevice',
    { pageSize: 5 },
    '/currentPage: currentPage is missing: it must be an integer of 1 or more',
  ],
  [
    'ListDistributedProduct',
    { pageSize: 5, currentPage: 2 ** 53 },
    '/currentPage: currentPage must be an integer of 1 or more, not 9007199254740992',
  ],
  ['QueryDeviceDistributeJob', { JobId: 'a' }, '/JobId: JobId is not a member: use jobId'],
  ['QueryDeviceDistributeJob', { jobId: 'a', colour: 'red' }, '/colour: colour is not a member: the members are jobId'],
  ['QueryDeviceDistributeJob', { jobId: 'a', Action: 'b' }, '/Action: Action is not a member: the members are jobId'],
  [
    'QueryDeviceDistributeJob',
    { jobId: 'a', accessKeyId: 'b' },
    '/accessKeyId: accessKeyId is not a member: the members are jobId',
  ],
  [
    'QueryDeviceDistributeJob',
    JSON.parse('{"jobId":"a","__proto__":{"b":1}}'),
    '/__proto__: __proto__ is not a member: the members are jobId',
  ],
  [
    'QueryDeviceDistributeJob',
    { jobId: 'a', ['x'.repeat(1000)]: 1 },
    `/${'x'.repeat(100)}...: ${'x'.repeat(100)}... is not a member: the members are jobId`,
  ],
  ['QueryDeviceDistributeJob', { jobId: '' }, '/jobId: jobId must be a non-blank string'],
  ['QueryDeviceDistributeJob', undefined, ': the value must be an object'],
  ['QueryDeviceDistributeJob', null, ': the value must be an object, not null'],
  ['QueryDeviceDistributeJob', [], ': the value must be an object, not a list of 0'],
  ['QueryDeviceDistributeJob', 'a', ': the value must be an object, not a string'],
  ['DeleteDeviceDistributeJob', { jobId: 'x'.repeat(1_000_000) }, '/jobId: jobId is longer than 65,536 characters'],
];

// The number keeps titles different: an input may be too long for one.
test.each(rules.map(([action, input, want]) => [action, want, input] as const))(
  '%s, input %#: %s',
  (action, want, input) => {
    expect(rejection(action, input)).toBe(want);
  },
);

test('an InputError has its action, and says that nothing was sent', () => {
  let got: unknown;
  try {
    encodeRequest('QueryDeviceDistributeJob', { jobId: '' });
  } catch (error) {
    got = error;
  }
  expect(got).toMatchObject({
    name: 'InputError',
    code: 'InvalidInput',
    action: 'QueryDeviceDistributeJob',
    pointer: '/jobId',
    attempts: 0,
    retryable: false,
  });
});

test('a page at the maximum offset is sent', () => {
  expect(encodeRequest('ListDeviceDistributeJob', { pageSize: 200, currentPage: 51 }).query).toEqual({
    PageSize: 200,
    CurrentPage: 51,
  });
});

const canary = 'canary-5f1e0c';
const thrower = {
  get jobId(): string {
    throw new Error(canary);
  },
};

/** Values that cannot be sent, as a member and as the whole input. */
const untravelled: readonly [title: string, value: unknown, want: string][] = [
  ['a bigint', 1n, 'must not be a bigint'],
  ['a symbol', Symbol(canary), 'must not be a symbol'],
  ['a function', () => canary, 'must not be a function'],
  ['a date', new Date(0), 'is not a plain object'],
  ['a map', new Map([['jobId', canary]]), 'is not a plain object'],
  [
    'an instance',
    new (class Job {
      jobId = canary;
    })(),
    'is not a plain object',
  ],
  ['a boxed string', Object('a'), 'is not a plain object'],
  ['half of a surrogate pair', `${canary}\ud800`, 'contains a lone surrogate'],
  ['a list with a hole', Array(1), 'is missing from the list'],
  ['a list with undefined', [undefined], 'is missing from the list'],
];

test.each(untravelled)('%s cannot be sent', (_, value, want) => {
  const got = rejection('QueryDeviceDistributeJob', { jobId: value });
  expect(got).toContain(want);
  expect(got).not.toContain(canary);
});

test('the error of a getter or a proxy is not reported', () => {
  const proxy = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error(canary);
      },
    },
  );
  for (const input of [thrower, proxy])
    expect(rejection('QueryDeviceDistributeJob', input)).toBe(': the value could not be read');
});

test('an input that contains itself is nested too deeply', () => {
  const input: Record<string, unknown> = {};
  input['jobId'] = input;
  expect(rejection('QueryDeviceDistributeJob', input)).toContain('is nested too deeply');
});

test('each member is read once, so the checked value is sent', () => {
  let reads = 0;
  const input = {
    get jobId() {
      reads += 1;
      return reads === 1 ? 'a' : '';
    },
  };
  expect(encodeRequest('QueryDeviceDistributeJob', input).query).toEqual({ JobId: 'a' });
});

test('an inherited member is not sent', () => {
  const input = Object.create({ jobId: 'inherited' }) as Inputs['QueryDeviceDistributeJob'];
  expect(rejection('QueryDeviceDistributeJob', input)).toContain('is not a plain object');
  expect(rejection('QueryDeviceDistributeJob', Object.create(null))).toContain('jobId is missing');
});

test('a plain object of another realm, a frozen one and one without a prototype are plain', () => {
  const bare = Object.assign(Object.create(null) as object, { jobId: 'a' });
  for (const input of [bare, Object.freeze({ jobId: 'a' })]) {
    expect(encodeRequest('QueryDeviceDistributeJob', input as { jobId: string }).query).toEqual({ JobId: 'a' });
  }
});

test('an unknown operation is an InputError', () => {
  expect(() => encodeRequest('Nope' as Action, {} as Inputs[Action])).toThrow(InputError);
  expect(() => decodeRequest('toString' as Action, { query: {}, form: {} })).toThrow(InputError);
});

/** The error for parameters in wire names, as `member: message`. */
function wireRejection(action: Action, parameters: RequestParameters): string {
  return told(action, () => decodeRequest(action, { query: parameters, form: {} }));
}

test('a request is read from the query, the form or both', () => {
  const want = { productKey: 'a', deviceName: 'b' };
  const [ProductKey, DeviceName] = ['a', 'b'];
  expect(decodeRequest('QueryDeviceProvisioning', { query: { ProductKey, DeviceName }, form: {} })).toEqual(want);
  expect(decodeRequest('QueryDeviceProvisioning', { query: {}, form: { ProductKey, DeviceName } })).toEqual(want);
});

test('parameters that are not in the contract are ignored', () => {
  const query = { Action: 'QueryDeviceDistributeJob', Version: '2018-01-20', JobId: 'a', Signature: 'b' };
  expect(decodeRequest('QueryDeviceDistributeJob', { query, form: {} })).toEqual({ jobId: 'a' });
});

const travelled: RequestParameters = {
  DeviceName: ['a'],
  ProductKey: 'b',
  SourceInstanceId: 'c',
  Strategy: '0',
  TargetInstanceConfig: [{ TargetInstanceId: 'd' }],
  TargetUid: 'e',
};

const wireRules: readonly [action: Action, parameters: RequestParameters, want: string][] = [
  ['QueryDeviceDistributeJob', {}, '/JobId: /JobId is missing: the contract requires it'],
  ['QueryDeviceDistributeJob', { JobId: '' }, '/JobId: JobId must be a non-blank string'],
  ['ListDeviceDistributeJob', { PageSize: '201' }, '/PageSize: PageSize must be an integer of 1 to 200, not 201'],
  ['ListDeviceDistributeJob', { PageSize: '1e1' }, '/PageSize: /PageSize: expected an integer, got a string'],
  [
    'ListDeviceDistributeJob',
    { PageSize: '200', CurrentPage: '52' },
    '/CurrentPage: CurrentPage is beyond the offset limit: PageSize * (CurrentPage - 1) must be at most 10,000; use the NextToken of the previous response',
  ],
  ['ListDeviceDistributeJob', { PageSize: '1', Status: '9' }, '/Status: Status must be one of 0, 1, 2, 3'],
  ['CreateDeviceDistributeJob', { ...travelled, DeviceName: 'a' }, '/DeviceName: /DeviceName is not a list'],
  [
    'CreateDeviceDistributeJob',
    { ...travelled, DeviceName: [] },
    '/DeviceName: DeviceName must be a list of 1 to 10,000 entries, not a list of 0',
  ],
  [
    'CreateDeviceDistributeJob',
    { ...travelled, TargetUid: [] },
    '/TargetUid: /TargetUid: expected a string, got a list',
  ],
  [
    'CreateDeviceDistributeJob',
    { ...travelled, TargetInstanceConfig: [{ TargetInstanceId: 'd' }, { TargetInstanceId: 'e' }] },
    '/TargetInstanceConfig: TargetInstanceConfig must have exactly 1 entry when Strategy is 0',
  ],
  [
    'CreateProductDistributeJob',
    { ProductKey: 'a', SourceInstanceId: 'b', TargetInstanceId: 'c' },
    '/TargetUid: one of TargetUid, TargetAliyunId is required',
  ],
];

test.each(wireRules)('%s with the parameters %j is rejected in wire names', (action, parameters, want) => {
  expect(wireRejection(action, parameters)).toBe(want);
});

test('a parameter named __proto__ does not become a prototype', () => {
  const query = JSON.parse('{"JobId":"a","__proto__":{"polluted":1}}') as RequestParameters;
  expect(decodeRequest('QueryDeviceDistributeJob', { query, form: query })).toEqual({ jobId: 'a' });
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
