import zlib from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { canary, leaks, rejection } from '../../test/canary.ts';
import {
  faultServer,
  json,
  rawServer,
  silence,
  text,
  type Responder,
  type FaultServer,
} from '../../test/fault-server.ts';
import { jobId } from '../../test/wire-responses.ts';
import { overAll } from '../../test/transports.ts';
import { createClient, type Client } from '../client.ts';
import type { Transport, TransportResponse } from '../transport/transport.ts';
import type { DeviceResult } from './device-results.ts';
import { downloadDistributionResult, readDistributionResult, type ResultOptions } from './read-distribution-result.ts';

const expired = text(
  403,
  '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired.</Message></Error>',
);
const row = (DeviceName: string, Code: unknown = 200) => ({ ProductKey: 'a1BwAGV****', DeviceName, Code });
const file = (...rows: readonly object[]) => text(200, JSON.stringify(rows));
const resetIn =
  (body: string): Responder =>
  (response) => {
    response.writeHead(200, { 'content-length': '10000' }).write(body);
    setTimeout(() => response.socket?.destroy(), 5);
  };

interface Reading {
  readonly results: readonly DeviceResult[];
  readonly error: (Error & { code?: string }) | undefined;
  /** The number of URLs that were requested. */
  readonly urls: number;
  readonly storage: FaultServer;
}

const allow = ({ hostname }: URL) => hostname === '127.0.0.1';

/** Reads a result from a service that returns URLs, and a storage that responds as scripted. */
async function reading(
  script: readonly Responder[],
  options: ResultOptions = {},
  transport?: Transport,
): Promise<Reading> {
  await using storage = await faultServer(...script);
  let urls = 0;
  const details: Responder = (response, received) => {
    const File = `${storage.origin}/f?Expires=1&OSSAccessKeyId=testid&Signature=CANARY-${++urls}`;
    json({ RequestId: 'R', Success: true, File })(response, received);
  };
  await using service = await faultServer(details);
  const client = createClient({ credentials: canary, endpoint: service.origin, quota: false, transport });
  const [settled] = await Promise.allSettled([readDistributionResult(client, { jobId }, { allow, ...options })]);
  return {
    results: settled.status === 'fulfilled' ? settled.value : [],
    error: settled.status === 'rejected' ? (settled.reason as Error) : undefined,
    urls,
    storage,
  };
}

const short = ({ deviceName, outcome, code, reason }: DeviceResult) => `${deviceName} ${outcome} ${code ?? reason}`;

const files: readonly (readonly [what: string, answer: Responder, want: readonly string[]])[] = [
  ['a mixed result', file(row('a'), row('b', 5001)), ['a distributed 200', 'b failed 5001', 'c unknown missing']],
  ['no device at all', text(200, '[]'), ['a unknown missing', 'b unknown missing', 'c unknown missing']],
  [
    'JSON lines and other names',
    text(200, '{"device_name":"a","resultCode":200}\n{"deviceName":"b","code":7}\n'),
    ['a distributed 200', 'b failed 7', 'c unknown missing'],
  ],
  [
    'CSV and a byte order mark',
    text(200, '\uFEFFDeviceName,Code\r\na,200\r\n'),
    ['a distributed 200', 'b unknown missing', 'c unknown missing'],
  ],
  [
    'gzip in its header',
    text(200, zlib.gzipSync(JSON.stringify([row('a')])), { 'content-encoding': 'gzip' }),
    ['a distributed 200', 'b unknown missing', 'c unknown missing'],
  ],
  [
    'gzip in its first bytes',
    text(200, zlib.gzipSync(JSON.stringify([row('a')]))),
    ['a distributed 200', 'b unknown missing', 'c unknown missing'],
  ],
];

test.each(files)('a file with %s gives one result per device', async (_, answer, want) => {
  const { results, error, storage } = await reading([answer], { devices: ['a', 'b', 'c'] });
  expect(error).toBeUndefined();
  expect(results.map(short)).toEqual(want);
  const [{ headers } = { headers: {} }] = storage.received;
  expect(JSON.stringify(headers)).not.toMatch(/authorization|x-acs|cookie|testid/i);
});

const broken: readonly (readonly [what: string, script: readonly Responder[], name: string, urls: number])[] = [
  ['empty', [text(200, '')], 'DecodeError', 1],
  ['HTML', [text(200, '<html></html>')], 'DecodeError', 1],
  ['a sentence', [text(200, 'Service temporarily unavailable')], 'DecodeError', 1],
  ['a sentence with a line terminator', [text(200, 'Service temporarily unavailable\n')], 'DecodeError', 1],
  ['null', [text(200, 'null')], 'DecodeError', 1],
  ['OK', [text(200, 'OK')], 'DecodeError', 1],
  ['CSV without the columns', [text(200, 'ProductKey,Code\np,200\n')], 'DecodeError', 1],
  ['an empty array, if no devices are known', [text(200, '[]')], 'DecodeError', 1],
  ['not JSON', [text(200, '[{a}]')], 'DecodeError', 1],
  ['in another character set', [text(200, Buffer.from([0x5b, 0xc9, 0xcc]))], 'DecodeError', 1],
  ['truncated, twice', [text(200, '[{"DeviceName":"a","Code":200}')], 'DecodeError', 2],
  ['truncated gzip, twice', [text(200, zlib.gzipSync(JSON.stringify([row('a')])).subarray(0, 30))], 'DecodeError', 2],
  ['without names', [text(200, '[{"Code":200}]')], 'ContractError', 1],
  ['an error in JSON', [text(200, '{"error":"unavailable"}')], 'ContractError', 1],
  ['larger than the limit', [text(200, `[${' '.repeat(3_000_000)}]`)], 'LimitError', 1],
  ['a gzip bomb', [text(200, zlib.gzipSync(Buffer.alloc(20_000_000, ' ')))], 'LimitError', 1],
  ['behind an expired URL, every time', [expired], 'TransportError', 2],
  ['on a storage that fails, every time', [text(503, '')], 'TransportError', 2],
  ['missing', [text(404, '')], 'TransportError', 1],
  ['behind a redirect', [text(302, '', { location: 'http://127.0.0.1:9/' })], 'TransportError', 1],
  ['reset, every time', [resetIn('[')], 'TransportError', 2],
];

test.each(broken)('a file that is %s is an error without results or secrets', async (_, script, name, urls) => {
  const got = await reading(script, { maxBytes: 1_000_000 });
  expect(got.error).toMatchObject({ name });
  expect(leaks(got.error, ['CANARY-'])).toEqual([]);
  expect([got.results, got.urls]).toEqual([[], urls]);
});

test('a URL that expires before the download is replaced once', async () => {
  const { results, urls } = await reading([expired, file(row('a'))]);
  expect([results.map(short), urls]).toEqual([['a distributed 200'], 2]);
});

test('a download that is reset is repeated, and no device is returned twice', async () => {
  // The names come from a generator, which can be read only once.
  function* devices() {
    yield* ['a', 'b'];
  }
  const script = [resetIn(`[${JSON.stringify(row('a'))},`), file(row('a'), row('b'))];
  const { results, urls } = await reading(script, { devices: devices() });
  expect([results.map(short), urls]).toEqual([['a distributed 200', 'b distributed 200'], 2]);
});

test('a URL that is not allowed is not fetched', async () => {
  const { error, storage } = await reading([file(row('a'))], { allow: undefined });
  expect(error).toMatchObject({ code: 'FileUrlRejected' });
  expect(storage.received).toEqual([]);
});

test('the signal and the timeout abort a download', async () => {
  const aborted = await reading([silence], { signal: AbortSignal.timeout(100) });
  expect(aborted.error).toMatchObject({ name: 'AbortedError', timedOut: true });
  const late = await reading([silence], { timeout: 100 });
  expect(late.error).toMatchObject({ name: 'TimeoutError' });
});

test.each([Infinity, 2 ** 31, Number.MAX_VALUE])('a timeout of %s means no limit', async (timeout) => {
  const { results } = await reading([file(row('a'))], { timeout });
  expect(results.map(short)).toEqual(['a distributed 200']);
});

test.each([
  ['timeout', Number.NaN],
  ['timeout', -1],
  ['timeout', '1000'],
  ['maxBytes', Number.NaN],
  ['maxBytes', -1],
  ['maxBytes', Infinity],
  ['devices', 'light1'],
  ['devices', [1]],
  ['devices', {}],
  ['onUnexpected', 'ignore'],
  ['allow', true],
  ['fetch', 'fetch'],
  ['signal', {}],
])('the option %s cannot be %s', async (option, value) => {
  const { error, urls } = await reading([file(row('a'))], { [option]: value });
  expect(error).toMatchObject({ name: 'InputError', code: 'InvalidOption', pointer: `/${option}` });
  expect(urls).toBe(0);
});

test.each([null, { timeout: null, devices: null, signal: null }])('null counts as absent: %j', async (options) => {
  const { client } = inMemory(async () => ({ body: bytes(JSON.stringify([row('a')])) }));
  const got = await readDistributionResult(client, { jobId }, options as unknown as ResultOptions);
  expect(got.map(short)).toEqual(['a distributed 200']);
});

/** A client with a transport in memory, whose storage responds with `stored`. */
function inMemory(stored: (url: string) => Promise<Partial<TransportResponse>>) {
  const downloads: string[] = [];
  const transport: Transport = async (request) => {
    const isFile = request.url.startsWith('https://bucket.oss-cn-shanghai.aliyuncs.com/');
    if (isFile) downloads.push(request.url);
    const File = 'https://bucket.oss-cn-shanghai.aliyuncs.com/f?Signature=CANARY-1';
    const detail = new TextEncoder().encode(JSON.stringify({ RequestId: 'R', Success: true, File }));
    const answer = isFile ? await stored(request.url) : { body: detail };
    return { status: 200, headers: {}, body: new Uint8Array(), ...answer };
  };
  return { downloads, client: createClient({ credentials: canary, transport, quota: false, retry: false }) };
}

const bytes = (body: string) => new TextEncoder().encode(body);

test('the transport of the client downloads the file, also with a copy of the client', async () => {
  const { client, downloads } = inMemory(async () => ({ body: bytes(JSON.stringify([row('a')])) }));
  const copy = {
    ...client,
    queryDeviceDistributeDetail: vi.fn<Client['queryDeviceDistributeDetail']>(client.queryDeviceDistributeDetail),
  };
  for (const one of [client, copy]) {
    const got = await readDistributionResult(one, { jobId });
    expect(got.map(short)).toEqual(['a distributed 200']);
  }
  expect([downloads.length, copy.queryDeviceDistributeDetail.mock.calls.length]).toEqual([2, 1]);
});

test('the option fetch replaces the transport only for the file', async () => {
  const { client, downloads } = inMemory(async () => ({}));
  const fetch = async () => new Response(JSON.stringify([row('a')]));
  const got = await readDistributionResult(client, { jobId }, { fetch });
  expect([got.map(short), downloads]).toEqual([['a distributed 200'], []]);
});

test('a client without a transport needs the option fetch', async () => {
  const { client } = inMemory(async () => ({}));
  const wrapped = {
    queryDeviceDistributeDetail: vi.fn<Client['queryDeviceDistributeDetail']>(client.queryDeviceDistributeDetail),
  };
  const got = await rejection(readDistributionResult(wrapped, { jobId }));
  expect(got).toMatchObject({ name: 'InputError', code: 'NoTransport' });
  expect(wrapped.queryDeviceDistributeDetail).not.toHaveBeenCalled();
});

test('a transport that never responds or throws anything gives a typed error without its text', async () => {
  const never = inMemory(() => new Promise(() => {}));
  expect(await rejection(readDistributionResult(never.client, { jobId }, { timeout: 20 }))).toMatchObject({
    name: 'TimeoutError',
  });
  for (const thrown of [new Error('password'), 'password', undefined]) {
    const throwing = inMemory(async () => {
      throw thrown;
    });
    const got = await rejection(readDistributionResult(throwing.client, { jobId }));
    expect(got).toMatchObject({ name: 'TransportError', kind: 'other' });
    expect(leaks(got, ['password', 'CANARY-'])).toEqual([]);
  }
});

test('the limit applies even if the transport ignores it', async () => {
  const { client } = inMemory(async () => ({ body: bytes(' '.repeat(101)) }));
  const got = await rejection(readDistributionResult(client, { jobId }, { maxBytes: 100 }));
  expect(got).toMatchObject({ name: 'LimitError', code: 'BodyTooLarge' });
});

const csv = 'DeviceName,Code\na,200\nb,2001'.slice(0, -1);
const unproven: readonly (readonly [what: string, headers: Readonly<Record<string, string>>])[] = [
  ['no length', {}],
  ['another length', { 'content-length': String(csv.length + 1) }],
  ['the length of an encoded body', { 'content-length': String(csv.length), 'content-encoding': 'gzip' }],
];

test.each(unproven)('the last CSV row without a line terminator does not count with %s', async (_, headers) => {
  const { client } = inMemory(async () => ({ headers, body: bytes(csv) }));
  const got = await rejection(readDistributionResult(client, { jobId }));
  expect(got).toMatchObject({ name: 'DecodeError', code: 'Truncated' });
});

test('the last CSV row without a line terminator counts with the full length', async () => {
  const { client } = inMemory(async () => ({ headers: { 'content-length': String(csv.length) }, body: bytes(csv) }));
  const got = await readDistributionResult(client, { jobId });
  expect(got.map(short)).toEqual(['a distributed 200', 'b distributed 200']);
});

test.each(overAll)(
  'over %s a CSV file that ends with the connection is truncated, unless its length is known',
  async (_, transport) => {
    const send = (length: string) =>
      rawServer((socket, request) => {
        const details = `{"RequestId":"R","Success":true,"File":"http://${socket.localAddress}:${socket.localPort}/f"}`;
        const [head, body] = request % 2 === 1 ? [`content-length: ${details.length}\r\n`, details] : [length, csv];
        socket.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n${head}\r\n${body}`);
      });
    const read = async (length: string) => {
      await using server = await send(length);
      const client = createClient({ credentials: canary, endpoint: server.origin, transport, quota: false });
      return (await readDistributionResult(client, { jobId }, { allow })).map(short);
    };
    expect(await read(`content-length: ${csv.length}\r\n`)).toEqual(['a distributed 200', 'b distributed 200']);
    expect(await rejection(read(''))).toMatchObject({ name: 'DecodeError', code: 'Truncated' });
  },
);

const bombs: readonly (readonly [what: string, head: string, unit: string])[] = [
  ['spaces', '', ' '],
  ['spaces in an array', '[', ' '],
  ['line feeds', 'DeviceName,Code\n', '\n'],
  ['rows of one device', 'DeviceName,Code\n', 'a,200\n'],
  ['objects of one device', '', '{"DeviceName":"a","Code":200}\n'],
];

/** 16 MiB, which gzip compresses to about a thousandth. */
const bomb = (head: string, unit: string) => bytes(head + unit.repeat((2 ** 24 - head.length) / unit.length));

test.each(bombs)('16 MiB of %s are read in turns, so that signal and timeout abort the work', async (_, head, unit) => {
  const body = bomb(head, unit);
  for (const stored of [body, zlib.gzipSync(body, { level: 1 })]) {
    const { client } = inMemory(async () => ({ body: stored }));
    const controller = new AbortController();
    const aborted = rejection(readDistributionResult(client, { jobId }, { signal: controller.signal }));
    setTimeout(() => controller.abort(), 5);
    expect(await aborted).toMatchObject({ name: 'AbortedError' });
    expect(await rejection(readDistributionResult(client, { jobId }, { timeout: 5 }))).toMatchObject({
      name: 'TimeoutError',
    });
  }
});

// With only spaces, it ends at once: the file is empty.
test.each(bombs.slice(1))('the reader of less than 1 MiB of %s lets signals abort it too', async (_, head, unit) => {
  const controller = new AbortController();
  const body = bytes(head + unit.repeat(900_000 / unit.length));
  const { client } = inMemory(async () => {
    setTimeout(() => controller.abort());
    return { body };
  });
  const got = await rejection(readDistributionResult(client, { jobId }, { signal: controller.signal }));
  expect(got).toMatchObject({ name: 'AbortedError' });
});

test('the bytes of a file are returned unchanged, with their content type', async () => {
  const stored = zlib.gzipSync('anything');
  const headers = { 'content-type': 'application/vnd.ms-excel' };
  const { client } = inMemory(async () => ({ headers, body: stored }));
  const got = await downloadDistributionResult(client, { jobId });
  expect(got).toEqual({ bytes: stored, contentType: 'application/vnd.ms-excel' });
  const without = inMemory(async () => ({ body: bytes('x') }));
  expect(await downloadDistributionResult(without.client, { jobId })).toEqual({
    bytes: bytes('x'),
    contentType: undefined,
  });
});

test('a download has the same limits as a result', async () => {
  const rejected = inMemory(async () => ({ status: 404 }));
  expect(await rejection(downloadDistributionResult(rejected.client, { jobId }))).toMatchObject({ code: 'Status404' });
  const large = inMemory(async () => ({ body: bytes('12345') }));
  const options = { maxBytes: 4 };
  expect(await rejection(downloadDistributionResult(large.client, { jobId }, options))).toMatchObject({
    name: 'LimitError',
  });
  const never = inMemory(() => new Promise(() => {}));
  const signal = AbortSignal.timeout(10);
  expect(await rejection(downloadDistributionResult(never.client, { jobId }, { signal }))).toMatchObject({
    name: 'AbortedError',
  });
});
