import { getEventListeners } from 'node:events';
import zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { rejection } from '../../test/canary.ts';
import { cut, deadOrigin, faultServer, silence, text, type Responder } from '../../test/fault-server.ts';
import { overAll, overSockets } from '../../test/transports.ts';
import type { TransportRequest } from './transport.ts';

function request(origin: string, more: Partial<TransportRequest> = {}): TransportRequest {
  const { signal } = new AbortController();
  return { method: 'GET', url: `${origin}/?Signature=secret`, headers: {}, signal, maxBytes: 1_000, ...more };
}

const gzip = { 'content-encoding': 'gzip' };
const cutBody: Responder = (response) => {
  response.writeHead(200, { 'content-length': '100' }).write('half');
  setTimeout(() => response.socket?.destroy(), 5);
};

describe.each(overAll)('over %s', (_, transport) => {
  test('returns status, headers and body for any status', async () => {
    await using server = await faultServer(text(503, 'later', { 'retry-after': '1' }));
    const got = await transport(request(server.origin));
    expect({ ...got, body: Buffer.from(got.body).toString() }).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
      body: 'later',
    });
  });

  test('sends method, headers and body unchanged', async () => {
    await using server = await faultServer(text(200, ''));
    await transport(request(server.origin, { method: 'POST', headers: { 'x-one': '1' }, body: 'a=b' }));
    expect(server.received[0]).toMatchObject({ method: 'POST', body: 'a=b', headers: { 'x-one': '1' } });
  });

  test('inflates a body', async () => {
    await using server = await faultServer(text(200, zlib.gzipSync('whole'), gzip));
    const got = await transport(request(server.origin));
    expect(Buffer.from(got.body).toString()).toBe('whole');
  });

  test('does not follow a redirect', async () => {
    await using other = await faultServer(text(200, ''));
    await using server = await faultServer(text(307, '', { location: other.origin }));
    const got = await transport(request(server.origin));
    expect(got.status).toBe(307);
    expect(other.received).toEqual([]);
  });

  const faults: readonly (readonly [what: string, answer: Responder, want: string])[] = [
    ['a connection reset before the response', cut, 'TransportError'],
    ['a body truncated before its length', cutBody, 'TransportError'],
    ['a body over the limit', text(200, 'x'.repeat(2_000)), 'LimitError'],
    ['a body that inflates over the limit', text(200, zlib.gzipSync('x'.repeat(1_000_000)), gzip), 'LimitError'],
  ];

  test.each(faults)('%s is an error without the URL', async (__, answer, want) => {
    await using server = await faultServer(answer);
    const got = await rejection(transport(request(server.origin)));
    expect(got).toMatchObject({ name: want });
    expect(String(got.stack)).not.toContain('secret');
  });

  test('a body over the limit is not read to its end', async () => {
    let cutByUs = false;
    const endless: Responder = (response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(1_000)));
      };
      response.on('drain', more);
      response.on('close', () => (cutByUs = true));
      more();
    };
    await using server = await faultServer(endless);
    await rejection(transport(request(server.origin)));
    await expect.poll(() => cutByUs).toBe(true);
  });

  test('a refused connection is a transient error', async () => {
    const got = await rejection(transport(request(await deadOrigin())));
    expect(got).toMatchObject({ name: 'TransportError', retryable: true });
  });

  test('an aborted request rejects with the reason of the signal', async () => {
    await using server = await faultServer(silence);
    const controller = new AbortController();
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 10);
    const got = await rejection(transport(request(server.origin, { signal: controller.signal })));
    expect(got).toBe(reason);
  });
});

test.each(overSockets)('over %s a connection is reused', async (name, transport) => {
  await using server = await faultServer(text(200, 'ok'));
  for (let count = 0; count < 6; count++) await transport(request(server.origin));
  // A connection of undici rests for a turn of the event loop before it is used again.
  expect(server.connections()).toBeLessThanOrEqual(name === 'node:http' ? 1 : 2);
});

const json = '{"RequestId":"R"}';

/** Values of `content-encoding` that are not encodings of a body. */
const noEncodings = [
  'UTF-8',
  'utf8',
  'none',
  'NONE',
  'binary',
  '8bit',
  'identity',
  'zip-of-tomorrow',
  'gzip, UTF-8',
  '"gzip"',
];

describe.each(overAll)('over %s', (_, transport) => {
  test.each(noEncodings)(
    'a body that starts as JSON or XML is used unchanged with the content encoding %s',
    async (encoding) => {
      for (const body of [json, '<Error/>', ' \r\n\t<Error/>', `\ufeff ${json}`]) {
        await using server = await faultServer(text(200, body, { 'content-encoding': encoding }));
        const got = await transport(request(server.origin));
        expect(Buffer.from(got.body).toString()).toBe(body);
      }
    },
  );

  const badEncodings: readonly (readonly [what: string, answer: Responder, code: string])[] = [
    ['none at all', text(200, 'plain', gzip), 'InvalidEncoding'],
    ['not the declared one', text(200, json, gzip), 'InvalidEncoding'],
    ['unknown', text(200, 'plain', { 'content-encoding': 'zip-of-tomorrow' }), 'UnknownEncoding'],
    [
      'unknown next to a known one',
      text(200, zlib.gzipSync(json), { 'content-encoding': 'gzip, UTF-8' }),
      'UnknownEncoding',
    ],
  ];

  test.each(badEncodings)(
    'a body whose encoding is %s is a DecodeError with status and request id',
    async (__, answer, code) => {
      const withId: Responder = (response, received) => {
        response.setHeader('x-acs-request-id', 'R-1');
        answer(response, received);
      };
      await using server = await faultServer(withId);
      const got = await rejection(transport(request(server.origin)));
      expect(got).toMatchObject({ name: 'DecodeError', code, status: 200, requestId: 'R-1' });
    },
  );

  test('more than one compression is a LimitError, regardless of the values between them', async () => {
    for (const encoding of ['gzip, gzip', 'identity, gzip, br', 'gzip,identity,deflate']) {
      await using server = await faultServer(text(200, json, { 'content-encoding': encoding }));
      const got = await rejection(transport(request(server.origin)));
      expect(got).toMatchObject({ name: 'LimitError', code: 'TooManyEncodings', status: 200 });
    }
  });

  test.each([
    ['deflate', zlib.deflateSync(json)],
    ['deflate', zlib.deflateRawSync(json)],
    ['x-gzip', zlib.gzipSync(json)],
    ['GZIP', zlib.gzipSync(json)],
    ['br', zlib.brotliCompressSync(json)],
  ])('a body in %s is decompressed', async (encoding, body) => {
    await using server = await faultServer(text(200, body, { 'content-encoding': encoding }));
    const got = await transport(request(server.origin));
    expect(Buffer.from(got.body).toString()).toBe(json);
  });

  test('the error for a body that is truncated or over the limit has status and request id', async () => {
    const head = { 'x-acs-request-id': 'R-1' };
    const truncated: Responder = (response) => {
      response.writeHead(503, { ...head, 'content-length': '100' }).write('half');
      setTimeout(() => response.socket?.destroy(), 5);
    };
    for (const answer of [text(503, 'x'.repeat(2_000), head), truncated]) {
      await using server = await faultServer(answer);
      const got = await rejection(transport(request(server.origin)));
      expect(got).toMatchObject({ status: 503, requestId: 'R-1' });
    }
  });
});

describe.each(overSockets)('over %s', (_, transport) => {
  test('a body whose encoding is truncated is a DecodeError', async () => {
    await using server = await faultServer(text(200, zlib.gzipSync('whole').subarray(0, 15), gzip));
    const got = await rejection(transport(request(server.origin)));
    expect(got).toMatchObject({ name: 'DecodeError', code: 'InvalidEncoding', status: 200 });
  });

  test('header names are in lower case, and a repeated header has both values', async () => {
    await using server = await faultServer(text(200, '', { 'X-Two': ['1', '2'], 'Set-Cookie': ['a=1', 'b=2'] }));
    const { headers } = await transport(request(server.origin));
    expect(headers).toMatchObject({ 'x-two': '1, 2', 'set-cookie': 'a=1, b=2' });
  });

  test('a body in many chunks is concatenated', async () => {
    const piece = 'x'.repeat(100_000);
    const pieces: Responder = (response) => {
      response.write(piece);
      setTimeout(() => response.end(piece), 10);
    };
    await using server = await faultServer(pieces);
    const { body } = await transport(request(server.origin, { maxBytes: 200_000 }));
    expect(Buffer.from(body).equals(Buffer.from(piece + piece))).toBe(true);
  });

  test('with an aborted signal nothing is sent', async () => {
    await using server = await faultServer(text(200, 'ok'));
    const reason = new Error('enough');
    const got = await rejection(transport(request(server.origin, { signal: AbortSignal.abort(reason) })));
    expect(got).toBe(reason);
    expect(server.connections()).toBe(0);
  });

  const ends: readonly (readonly [what: string, answer: Responder])[] = [
    ['a response', text(200, 'ok')],
    ['a reset', cut],
    ['a body over the limit', text(200, 'x'.repeat(2_000))],
    ['the announcement of one', text(200, '', { 'content-length': '2000' })],
  ];

  test.each(ends)('%s leaves no listener', async (__, answer) => {
    await using server = await faultServer(answer);
    const { signal } = new AbortController();
    await transport(request(server.origin, { signal })).catch(() => {});
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
