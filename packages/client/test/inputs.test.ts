/** Invalid inputs: the class of the error, no request, and no quoted value. */
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { createClient, type Client } from '../src/index.ts';
import { created, createInput, job, jobId, jobList } from './wire-responses.ts';
import { canary, leaks, rejection } from './canary.ts';
import { serving } from './serving.ts';

const input = { ...createInput, deviceName: ['d-1'] } as const;

type Loose = Readonly<Record<keyof Client, (input: unknown) => Promise<unknown>>>;

const holes: string[] = [];
holes[1] = 'd-2';
const throwing = {
  get jobId(): string {
    throw new Error(canary.accessKeySecret);
  },
};

/** A JobId behind a trap that throws a secret. */
const trapped = (...traps: readonly (keyof ProxyHandler<object>)[]) =>
  new Proxy(
    { jobId },
    Object.fromEntries(
      traps.map((trap) => [
        trap,
        () => {
          throw new Error(canary.accessKeySecret);
        },
      ]),
    ),
  );
const { proxy: revoked, revoke } = Proxy.revocable({ jobId }, {});
revoke();
/** A list of two that says that it has two billion. */
const endless = new Proxy(['a', 'b'], {
  get: (list, name): unknown => (name === 'length' ? 2e9 : Reflect.get(list, name)),
});

const refused: readonly (readonly [id: string, what: string, method: keyof Client, input: unknown])[] = [
  ...['Action', 'action', 'AccessKeyId', 'Signature', 'Version', 'SecurityToken', '__proto__'].map(
    (name) =>
      ['P02', name, 'queryDeviceDistributeJob', JSON.parse(`{"jobId":"J-1","${name}":"x"}`) as unknown] as const,
  ),
  ...[
    ['undefined', undefined],
    ['null', null],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['1e21', 1e21],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a symbol', Symbol('x')],
    ['a function', () => 'x'],
    ['an object', { a: 1 }],
  ].map(
    ([what, value]) => ['P03', `${String(what)} for a JobId`, 'queryDeviceDistributeJob', { jobId: value }] as const,
  ),
  ['P03', 'an array with a hole', 'createDeviceDistributeJob', { ...input, deviceName: holes }],
  ['P03', 'a getter that throws', 'queryDeviceDistributeJob', throwing],
  ['P03', 'a proxy whose get trap throws', 'queryDeviceDistributeJob', trapped('get')],
  [
    'P03',
    'a proxy whose ownKeys trap throws',
    'queryDeviceDistributeJob',
    trapped('ownKeys', 'getOwnPropertyDescriptor'),
  ],
  ['P03', 'a revoked proxy', 'queryDeviceDistributeJob', revoked],
  [
    'P03',
    'a proxy that has every member',
    'queryDeviceDistributeJob',
    new Proxy({}, { get: () => 'J-1', has: () => true }),
  ],
  ['P03', 'a proxy around a function', 'queryDeviceDistributeJob', new Proxy(() => jobId, {})],
  [
    'P03',
    'a proxied array with a length of two billion',
    'createDeviceDistributeJob',
    { ...input, deviceName: endless },
  ],
  ['P04', 'an unpaired surrogate', 'queryDeviceDistributeJob', { jobId: '\uD800' }],
  ['P06', 'no device name', 'createDeviceDistributeJob', { ...input, deviceName: [] }],
  ['P06', 'an empty device name', 'createDeviceDistributeJob', { ...input, deviceName: [''] }],
  [
    'P06',
    '10,001 device names',
    'createDeviceDistributeJob',
    { ...input, deviceName: Array.from({ length: 10_001 }, (_, index) => `d-${index}`) },
  ],
  ['P06', 'a device name of 1 MB', 'createDeviceDistributeJob', { ...input, deviceName: ['x'.repeat(1_000_000)] }],
  [
    'P06',
    'a search for a device name of 1 MB',
    'listDistributedDevice',
    { pageSize: 10, currentPage: 1, deviceName: 'x'.repeat(1_000_000) },
  ],
  ['P07', 'no target account', 'createDeviceDistributeJob', { ...input, targetUid: undefined }],
  ...[0, 201, -1, 1.5, '10'].map(
    (pageSize) =>
      [
        'P08',
        `a page size of ${JSON.stringify(pageSize)}`,
        'listDistributedDevice',
        { pageSize, currentPage: 1 },
      ] as const,
  ),
  ['P08', 'an offset beyond 10,000', 'listDeviceDistributeJob', { pageSize: 200, currentPage: 52 }],
];

test.each(refused)('%s: an input with %s is an InputError, and nothing is sent', async (_, __, method, given) => {
  await using at = await serving([job(1)]);
  const got = await rejection((at.client as unknown as Loose)[method](given));
  expect(got).toMatchObject({ name: 'InputError', attempts: 0 });
  expect(leaks(got)).toEqual([]);
  expect(at.server.received).toEqual([]);
});

/** Another implementation of the signature: the vendor's rules, in the fewest lines. */
function signatureOf(method: string, parameters: Readonly<Record<string, string>>): string {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const { Signature: _, ...signed } = parameters;
  const pairs = Object.keys(signed)
    .toSorted()
    .map((name) => `${encode(name)}=${encode(signed[name] ?? '')}`);
  const stringToSign = `${method}&%2F&${encode(pairs.join('&'))}`;
  return createHmac('sha1', `${canary.accessKeySecret}&`).update(stringToSign).digest('base64');
}

const odd: readonly (readonly [id: string, what: string, jobId: string])[] = [
  ['P01', 'a line ending and a NUL', 'a\r\nX-Header: b\u0000'],
  ['P05', 'all special characters', "~!*'()+ %20/&=?#"],
  ['P05', 'Chinese and emoji', '\u8bbe\u5907 \u{1F4A1}'],
  ['P12', 'a path and an encoded NUL', '../../%00'],
  ['P12', '10 kB', 'x'.repeat(10_000)],
];

test.each(odd)(
  '%s: %s in a parameter is sent unchanged, with the same signature as by another implementation',
  async (_, __, id) => {
    await using at = await serving([job(1)]);
    await at.client.queryDeviceDistributeJob({ jobId: id });
    const [{ method, parameters } = { method: '', parameters: {} as Record<string, string> }] = at.server.received;
    expect(parameters['JobId']).toBe(id);
    expect(parameters['Signature']).toBe(signatureOf(method, parameters));
  },
);

test('10,000 device names are sent in one POST', async () => {
  await using at = await serving([created()]);
  await at.client.createDeviceDistributeJob({
    ...input,
    deviceName: Array.from({ length: 10_000 }, (_, index) => `d-${index}`),
  });
  const [got] = at.server.received;
  expect(got?.method).toBe('POST');
  expect(got?.parameters['DeviceName.10000']).toBe('d-9999');
});

test('a repeated device name is sent unchanged, since the behavior of the service is not documented', async () => {
  await using at = await serving([created()]);
  await at.client.createDeviceDistributeJob({ ...input, deviceName: ['d-1', 'd-2', 'd-1'] });
  expect(at.server.received).toHaveLength(1);
  expect(at.server.received[0]?.parameters).toMatchObject({ 'DeviceName.1': 'd-1', 'DeviceName.3': 'd-1' });
});

test('a proxy around an input, as a reactive store returns, is read like the input', async () => {
  await using at = await serving([created()]);
  const reactive = <T extends object>(value: T) => new Proxy(value, {});
  const targetInstanceConfig = input.targetInstanceConfig.map(reactive);
  const given = reactive({
    ...input,
    deviceName: reactive(['d-1', 'd-2']),
    targetInstanceConfig: reactive(targetInstanceConfig),
  });
  await at.client.createDeviceDistributeJob(given);
  expect(at.server.received[0]?.parameters).toMatchObject({
    'DeviceName.2': 'd-2',
    'TargetInstanceConfig.1.TargetInstanceId': 'iot-cn-6ja***',
  });
});

test('the checked values are sent, even if a member changes each time it is read', async () => {
  await using at = await serving([job(1)]);
  const values: unknown[] = ['J-1', { a: 1 }, 'J-2'];
  const changing = {
    get jobId(): string {
      return values.shift() as string;
    },
  };
  await at.client.queryDeviceDistributeJob(changing);
  expect(at.server.received.map(({ parameters }) => parameters['JobId'])).toEqual(['J-1']);
});

test('both target accounts are sent', async () => {
  await using at = await serving([created()]);
  await at.client.createDeviceDistributeJob({ ...input, targetAliyunId: 'io****@example.com' });
  expect(at.server.received[0]?.parameters).toMatchObject({
    TargetUid: '198***',
    TargetAliyunId: 'io****@example.com',
  });
});

test('a line ending in an endpoint or a token is rejected and not quoted', async () => {
  const endpoint = `https://iot.cn-shanghai.aliyuncs.com\r\nX: ${canary.accessKeySecret}`;
  expect(() => createClient({ credentials: canary, endpoint })).toThrow(
    expect.objectContaining({ name: 'InputError' }),
  );
  const credentials = { ...canary, securityToken: `${canary.securityToken}\r\nX: y` };
  const got = await rejection(createClient({ credentials }).queryDeviceDistributeJob({ jobId }));
  expect(got).toMatchObject({ name: 'CredentialError', attempts: 0 });
  expect(leaks(got)).toEqual([]);
});

test('members of the prototype of an input are not sent', async () => {
  await using at = await serving([jobList([])]);
  await at.client.listDeviceDistributeJob(
    Object.assign(Object.create(null) as object, { pageSize: 10, currentPage: 1 }),
  );
  expect(at.server.received[0]?.parameters).toMatchObject({ PageSize: '10' });
});
