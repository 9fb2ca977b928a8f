/** HTTP faults of a read, and their outcome: the class of the error and the number of requests. */
import { getEventListeners } from 'node:events';
import zlib from 'node:zlib';
import { v1StringToSign } from '@iot-distribution/signer';
import { describe, expect, test } from 'vitest';
import { createClient, type ClientEvent, type Transport } from '../src/index.ts';
import { job, jobData, jobId } from './wire-responses.ts';
import { atOnce, canary, leaks, outcome, rejection } from './canary.ts';
import {
  cut,
  deadOrigin,
  failure,
  faultServer,
  json,
  rawServer,
  gatewayError,
  silence,
  text,
  type Responder,
  type Received,
} from './fault-server.ts';
import { endOnceReceived } from './end-once-received.ts';
import { quick, serving } from './serving.ts';
import { overAll, overSockets, overUndici } from './transports.ts';

const ok = job(1);
const html = { 'content-type': 'text/html' };
const page = (title: string) => `<html><head><title>${title}</title></head><body>${title}</body></html>`;
const gzip = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
const goodBody = JSON.stringify({ RequestId: 'R', Success: true, Data: {} });
const zeros = Buffer.alloc(4_000_000);

/** Resets the socket in the middle of a body with a length, with chunks, or without either. */
const half =
  (headers: Readonly<Record<string, string>>): Responder =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.write(goodBody.slice(0, 30));
    setTimeout(() => (headers['connection'] === 'close' ? response.end() : response.socket?.destroy()), 5);
  };
const drip: Responder = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 10);
  response.on('close', () => clearInterval(timer));
};
const endless: Responder = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = () => {
    while (!response.destroyed && response.write(zeros.subarray(0, 65_536)));
  };
  response.on('drain', more);
  more();
};
const continued: Responder = (response, received) => {
  response.writeContinue();
  ok(response, received);
};
const promising: Responder = (response) => {
  response.writeHead(200, { 'content-length': String(10 * 2 ** 30) }).write('{');
};

type Row = readonly [id: string, what: string, script: readonly Responder[], want: string, requests: number];

const rows: readonly Row[] = [
  ['H01', 'Success false', [failure('iot.system.IllegalRequest')], 'ServiceError', 1],
  ['H02', 'Throttling.User each time', [gatewayError('Throttling.User')], 'ThrottledError', 4],
  ['H02', 'Throttling, then a response', [gatewayError('Throttling'), ok], 'success', 2],
  ['H02', 'Throttling.Api twice', [gatewayError('Throttling.Api'), gatewayError('Throttling.Api'), ok], 'success', 3],
  [
    'H02',
    'throttling in lower case, then a response',
    [text(400, '{"code":"Throttling.User","message":"m","requestId":"R"}'), ok],
    'success',
    2,
  ],
  ['H02', 'status 429 without a body', [text(429, ''), ok], 'success', 2],
  ['H02', 'a product that throttles', [failure('iot.common.TooManyRequest'), ok], 'success', 2],
  ['H02', 'ServiceUnavailable', [gatewayError('ServiceUnavailable', 503), ok], 'success', 2],
  ['H02', 'ServiceUnavailable each time', [gatewayError('ServiceUnavailable', 503)], 'ServiceError', 4],
  ...[500, 502, 503, 504].flatMap((status): Row[] => [
    ['H03', `${status} without a body, then a response`, [text(status, ''), ok], 'success', 2],
    ['H03', `${status} without a body, each time`, [text(status, '')], 'ServiceError', 4],
  ]),
  ['H03', '501, which does not pass', [text(501, '')], 'ServiceError', 1],
  ['H04', 'HTML 502 of a proxy', [text(502, page('Bad Gateway'), html)], 'TransportError', 4],
  ['H04', 'HTML 200 of a captive portal, every time', [text(200, page('Log in'), html)], 'DecodeError', 4],
  ['H04', 'HTML 200 of a captive portal, then a response', [text(200, page('Log in'), html), ok], 'success', 2],
  ['H04', '407', [text(407, page('Proxy'), html)], 'TransportError', 1],
  ['H04', '511', [text(511, page('Log in'), html)], 'TransportError', 1],
  ['H04', 'HTML 404', [text(404, page('Not found'), html)], 'TransportError', 1],
  ...['0', '-5', 'abc', 'Thu, 01 Jan 1970 00:00:00 GMT'].map((after): Row => [
    'H05',
    `Retry-After: ${after}`,
    [gatewayError('Throttling.User', 400, { 'retry-after': after }), ok],
    'success',
    2,
  ]),
  ...['1000000000', 'Fri, 01 Jan 2100 00:00:00 GMT'].map((after): Row => [
    // The service requests a longer delay than the rest of the time limit, so the error is returned at once.
    'H05',
    `Retry-After: ${after}`,
    [gatewayError('Throttling.User', 400, { 'retry-after': after }), ok],
    'ThrottledError',
    1,
  ]),
  [
    'H05',
    'x-acs-retry-after in milliseconds',
    [gatewayError('Throttling.User', 400, { 'x-acs-retry-after': '20' }), ok],
    'success',
    2,
  ],
  ...[204, 205, 206, 304].map((status): Row => ['H07', `status ${status}`, [text(status, '')], 'ContractError', 1]),
  [
    'H07',
    '103 before the response',
    [
      (response, received) => {
        response.writeEarlyHints({ link: '</a>; rel=preload' });
        ok(response, received);
      },
    ],
    'success',
    1,
  ],
  ['H08', 'a body over the limit', [json({ pad: 'x'.repeat(2_000_000) })], 'LimitError', 1],
  ['H08', 'an endless body', [endless], 'LimitError', 1],
  ['H08', 'a length of 10 GB and then nothing', [promising], 'LimitError', 1],
  ['H09', 'a gzip bomb', [text(200, zlib.gzipSync(zeros), gzip)], 'LimitError', 1],
  [
    'H09',
    'a deflate bomb',
    [text(200, zlib.deflateSync(zeros), { ...gzip, 'content-encoding': 'deflate' })],
    'LimitError',
    1,
  ],
  [
    'H09',
    'a br bomb',
    [
      text(200, zlib.brotliCompressSync(zeros, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } }), {
        ...gzip,
        'content-encoding': 'br',
      }),
    ],
    'LimitError',
    1,
  ],
  [
    'H09',
    'fifty encodings',
    [text(200, goodBody, { ...gzip, 'content-encoding': Array.from({ length: 50 }, () => 'gzip').join(', ') })],
    'LimitError',
    1,
  ],
  [
    'H09',
    'gzip in gzip',
    [text(200, zlib.gzipSync(zlib.gzipSync(goodBody)), { ...gzip, 'content-encoding': 'gzip, gzip' })],
    'LimitError',
    1,
  ],
  [
    'H10',
    'gzip that is truncated, every time',
    [text(200, zlib.gzipSync(goodBody).subarray(0, 20), gzip)],
    'DecodeError',
    4,
  ],
  [
    'H10',
    'gzip that is truncated, then a response',
    [text(200, zlib.gzipSync(goodBody).subarray(0, 20), gzip), ok],
    'success',
    2,
  ],
  ['H10', 'gzip that is plain text', [text(200, goodBody, gzip)], 'DecodeError', 1],
  [
    'H10',
    'an encoding of tomorrow',
    [text(200, 'zipped', { ...gzip, 'content-encoding': 'zip-of-tomorrow' })],
    'DecodeError',
    1,
  ],
  [
    'H10',
    'a character set for an encoding',
    [
      (response, received) => {
        response.setHeader('content-encoding', 'UTF-8');
        ok(response, received);
      },
    ],
    'success',
    1,
  ],
  [
    'J09',
    'two content types',
    [
      text(200, JSON.stringify({ RequestId: 'R', Success: true, Data: jobData(1) }), {
        'content-type': ['application/json;charset=utf-8', 'application/json;charset=utf-8'],
      }),
    ],
    'success',
    1,
  ],
  ['H11', 'a body truncated before its length', [half({ 'content-length': '500' }), ok], 'success', 2],
  ['H11', 'a body truncated between chunks', [half({}), ok], 'success', 2],
  ['H11', 'a body ended too early by the close, each time', [half({ connection: 'close' })], 'DecodeError', 4],
  ['H11', 'a body ended too early by the close, then a response', [half({ connection: 'close' }), ok], 'success', 2],
  ['H12', 'a reset before the headers', [cut, ok], 'success', 2],
  ['H12', 'a reset each time', [cut], 'TransportError', 4],
  [
    'H12',
    'a reset in the headers',
    [
      (response) => {
        response.socket?.end('HTTP/1.1 200 OK\r\ncontent-le');
      },
      ok,
    ],
    'success',
    2,
  ],
  ['H13', 'silence', [silence], 'TimeoutError', 1],
  ['H13', 'a body that drips', [drip], 'TimeoutError', 1],
  ['H19', 'SignatureNonceUsed at first', [gatewayError('SignatureNonceUsed'), ok], 'success', 2],
  ['H19', 'SignatureNonceUsed each time', [gatewayError('SignatureNonceUsed')], 'AuthError', 4],
];

async function faced([, , script, want]: Row, transport: Transport) {
  await using at = await serving(script, { transport, timeout: 5_000, maxBytes: 1_000_000 });
  const query = () => outcome(at.client.queryDeviceDistributeJob({ jobId }));
  const got = await (want === 'TimeoutError' ? endOnceReceived(at.server, query) : query());
  const requests = at.server.received.length;
  const nonces = new Set(at.server.received.map(({ parameters }) => parameters['SignatureNonce'])).size;
  return { name: got.name, attempts: got.attempts ?? requests, requests, nonces, leaks: leaks(got) };
}

function expected([, , , name, requests]: Row): Awaited<ReturnType<typeof faced>> {
  return { name, attempts: requests, requests, nonces: requests, leaks: [] };
}

// Most of the time, the calls wait for their retries.
describe.concurrent.each(overSockets)('over %s', (_, transport) => {
  test.each(rows.filter(([, , , want]) => want !== 'TimeoutError'))('%s: %s', async (...row) => {
    expect(await faced(row, transport)).toEqual(expected(row));
  });
});

// They replace the timers of all calls.
describe.each(overSockets)('over %s', (_, transport) => {
  test.each(rows.filter(([, , , want]) => want === 'TimeoutError'))('%s: %s', async (...row) => {
    expect(await faced(row, transport)).toEqual(expected(row));
  });
});

test('an unexpected 100 before the response is ignored', async () => {
  await using at = await serving([continued]);
  expect((await at.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
});

test.each(overUndici)('100 informational responses make %s reset the connection', async (_, transport) => {
  await using at = await serving([continued, ok], { transport });
  expect((await at.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
  expect(at.server.received).toHaveLength(2);
});

test('the start of an HTML page of an intermediary is kept, without secrets that it echoes', async () => {
  const echo: Responder = (response, { parameters }) =>
    text(
      502,
      page(`No way to ?Signature=${parameters['Signature']}&Token=${canary.securityToken}`),
      html,
    )(response, {} as never);
  await using at = await serving([echo], { retry: false });
  const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
  expect(got).toMatchObject({ name: 'TransportError', kind: 'not-api', excerpt: expect.stringContaining('No way to') });
  expect(leaks(got, [at.server.received[0]?.parameters['Signature'] ?? ''])).toEqual([]);
});

test('the client waits for the delay that the service requests', async () => {
  await using at = await serving([gatewayError('Throttling.User', 400, { 'x-acs-retry-after': '60' }), ok], {
    quota: false,
  });
  const start = performance.now();
  await at.client.queryDeviceDistributeJob({ jobId });
  expect(performance.now() - start).toBeGreaterThan(55);
});

test.concurrent.each([301, 302, 303, 307, 308])('a redirect with status %d is not followed', async (status) => {
  await using other = await faultServer(ok);
  for (const location of [other.origin, `http://127.0.0.1:${other.port}/x`, '/', 'http://127.0.0.1:1/']) {
    await using at = await serving([text(status, '', { location })]);
    for (const [, transport] of overAll) {
      const client = createClient({ credentials: canary, endpoint: at.server.origin, transport, retry: quick });
      const got = await rejection(client.queryDeviceDistributeJob({ jobId }));
      expect(got).toMatchObject({ name: 'TransportError', kind: 'redirect', status });
    }
    expect(at.server.received).toHaveLength(overAll.length);
  }
  expect(other.received).toEqual([]);
});

test.each(overSockets)('over %s an infinite body takes no more memory than its limit', async (_, transport) => {
  await using at = await serving([endless], { transport, maxBytes: 8_000_000 });
  const before = process.memoryUsage().rss;
  await rejection(at.client.queryDeviceDistributeJob({ jobId }));
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 2 ** 20);
});

test.each(overSockets)('over %s a closed idle connection is replaced, and the read continues', async (_, transport) => {
  await using at = await serving([ok], { transport });
  await at.client.queryDeviceDistributeJob({ jobId });
  at.server.closeIdle();
  const got = await at.client.queryDeviceDistributeJob({ jobId });
  expect(got.success).toBe(true);
  expect(at.server.connections()).toBeGreaterThan(1);
});

test.each(overSockets)('over %s a refused connection is retried, and then reported', async (_, transport) => {
  const client = createClient({ credentials: canary, endpoint: await deadOrigin(), transport, retry: quick });
  const got = await rejection(client.queryDeviceDistributeJob({ jobId }));
  expect(got).toMatchObject({ name: 'TransportError', kind: 'connect', code: 'ECONNREFUSED', attempts: 4 });
  expect(leaks(got)).toEqual([]);
});

test.each(overSockets)('over %s a failed DNS lookup is reported', async (_, transport) => {
  const options = { credentials: canary, endpoint: 'https://iot.invalid', retry: false, timeout: 5_000 } as const;
  const got = await rejection(createClient({ ...options, transport }).queryDeviceDistributeJob({ jobId }));
  expect(got).toMatchObject({ name: 'TransportError', kind: 'dns' });
});

const good = (extra: string) => {
  const body = JSON.stringify({ RequestId: 'R', Success: true, File: 'https://x.aliyuncs.com/f' });
  return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${extra}content-length: ${body.length}\r\n\r\n${body}`;
};
const malformed: readonly (readonly [what: string, bytes: string])[] = [
  ['two lengths', good('content-length: 5\r\n')],
  ['a length and chunks', good('transfer-encoding: chunked\r\n')],
  ['headers of 20 kB', good(`x-pad: ${'x'.repeat(20_000)}\r\n`)],
  ['headers of 1 MB', good(`x-pad: ${'x'.repeat(1_000_000)}\r\n`)],
  ['a garbage status line', 'HTTP/9 what?\r\n\r\n'],
  ['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n'],
  ['HTTP/0.9', '{"Success":true}'],
  ['a malformed header', good('no colon\r\n')],
  ['a header folded over two lines', good('x-pad: a\r\n b\r\n')],
  ['a length folded over two lines', good('content-length:\r\n 5\r\n')],
  ['a length that is not a number', good('content-length: many\r\n')],
  [
    'a chunk whose size is not a number',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nmany\r\n{}\r\n0\r\n\r\n',
  ],
];

describe.each(overAll)('over %s', (name, transport) => {
  // The parser of undici 6 unfolds a header, which RFC 9112 leaves to the recipient.
  const applicable =
    name === 'undici 6' ? malformed.filter(([what]) => what !== 'a header folded over two lines') : malformed;

  test.each(applicable)('%s is not a complete response', async (__, bytes) => {
    await using server = await rawServer((socket) => socket.end(bytes));
    const client = createClient({ credentials: canary, endpoint: server.origin, transport, retry: false });
    const got = await rejection(client.queryDeviceDistributeDetail({ jobId }));
    expect(got).toMatchObject({ name: 'TransportError', kind: 'interrupted', attempts: 1 });
    expect(got['code']).toMatch(/^(?:HPE|UND_ERR)_/);
    expect(leaks(got)).toEqual([]);
  });
});

describe('a wrong signature', () => {
  /** What the gateway signs, from what arrived. */
  const stringToSign = ({ method, parameters }: Received): string =>
    v1StringToSign(method, parameters as Record<string, string>);
  const echoing =
    (spell: (text: string) => string): Responder =>
    (response, received) => {
      const message = `Specified signature is not matched with our calculation. server string to sign is:${spell(stringToSign(received))}`;
      gatewayError('SignatureDoesNotMatch', 400, {}, message)(response, received);
    };
  const escape = (whole: string) => whole.replaceAll('&', '&amp;');

  const echoes: readonly (readonly [what: string, spell: (text: string) => string, hint: RegExp])[] = [
    ['of the same string', (whole) => whole, /secret/],
    ['of the same string in HTML', escape, /secret/],
    ['of a truncated string', (whole) => whole.slice(0, 300), /cut|secret/],
    ['of another value', (whole) => whole.replace('JobId%3DUbms', 'JobId%3DVbms'), /JobId/],
    ['of no string', () => '', /./],
  ];

  test.each(echoes)('%s is an AuthError with a hint, is not retried, and shows no secret', async (_, spell, hint) => {
    await using at = await serving([echoing(spell)]);
    const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'AuthError', code: 'SignatureDoesNotMatch', attempts: 1 });
    expect(got['hint']).toMatch(hint);
    expect(got.message).toContain(got['hint']);
    expect(leaks(got)).toEqual([]);
  });
});

test.each(overSockets)(
  'over %s a call whose headers arrive byte by byte rejects at its time limit',
  async (_, transport) => {
    const received: unknown[] = [];
    await using server = await rawServer((socket) => {
      received.push(socket);
      const bytes = [...'HTTP/1.1 200 OK\r\nx-pad: '];
      const timer = setInterval(() => socket.write(bytes.shift() ?? 'x'), 10);
      socket.on('close', () => clearInterval(timer));
    });
    const limits = { retry: quick, timeout: 60 };
    const client = createClient({ credentials: canary, endpoint: server.origin, transport, ...limits });
    const got = await endOnceReceived({ received }, () => rejection(client.queryDeviceDistributeJob({ jobId })));
    expect(got).toMatchObject({ name: 'TimeoutError', attempts: 1 });
  },
);

test('a hundred calls to an unreachable server stay within the budget of retries', async () => {
  await using at = await serving([text(503, '')], { quota: false, retry: { ...quick, budget: 20 } });
  const got = await Promise.all(
    Array.from({ length: 100 }, () => rejection(at.client.queryDeviceDistributeJob({ jobId }))),
  );
  expect(new Set(got.map(({ name }) => name))).toEqual(new Set(['ServiceError']));
  expect(at.server.received).toHaveLength(120);
});

test.each(overSockets)('over %s bytes after a response do not become part of the next one', async (_, transport) => {
  const answer = good('');
  await using server = await rawServer((socket, request) => {
    socket.write(request === 1 ? answer + answer.replace('/f"', '/g"') : answer);
  });
  const client = createClient({ credentials: canary, endpoint: server.origin, transport, retry: quick });
  const got = [];
  for (let count = 0; count < 3; count++) got.push((await client.queryDeviceDistributeDetail({ jobId })).file);
  expect(new Set(got)).toEqual(new Set(['https://x.aliyuncs.com/f']));
});

describe('a signal aborts a call', () => {
  const slow: Responder = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{');
  };
  const busy = gatewayError('Throttling.User', 400, { 'x-acs-retry-after': '20000' });
  const places: readonly (readonly [where: string, script: readonly Responder[], requests: number])[] = [
    ['before the response', [silence], 1],
    ['in the body', [slow], 1],
    ['during the delay before a retry', [busy], 1],
  ];

  const everywhere = overSockets.flatMap(([name, transport]) =>
    places.map((place) => [name, ...place, transport] as const),
  );

  test.each(everywhere)(
    'over %s %s, at once and without a remaining listener or socket',
    async (_, place, script, requests, transport) => {
      const events: ClientEvent[] = [];
      await using at = await serving(script, { transport, onEvent: (event) => events.push(event) });
      const controller = new AbortController();
      const call = rejection(at.client.queryDeviceDistributeJob({ jobId }, { signal: controller.signal }));
      const there = () =>
        place === 'during the delay before a retry' ? events.at(-1)?.type : at.server.received.length;
      await expect.poll(there, { interval: 5 }).toBe(place === 'during the delay before a retry' ? 'retried' : 1);
      controller.abort(new Error(canary.accessKeySecret));
      controller.abort();
      const got = await atOnce(call);
      expect(got).toMatchObject({ name: 'AbortedError', attempts: requests });
      expect(leaks(got)).toEqual([]);
      expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
      expect(at.server.received).toHaveLength(requests);
    },
  );

  test('before it starts, and nothing is sent', async () => {
    await using at = await serving([ok]);
    const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }, { signal: AbortSignal.abort() }));
    expect(got).toMatchObject({ name: 'AbortedError', attempts: 0 });
    expect(at.server.received).toEqual([]);
  });

  test('while it waits for the quota, and takes no turn', async () => {
    await using at = await serving([ok]);
    const full = Array.from({ length: 10 }, () => at.client.queryDeviceDistributeJob({ jobId }));
    const controller = new AbortController();
    const call = rejection(at.client.queryDeviceDistributeJob({ jobId }, { signal: controller.signal }));
    await Promise.all(full);
    controller.abort();
    expect(await call).toMatchObject({ name: 'AbortedError', attempts: 0 });
    expect(at.server.received).toHaveLength(10);
  });
});

describe('a wrong local clock', () => {
  const minute = 60_000;
  const httpDate = (time: number) => new Date(time).toUTCString();
  /** Rejects timestamps that differ by more than 15 minutes from its clock, like the gateway. */
  const strict =
    (date: () => string | string[] | undefined): Responder =>
    (response, received) => {
      const sentAt = Date.parse(received.parameters['Timestamp'] ?? '');
      response.sendDate = false;
      const given = date();
      if (given !== undefined) response.setHeader('date', given);
      const right = Math.abs(sentAt - Date.now()) <= 15 * minute;
      (right ? ok : gatewayError('InvalidTimeStamp.Expired'))(response, received);
    };

  const off: readonly (readonly [what: string, by: number])[] = [
    ['20 minutes behind', -20 * minute],
    ['20 minutes ahead', 20 * minute],
    ['10 years ahead', 10 * 365 * 24 * 60 * minute],
  ];

  test.each(off)('that is %s is corrected once for all calls in flight', async (_, by) => {
    const events: ClientEvent[] = [];
    await using at = await serving([strict(() => httpDate(Date.now()))], {
      now: () => Date.now() + by,
      quota: false,
      onEvent: (event) => events.push(event),
    });
    const calls = Array.from({ length: 20 }, () => at.client.queryDeviceDistributeJob({ jobId }));
    expect((await Promise.all(calls)).every(({ success }) => success)).toBe(true);
    expect(at.server.received.length).toBeLessThanOrEqual(40);
    expect(events.filter(({ type }) => type === 'skew-corrected')).toHaveLength(1);
    const before = at.server.received.length;
    await at.client.queryDeviceDistributeJob({ jobId });
    expect(at.server.received).toHaveLength(before + 1);
  });

  test('is corrected again if it changes later', async () => {
    let by = 0;
    await using at = await serving([strict(() => httpDate(Date.now()))], { now: () => Date.now() + by });
    for (const jump of [0, 30 * minute, -40 * minute]) {
      by = jump;
      expect((await at.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
    }
    expect(at.server.received).toHaveLength(5);
  });

  test('gives an AuthError if the timestamp is rejected after the correction', async () => {
    const date = { date: httpDate(Date.now() + 60 * minute) };
    await using at = await serving([gatewayError('InvalidTimeStamp.Expired', 400, date)]);
    const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'AuthError', code: 'InvalidTimeStamp.Expired', attempts: 2 });
  });

  const now = () => httpDate(Date.now());
  const useless: readonly (readonly [what: string, date: () => string | string[] | undefined])[] = [
    ['missing', () => undefined],
    ['repeated', () => [now(), now()]],
    ['not a date', () => 'yesterday'],
    ['of 1970', () => httpDate(0)],
    ['the local time', () => httpDate(Date.now() - 20 * minute)],
  ];

  test.each(useless)('is not corrected by a Date header that is %s', async (_, date) => {
    await using at = await serving([strict(date)], { now: () => Date.now() - 20 * minute });
    const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'AuthError', code: 'InvalidTimeStamp.Expired', attempts: 1 });
  });
});

test('10 failed and 10 successful calls leave no timer', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
  const before = timers();
  await using at = await serving([text(503, ''), ok], { quota: false });
  for (let count = 0; count < 20; count++) await at.client.queryDeviceDistributeJob({ jobId });
  // Node itself keeps a timer for idle sockets.
  expect(timers() - before).toBeLessThanOrEqual(2);
});
