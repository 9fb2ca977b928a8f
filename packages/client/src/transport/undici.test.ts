/** What is particular to dispatchers; what all transports promise is in transport.test.ts and http-faults.test.ts. */
import { getEventListeners } from 'node:events';
import zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import * as undici7 from 'undici';
import * as undici6 from 'undici-6';
import * as undici8 from 'undici-8';
import { jobData, jobId } from '../../test/wire-responses.ts';
import { canary, leaks, rejection } from '../../test/canary.ts';
import { faultServer, silence, text, type Responder } from '../../test/fault-server.ts';
import { quick } from '../../test/serving.ts';
import { createClient } from '../client.ts';
import type { TransportRequest } from './transport.ts';
import { undiciTransport, type UndiciDispatcher } from './undici.ts';

function request(origin: string, more: Partial<TransportRequest> = {}): TransportRequest {
  const { signal } = new AbortController();
  return { method: 'GET', url: `${origin}/?Signature=secret`, headers: {}, signal, maxBytes: 1_000, ...more };
}

const origin = 'https://iot.cn-shanghai.aliyuncs.com';
// What is used of each is the same in all; a union of their overloads cannot be called.
const versions = [
  ['undici 6', undici6 as unknown as typeof undici7],
  ['undici 7', undici7],
  ['undici 8', undici8 as unknown as typeof undici7],
] as const;

describe.each(versions)('over %s', (_, undici) => {
  test.each([
    ['an Agent', () => new undici.Agent()],
    ['a Pool', (at: string) => new undici.Pool(at, { connections: 2 })],
    ['a Client', (at: string) => new undici.Client(at)],
    ['an EnvHttpProxyAgent', () => new undici.EnvHttpProxyAgent()],
    ['what was composed', () => new undici.Agent().compose(undici.interceptors.retry())],
  ])('%s sends a request', async (__, make) => {
    await using server = await faultServer(text(200, zlib.gzipSync('whole'), { 'content-encoding': 'gzip' }));
    const transport = undiciTransport(make(server.origin), { acceptEncoding: 'gzip' });
    const { body } = await transport(request(server.origin));
    expect(Buffer.from(body).toString()).toBe('whole');
    expect(server.received[0]?.headers['accept-encoding']).toBe('gzip');
  });

  test('requests no encoding by default, and does not change the headers of the caller', async () => {
    await using server = await faultServer(text(200, ''));
    const headers = Object.freeze({ 'x-one': '1' });
    await undiciTransport(new undici.Agent())(request(server.origin, { headers }));
    expect(server.received[0]?.headers).toMatchObject({ 'accept-encoding': 'identity', 'x-one': '1' });
  });

  test('a MockAgent responds instead of the service', async () => {
    const mock = new undici.MockAgent();
    mock.disableNetConnect();
    const answer = { RequestId: 'R', Success: true, Data: jobData(2) };
    mock
      .get(origin)
      .intercept({ path: (path) => path.includes('Action=QueryDeviceDistributeJob') })
      .reply(200, answer);
    const client = createClient({ credentials: canary, transport: undiciTransport(mock), retry: quick });
    expect((await client.queryDeviceDistributeJob({ jobId })).data.status).toBe('completed');
    const got = await rejection(client.queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TransportError', kind: 'connect', attempts: 1 });
    expect(leaks(got)).toEqual([]);
  });

  test('a redirect is not followed, even with a redirect interceptor', async () => {
    await using other = await faultServer(text(200, ''));
    await using server = await faultServer(text(302, '', { location: other.origin }));
    const following = new undici.Agent().compose(undici.interceptors.redirect({ maxRedirections: 3 }));
    const { status } = await undiciTransport(following)(request(server.origin));
    expect([status, other.received.length]).toEqual([302, 0]);
  });

  test('a request that waits for a connection rejects when it is aborted, and is not sent later', async () => {
    const slow: Responder = (response) => setTimeout(() => response.end('ok'), 50);
    await using server = await faultServer(slow);
    const transport = undiciTransport(new undici.Client(server.origin));
    const first = transport(request(server.origin));
    const controller = new AbortController();
    const waiting = rejection(transport(request(server.origin, { signal: controller.signal })));
    const reason = new Error('enough');
    controller.abort(reason);
    expect(await waiting).toBe(reason);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    await first;
    await transport(request(server.origin));
    expect(server.received).toHaveLength(2);
  });

  test.each(['close', 'destroy'] as const)('after %s() of the dispatcher, nothing is sent', async (end) => {
    const agent = new undici.Agent();
    await agent[end]();
    const got = await rejection(undiciTransport(agent)(request(origin)));
    expect(got).toMatchObject({ name: 'TransportError', kind: 'connect', code: 'UND_ERR_CLOSED' });
  });

  test('a request in flight when the dispatcher is destroyed may have been sent', async () => {
    await using server = await faultServer(silence);
    const agent = new undici.Agent();
    const call = rejection(undiciTransport(agent)(request(server.origin)));
    await expect.poll(() => server.received.length).toBe(1);
    await agent.destroy();
    expect(await call).toMatchObject({ name: 'TransportError', kind: 'other', code: 'UND_ERR_DESTROYED' });
  });
});

test('the dispatcher built into Node sends a request', async () => {
  await using server = await faultServer(text(200, 'ok'));
  await fetch(server.origin);
  const builtIn = (globalThis as Record<symbol, unknown>)[Symbol.for('undici.globalDispatcher.1')];
  const { status } = await undiciTransport(builtIn as UndiciDispatcher)(request(server.origin));
  expect(status).toBe(200);
});

test.each([undefined, null, {}, { dispatch() {} }, 'http://proxy', fetch])('%s is not a dispatcher', (given) => {
  expect(() => undiciTransport(given as never)).toThrow(
    expect.objectContaining({ name: 'InputError', code: 'NoDispatcher' }),
  );
});

interface Handler {
  onRequestStart(controller: object): void;
  onResponseStart(controller: object, status: number, headers: Readonly<Record<string, string>>): void;
  onResponseData(controller: object, chunk: Uint8Array): void;
  onResponseEnd(controller: object, trailers: object): void;
}

describe('a response that undici reports as complete', () => {
  /** What undici returns for cancelled HTTP/2 streams. */
  class Ending extends undici8.Dispatcher {
    readonly #response: readonly [status: number, length: string | undefined, body: Uint8Array];

    constructor(status: number, length: string | undefined, body: Uint8Array) {
      super();
      this.#response = [status, length, body];
    }

    override dispatch(_: object, given: object): boolean {
      const [status, length, body] = this.#response;
      const handler = given as Handler;
      const controller = { abort() {}, resume() {}, pause() {} };
      handler.onRequestStart(controller);
      handler.onResponseStart(controller, status, length === undefined ? {} : { 'content-length': length });
      if (body.length > 0) handler.onResponseData(controller, body);
      handler.onResponseEnd(controller, {});
      return true;
    }
  }

  test.each([
    ['fewer bytes than its content-length', 200, '5', 'half'],
    ['no bytes, but a content-length', 200, '5', ''],
  ])('is truncated if it has %s', async (_, status, length, body) => {
    const got = await rejection(undiciTransport(new Ending(status, length, Buffer.from(body)))(request(origin)));
    expect(got).toMatchObject({ name: 'TransportError', kind: 'interrupted', sent: 'maybe' });
  });

  test.each([
    ['as many bytes as its content-length', 'GET', 200, '5', 'whole'],
    ['no content-length', 'GET', 200, undefined, 'whole'],
    ['a status without a body', 'GET', 304, '5', ''],
    ['no body since the method is HEAD', 'HEAD', 200, '5', ''],
  ])('is complete if it has %s', async (_, method, status, length, body) => {
    const dispatcher = new Ending(status, length, Buffer.from(body));
    const got = await undiciTransport(dispatcher)(request(origin, { method }));
    expect([got.status, Buffer.from(got.body).toString()]).toEqual([status, body]);
  });

  test('returns the only chunk of a body without copying it', async () => {
    const piece = Buffer.from('whole');
    const { body } = await undiciTransport(new Ending(200, undefined, piece))(request(origin));
    expect(body).toBe(piece);
  });
});
