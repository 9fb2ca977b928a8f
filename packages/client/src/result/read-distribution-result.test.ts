import zlib from 'node:zlib';
import { expect, test } from 'vitest';
import { canary, leaks } from '../../test/canary.ts';
import { faultServer, json, silence, text, type Answer, type FaultServer } from '../../test/fault-server.ts';
import { jobId } from '../../test/answers.ts';
import { createClient } from '../client.ts';
import { readDistributionResult, type ResultOptions } from './read-distribution-result.ts';
import { onlyFailed, type DeviceVerdict } from './verdicts.ts';

const expired = text(
  403,
  '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired.</Message></Error>',
);
const row = (DeviceName: string, Code: unknown = 200, more = {}) => ({
  ProductKey: 'a1BwAGV****',
  DeviceName,
  Code,
  ...more,
});
const file = (...rows: readonly object[]) => text(200, JSON.stringify(rows));
const cutIn =
  (body: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-length': '10000' }).write(body);
    setTimeout(() => response.socket?.destroy(), 5);
  };

interface Reading {
  readonly verdicts: DeviceVerdict[];
  readonly error: (Error & { code?: string }) | undefined;
  /** How many addresses were asked for. */
  readonly addresses: number;
  readonly storage: FaultServer;
}

/** Reads with a service that gives addresses, and a storage that plays a script. */
async function reading(script: readonly Answer[], options: ResultOptions = {}): Promise<Reading> {
  await using storage = await faultServer(...script);
  let addresses = 0;
  const details: Answer = (response, received) => {
    const File = `${storage.origin}/f?Expires=1&OSSAccessKeyId=testid&Signature=CANARY-${++addresses}`;
    json({ RequestId: 'R', Success: true, File })(response, received);
  };
  await using service = await faultServer(details);
  const client = createClient({ credentials: canary, endpoint: service.origin, quota: false });
  const verdicts: DeviceVerdict[] = [];
  const all = (async () => {
    const allow = ({ hostname }: URL) => hostname === '127.0.0.1';
    for await (const verdict of readDistributionResult(client, { jobId }, { allow, ...options }))
      verdicts.push(verdict);
  })();
  const error = await all.then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  return { verdicts, error, addresses, storage };
}

const short = ({ deviceName, outcome, code, reason, unexpected }: DeviceVerdict) =>
  [deviceName, outcome, code ?? reason, ...(unexpected ? ['unexpected'] : [])].join(' ');

const files: readonly (readonly [what: string, answer: Answer, want: readonly string[]])[] = [
  ['a mixed result', file(row('a'), row('b', 5001)), ['a distributed 200', 'b failed 5001', 'c unknown missing']],
  [
    'codes as text',
    file(row('a', '200'), row('b', ' 200 '), row('c', '0')),
    ['a distributed 200', 'b distributed 200', 'c failed 0'],
  ],
  [
    'a missing code',
    file(row('a', null), row('b', ''), row('c', { Code: 200 })),
    ['a unknown no-code', 'b unknown no-code', 'c unknown no-code'],
  ],
  [
    'a device twice',
    file(row('a'), row('a'), row('b'), row('c')),
    ['a distributed 200', 'b distributed 200', 'c distributed 200'],
  ],
  [
    'contradictory codes',
    file(row('a'), row('a', 500), row('b'), row('c')),
    ['a unknown contradictory', 'b distributed 200', 'c distributed 200'],
  ],
  [
    'a device not asked for',
    file(row('a'), row('b'), row('c'), row('d')),
    ['a distributed 200', 'b distributed 200', 'c distributed 200', 'd distributed 200 unexpected'],
  ],
  ['no device at all', text(200, '[]'), ['a unknown missing', 'b unknown missing', 'c unknown missing']],
  [
    'other spellings',
    text(200, '{"device_name":"a","resultCode":200}\n{"deviceName":"b","code":7}\n'),
    ['a distributed 200', 'b failed 7', 'c unknown missing'],
  ],
  [
    'CSV and a mark of byte order',
    text(200, '\uFEFFDeviceName,Code\r\na,200\r\n'),
    ['a distributed 200', 'b unknown missing', 'c unknown missing'],
  ],
  [
    'gzip by its header',
    text(200, zlib.gzipSync(JSON.stringify([row('a')])), { 'content-encoding': 'gzip' }),
    ['a distributed 200', 'b unknown missing', 'c unknown missing'],
  ],
  [
    'gzip by its first bytes',
    text(200, zlib.gzipSync(JSON.stringify([row('a')]))),
    ['a distributed 200', 'b unknown missing', 'c unknown missing'],
  ],
];

test.each(files)('F02, F03: a file with %s gives one verdict a device', async (_, answer, want) => {
  const { verdicts, error, storage } = await reading([answer], { devices: ['a', 'b', 'c'] });
  expect(error).toBeUndefined();
  expect(verdicts.map(short)).toEqual(want);
  const [{ headers } = { headers: {} }] = storage.received;
  expect(JSON.stringify(headers)).not.toMatch(/authorization|x-acs|cookie|testid/i);
});

const broken: readonly (readonly [what: string, script: readonly Answer[], name: string, addresses: number])[] = [
  ['empty', [text(200, '')], 'DecodeError', 1],
  ['HTML', [text(200, '<html></html>')], 'DecodeError', 1],
  ['not JSON', [text(200, '[{a}]')], 'DecodeError', 1],
  ['in another character set', [text(200, Buffer.from([0x5b, 0xc9, 0xcc]))], 'DecodeError', 1],
  ['truncated, twice', [text(200, '[{"DeviceName":"a","Code":200}')], 'DecodeError', 2],
  ['truncated gzip, twice', [text(200, zlib.gzipSync(JSON.stringify([row('a')])).subarray(0, 30))], 'DecodeError', 2],
  ['without names', [text(200, '[{"Code":200}]')], 'ContractError', 1],
  ['larger than the limit', [text(200, `[${' '.repeat(3_000_000)}]`)], 'LimitError', 1],
  ['a gzip bomb', [text(200, zlib.gzipSync(Buffer.alloc(20_000_000, ' ')))], 'LimitError', 1],
  ['expired for ever', [expired], 'TransportError', 2],
  ['not there', [text(404, '')], 'TransportError', 1],
  ['behind a redirect', [text(302, '', { location: 'http://127.0.0.1:9/' })], 'TransportError', 1],
];

test.each(broken)(
  'F01, F02: a file that is %s is an error, with no verdict and no secret',
  async (_, script, name, addresses) => {
    const got = await reading(script, { maxBytes: 1_000_000 });
    expect(got.error).toMatchObject({ name });
    expect(leaks(got.error, ['CANARY-'])).toEqual([]);
    expect([got.verdicts, got.addresses]).toEqual([[], addresses]);
  },
);

test('F01: an address that has expired before the download is replaced once', async () => {
  const { verdicts, addresses } = await reading([expired, file(row('a'))]);
  expect([verdicts.map(short), addresses]).toEqual([['a distributed 200'], 2]);
});

test('F01: a download that is cut in the middle begins anew, and no device is given twice', async () => {
  const { verdicts, addresses } = await reading([cutIn(`[${JSON.stringify(row('a'))},`), file(row('a'), row('b'))]);
  expect([verdicts.map(short), addresses]).toEqual([['a distributed 200', 'b distributed 200'], 2]);
});

test('V15: an address that is not allowed is not fetched', async () => {
  const { error, storage } = await reading([file(row('a'))], { allow: undefined });
  expect(error).toMatchObject({ code: 'FileAddressRefused' });
  expect(storage.received).toEqual([]);
});

test('H22: the signal, and the time, end a download', async () => {
  const aborted = await reading([silence], { signal: AbortSignal.timeout(100) });
  expect(aborted.error).toMatchObject({ name: 'AbortedError' });
  const late = await reading([silence], { timeout: 100 });
  expect(late.error).toMatchObject({ name: 'TimeoutError' });
});

test('F03: the devices that failed make the input of the next job', async () => {
  const input = {
    deviceName: ['a', 'b', 'c'],
    productKey: 'p',
    sourceInstanceId: 's',
    strategy: 'designated',
    targetInstanceConfig: [],
    targetUid: '1',
  } as const;
  const { verdicts } = await reading([file(row('a'), row('b', 5001))], { devices: input.deviceName });
  expect(onlyFailed(input, verdicts)).toEqual({ ...input, deviceName: ['b'] });
  expect(
    onlyFailed(
      input,
      verdicts.filter(({ outcome }) => outcome !== 'failed'),
    ),
  ).toBeUndefined();
});
