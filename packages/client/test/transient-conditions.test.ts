/** The table of transient conditions in the guide: whether a wait continues, and whether a read is retried. */
import { readFile } from 'node:fs/promises';
import zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  createClient,
  isDistributionError,
  nodeTransport,
  waitForDistribution,
  type Quota,
  type Transport,
} from '../src/index.ts';
import { job, jobId } from './wire-responses.ts';
import { canary, leaks, rejection } from './canary.ts';
import {
  cut,
  deadOrigin,
  failure,
  faultServer,
  json,
  gatewayError,
  silence,
  text,
  type Responder,
} from './fault-server.ts';
import { quick } from './serving.ts';

const html = '<html><head><title>Bad Gateway</title></head></html>';
const body = JSON.stringify({ RequestId: 'R', Success: true, Data: { Status: 2 } });
const xml = '<?xml version="1.0"?><QueryDeviceDistributeJobResponse><RequestId>R</RequestId><Success>true</Success>';
const gzip = { 'content-encoding': 'gzip' };
/** A body without a length, ended by the end of the connection. */
const untilClose =
  (sent: string | Buffer, headers = {}): Responder =>
  (response) =>
    response.writeHead(200, { connection: 'close', ...headers }).end(sent);
const withLength =
  (sent: string): Responder =>
  (response) => {
    response.writeHead(200, { 'content-length': '500' }).write(sent);
    setTimeout(() => response.socket?.destroy(), 2);
  };
const closeBefore: Responder = (response) => {
  response.socket?.end();
};

/** What happens instead of a good poll: on the side of the service, or before a request leaves. */
type Fault =
  | Responder
  | { readonly code: string; readonly syscall?: string }
  | 'no credentials'
  | 'no usable key'
  | 'no quota';

type Condition = readonly [condition: string, faults: readonly Fault[], isTransient: boolean];

const conditions: readonly Condition[] = [
  [
    'The connection is refused, reset or closed',
    [cut, closeBefore, { code: 'ECONNREFUSED', syscall: 'connect' }, { code: 'ECONNRESET' }, { code: 'EPIPE' }],
    true,
  ],
  ['The host name cannot be resolved', [{ code: 'ENOTFOUND' }, { code: 'EAI_AGAIN' }], true],
  [
    'The body is truncated, with or without a `Content-Length`, compressed or not',
    [
      ...['', '{', body.slice(0, 20), body.slice(0, -1)].map((sent) => untilClose(sent)),
      ...['<', '<?xml', xml].map((sent) => untilClose(sent)),
      withLength(''),
      withLength(body.slice(0, 20)),
      untilClose(Buffer.from('{"RequestId":"\u8bf7').subarray(0, -1)),
      untilClose(zlib.gzipSync(body).subarray(0, 30), gzip),
      untilClose(zlib.brotliCompressSync(body).subarray(0, 20), { 'content-encoding': 'br' }),
    ],
    true,
  ],
  [
    'Status 200 with an empty body, an HTML page or another text that is not from the API',
    [
      ...['', ' \n', html, `<!DOCTYPE html>${html}`, `<?xml version="1.0"?>${html}`, 'OK', 'null', '[]', '"OK"'].map(
        (sent) => text(200, sent),
      ),
      text(200, Buffer.from([0x3c, 0x68, 0xc4, 0xe3]), { 'content-type': 'text/html; charset=gb2312' }),
      text(200, '<Error2><Code>X</Code></Error2>'),
      json({}),
      json({ status: 'unavailable' }),
    ],
    true,
  ],
  [
    'Status 408, 425, 429, or 5xx except 501, 505 and 511',
    [408, 425, 429, 500, 502, 503, 504, 507, 520, 599].flatMap((status) => [text(status, ''), text(status, html)]),
    true,
  ],
  [
    'The service throttles; a `Retry-After` of up to a minute is respected',
    [
      gatewayError('Throttling.User'),
      gatewayError('Throttling', 400, { 'retry-after': '0' }),
      failure('iot.common.TooManyRequest'),
    ],
    true,
  ],
  [
    'An error code that the catalogue marks as retryable, such as `iot.system.SystemException`',
    [
      failure('iot.system.SystemException'),
      gatewayError('ServiceUnavailable', 503),
      gatewayError('InternalError', 500),
    ],
    true,
  ],
  ['The call times out', [silence], true],
  ['The source of the credentials fails, or returns no usable key', ['no credentials'], true],
  ['The quota that the client shares fails', ['no quota'], true],
  [
    'The job does not exist, or another error code that is not retryable',
    [failure('iot.system.IllegalRequest'), gatewayError('MissingParameter')],
    false,
  ],
  [
    'The key, the signature or the permission is rejected',
    [gatewayError('SignatureDoesNotMatch'), gatewayError('IncompleteSignature'), gatewayError('Forbidden.RAM', 403)],
    false,
  ],
  [
    'A redirect, a proxy that requires a login, or TLS that proves nothing',
    [text(302, '', { location: '/login' }), text(407, html), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
    false,
  ],
  [
    'A page with status 4xx, 501, 505 or 511 that is not from the API',
    [400, 403, 404, 501, 505, 511].map((status) => text(status, html)),
    false,
  ],
  [
    'A response that breaks the contract, or is larger than `maxBytes`',
    [
      json({ RequestId: 'R', Success: true }),
      json({ RequestId: 'R', Data: {} }),
      json({ RequestId: 'R', Success: true, Data: { Status: 'x' } }),
      text(200, '{"RequestId":"R","Success":true,"Success":false}'),
      text(204, ''),
      text(200, ' '.repeat(20_000)),
    ],
    false,
  ],
  ['A job status that the contract does not have, unless `onUnrecognized` is `wait`', [job(7)], false],
];

/** A client whose polls meet these turns, one after the other. */
async function meeting(turns: readonly Fault[]) {
  const server = await faultServer(...turns.filter((turn): turn is Responder => typeof turn === 'function'));
  const send = nodeTransport();
  let requests = 0;
  const transport: Transport = async (request) => {
    const turn = turns[requests++];
    if (typeof turn === 'object') throw Object.assign(new Error(`failed: ${request.url}`), turn);
    return send(request);
  };
  const credentials = () => {
    const turn = turns[requests];
    if (turn !== 'no credentials' && turn !== 'no usable key') return canary;
    requests += 1;
    if (turn === 'no credentials') throw new Error(canary.accessKeySecret);
    return {};
  };
  const quota: Quota = {
    async take() {
      if (turns[requests] !== 'no quota') return () => {};
      requests += 1;
      throw new Error(canary.accessKeySecret);
    },
    throttled: () => {},
  };
  const client = createClient({
    credentials,
    transport,
    endpoint: server.origin,
    quota,
    maxBytes: 10_000,
    retry: { ...quick, budget: 1_000 },
    timeout: { call: 30_000, attempt: turns.includes(silence) ? 300 : 20_000 },
  });
  /** Not those of a slow service: on a busy machine a good response can be slow as well. */
  const counted = () => (turns.includes(silence) ? undefined : requests);
  return { client, counted, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

const rows = conditions.flatMap(([condition, faults, isTransient]) =>
  faults.map((fault, index) => [condition, index, fault, isTransient] as const),
);
const wait = { interval: 1 };
/** More than the attempts of one call. */
const often = (fault: Fault) => Array.from({ length: 6 }, () => fault);

describe.concurrent.each(rows.filter(([, , , isTransient]) => isTransient))('%s (%#)', (_, __, fault) => {
  test('does not abort a wait between two successful polls', async () => {
    await using at = await meeting([job(1), ...often(fault), job(1), fault, job(2)]);
    const { data } = await waitForDistribution(at.client, { jobId }, wait);
    expect(data.status).toBe('completed');
    expect(at.counted() ?? 10).toBe(10);
  });

  test('is retried by a single read', async () => {
    await using at = await meeting([fault, fault, job(1)]);
    const { data } = await at.client.queryDeviceDistributeJob({ jobId });
    expect(data.status).toBe('running');
    expect(at.counted() ?? 3).toBe(3);
  });

  test('rejects a wait if all attempts of the first poll fail, like a single call', async () => {
    await using at = await meeting([...often(fault), job(2)]);
    const got = await rejection(waitForDistribution(at.client, { jobId }, wait));
    expect([isDistributionError(got), got['retryable']]).toEqual([true, true]);
    expect(at.counted() ?? 4).toBe(4);
    expect(leaks(got)).toEqual([]);
  });
});

test('a wait fails like a single call if the connection is refused', async () => {
  const client = createClient({ credentials: canary, endpoint: await deadOrigin(), quota: false, retry: quick });
  const got = await rejection(waitForDistribution(client, { jobId }));
  expect(got).toMatchObject({ name: 'TransportError', kind: 'connect', attempts: 4 });
  expect(await rejection(client.queryDeviceDistributeJob({ jobId }))).toMatchObject({ ...got });
});

test('a wait continues if a source no longer returns a valid key', async () => {
  await using at = await meeting([job(1), ...often('no usable key'), job(2)]);
  const { data } = await waitForDistribution(at.client, { jobId }, wait);
  expect(data.status).toBe('completed');
});

describe.concurrent.each(rows.filter(([, , , isTransient]) => !isTransient))('%s (%#)', (_, __, fault) => {
  test('rejects a wait at once', async () => {
    await using at = await meeting([job(1), fault, job(2)]);
    const got = await rejection(waitForDistribution(at.client, { jobId }, wait));
    expect([isDistributionError(got), at.counted()]).toEqual([true, 2]);
    expect(leaks(got)).toEqual([]);
  });
});

test('the table of the guide has the same conditions and effects', async () => {
  const guide = await readFile(new URL('../../../docs/guide/wait.md', import.meta.url), 'utf8');
  const table = Array.from(guide.matchAll(/^\| (.+?) +\| (continues|stops) +\|$/gm), ([, condition, end]) => [
    condition,
    end,
  ]);
  expect(table).toEqual(
    conditions.map(([condition, , isTransient]) => [condition, isTransient ? 'continues' : 'stops']),
  );
});
