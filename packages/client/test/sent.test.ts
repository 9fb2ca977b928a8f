/** Whether a transport knows that nothing was sent: from the state of its connection, independent of the error. */
import http from 'node:http';
import net from 'node:net';
import type { AddressInfo, LookupFunction } from 'node:net';
import tls from 'node:tls';
import { describe, expect, test, vi } from 'vitest';
import * as undici7 from 'undici';
import * as undici6 from 'undici-6';
import * as undici8 from 'undici-8';
import { fetchTransport, nodeTransport, undiciTransport, type Transport } from '../src/index.ts';
import type { Sent } from '../src/transport/transport.ts';
import { key, selfSigned } from './certificates.ts';
import { cut, deadOrigin, faultServer, rawServer, silence, text, type Responder } from './fault-server.ts';
import { fullServer } from './full-server.ts';

interface Told {
  /** What the transport reported last. */
  readonly reported: Sent | undefined;
  /** What its error says. */
  readonly error: unknown;
}

/** Sends one request, which fails, or is aborted after so many milliseconds or something else. */
async function send(transport: Transport, origin: string, abortAfter?: number | Promise<unknown>): Promise<Told> {
  let reported: Sent | undefined;
  const controller = new AbortController();
  const request = { method: 'POST', url: `${origin}/?a=b`, headers: {}, body: 'c=d', maxBytes: 1_000 } as const;
  const reportSent = (sent: Sent) => (reported = sent);
  const sending = transport({ ...request, signal: controller.signal, reportSent });
  const abort = () => controller.abort(new Error('enough'));
  if (typeof abortAfter === 'number') setTimeout(abort, abortAfter);
  else void abortAfter?.then(abort);
  const error: unknown = await sending.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { reported, error };
}

interface Connect {
  readonly lookup?: LookupFunction;
  readonly autoSelectFamily?: boolean;
}

type Make = (connect?: Connect) => Transport;
const undiciOf = (undici: Pick<typeof undici7, 'Agent'>, connect: Connect) =>
  undiciTransport(new undici.Agent({ connect }));

const sockets: readonly (readonly [name: string, make: Make])[] = [
  ['node:http', (connect = {}) => nodeTransport({ agent: new http.Agent(connect as http.AgentOptions) })],
  ['undici 6', (connect = {}) => undiciOf(undici6 as unknown as typeof undici7, connect)],
  ['undici 7', (connect = {}) => undiciOf(undici7, connect)],
  ['undici 8', (connect = {}) => undiciOf(undici8 as unknown as typeof undici7, connect)],
];
/** The same for https: an agent of `node:http` opens no TLS. */
const secure: typeof sockets = [['node:https', () => nodeTransport()], ...sockets.slice(1)];

const lookupFailing: LookupFunction = (_, __, callback) =>
  callback(Object.assign(new Error('getaddrinfo EAI_FAIL'), { code: 'EAI_FAIL', syscall: 'getaddrinfo' }), '');
const lookupOfTwo: LookupFunction = (_, { all }, callback) => {
  const two = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ];
  if (all === true) callback(null, two);
  else callback(null, '127.0.0.1', 4);
};

/** Accepts a connection and handles it with the given function. */
async function listener(take: (socket: net.Socket) => void): Promise<{ readonly port: number } & AsyncDisposable> {
  const open = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    take(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe.each(sockets)('over %s nothing was sent', (_, make) => {
  test('if the DNS lookup fails', async () => {
    const got = await send(make({ lookup: lookupFailing }), 'http://iot.test');
    expect(got).toMatchObject({ reported: 'no', error: { name: 'TransportError', kind: 'dns', sent: 'no' } });
  });

  test('if the connection is refused', async () => {
    const got = await send(make(), await deadOrigin());
    expect(got).toMatchObject({ reported: 'no', error: { code: 'ECONNREFUSED', sent: 'no' } });
  });

  test('if the connection is refused at every IP address of the host', async () => {
    const { port } = new URL(await deadOrigin());
    const got = await send(make({ lookup: lookupOfTwo, autoSelectFamily: true }), `http://iot.test:${port}`);
    expect(got).toMatchObject({ reported: 'no', error: { kind: 'connect', sent: 'no' } });
  });

  test('if the request is aborted during the DNS lookup', async () => {
    const got = await send(make({ lookup: () => {} }), 'http://iot.test', 20);
    expect(got).toMatchObject({ reported: 'no', error: { message: 'enough' } });
  });

  test('if the request is aborted while it connects', async () => {
    await using server = await fullServer();
    const got = await send(make(), server.origin, 20);
    expect(got).toMatchObject({ reported: 'no', error: { message: 'enough' } });
  });
});

describe.each(secure)('over %s nothing was sent', (_, make) => {
  const breaks: readonly (readonly [how: string, take: (socket: net.Socket) => void])[] = [
    ['is reset', (socket) => void socket.once('data', () => socket.resetAndDestroy())],
    ['is closed', (socket) => void socket.once('data', () => socket.end())],
    [
      'gets a response in plain text',
      (socket) => void socket.once('data', () => socket.end('HTTP/1.1 400 Bad\r\n\r\n')),
    ],
  ];

  test.each(breaks)('if the TLS handshake %s', async (__, take) => {
    await using server = await listener(take);
    const got = await send(make(), `https://127.0.0.1:${server.port}`);
    expect(got).toMatchObject({ reported: 'no', error: { name: 'TransportError', sent: 'no' } });
  });

  test('if the certificate is not trusted, and the server receives no bytes', async () => {
    let bytes = 0;
    const server = tls.createServer({ key, cert: selfSigned }, (socket) => {
      socket.on('data', (chunk: Uint8Array) => (bytes += chunk.length));
      socket.on('error', () => socket.destroy());
    });
    server.on('tlsClientError', () => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const got = await send(make(), `https://localhost:${(server.address() as AddressInfo).port}`);
    await new Promise((resolve) => server.close(resolve));
    expect(got).toMatchObject({ reported: 'no', error: { kind: 'tls', sent: 'no' } });
    expect(bytes).toBe(0);
  });

  test('if the request is aborted during the TLS handshake', async () => {
    await using server = await listener(() => {});
    const got = await send(make(), `https://127.0.0.1:${server.port}`, 30);
    expect(got).toMatchObject({ reported: 'no', error: { message: 'enough' } });
  });
});

describe.each(sockets)('over %s the request may have been sent', (_, make) => {
  const lost: readonly (readonly [what: string, answer: Responder])[] = [
    ['if the connection is reset', cut],
    [
      'if the response is truncated',
      (response) => {
        response.writeHead(200, { 'content-length': '100' }).write('half');
        setTimeout(() => response.socket?.destroy(), 5);
      },
    ],
  ];

  test.each(lost)('%s after the request was read', async (__, answer) => {
    await using server = await faultServer(answer);
    const got = await send(make(), server.origin);
    expect(got).toMatchObject({ reported: 'maybe', error: { name: 'TransportError', sent: 'maybe' } });
  });

  test('if it is aborted while it waits for the response', async () => {
    await using server = await faultServer(silence);
    const controller = new AbortController();
    let reported: Sent | undefined;
    const request = { method: 'GET', url: server.origin, headers: {}, maxBytes: 1_000 } as const;
    const sending = make()({ ...request, signal: controller.signal, reportSent: (sent) => (reported = sent) });
    await expect.poll(() => server.received.length).toBe(1);
    controller.abort(new Error('enough'));
    await expect(sending).rejects.toThrow('enough');
    expect(reported).toBe('maybe');
  });

  test('if the server closes a reused connection', async () => {
    let requests = 0;
    const answer: Responder = (response) => {
      if (++requests === 1) response.end('first');
      else response.socket?.destroy();
    };
    await using server = await faultServer(answer);
    const transport = make({});
    await send(transport, server.origin);
    expect(await send(transport, server.origin)).toMatchObject({ reported: 'maybe', error: { sent: 'maybe' } });
  });
});

type Through = (proxy: string) => Transport;

const proxies: readonly (readonly [name: string, through: Through])[] = [
  ['node:http', (proxy) => nodeTransport({ proxyEnv: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } })],
  ['undici 6', (proxy) => undiciTransport(new undici6.ProxyAgent(proxy))],
  ['undici 7', (proxy) => undiciTransport(new undici7.ProxyAgent(proxy))],
  ['undici 8', (proxy) => undiciTransport(new undici8.ProxyAgent(proxy))],
];

describe.each(proxies)('over %s through a proxy', (_, through) => {
  const service = 'https://iot.cn-shanghai.aliyuncs.com';

  test.each(['HTTP/1.1 407 Proxy Authentication Required', 'HTTP/1.1 503 Service Unavailable'])(
    'nothing was sent if the proxy responds to CONNECT with %s',
    async (line) => {
      await using proxy = await rawServer((socket) => socket.end(`${line}\r\n\r\n`));
      const got = await send(through(proxy.origin), service);
      expect(got).toMatchObject({ reported: 'no', error: { kind: 'proxy', sent: 'no' } });
    },
  );

  test('nothing was sent if the proxy refuses the connection', async () => {
    expect(await send(through(await deadOrigin()), service)).toMatchObject({ reported: 'no', error: { sent: 'no' } });
  });

  test('nothing was sent if the request is aborted before the proxy responds', async () => {
    await using proxy = await rawServer(() => {});
    const got = await send(through(proxy.origin), service, 40);
    expect(got).toMatchObject({ reported: 'no', error: { message: 'enough' } });
  });
});

test('with a dispatcher that does not call its handler, the request may have been sent', async () => {
  await using server = await faultServer(cut);
  const agent = new undici7.Agent();
  const delegating = {
    dispatch: () => true,
    request: (options: object, callback: (error: Error | null, response: object) => void) =>
      agent.request(options as undici7.Dispatcher.RequestOptions, callback),
  };
  expect(await send(undiciTransport(delegating), server.origin)).toMatchObject({
    reported: undefined,
    error: { name: 'TransportError', sent: 'maybe' },
  });
});

test('a request that waits for a free socket of its agent was not sent', async () => {
  await using server = await faultServer(silence);
  const transport = nodeTransport({ agent: new http.Agent({ maxSockets: 1 }) });
  let endFirst = () => {};
  const end = new Promise<void>((resolve) => (endFirst = resolve));
  const first = send(transport, server.origin, end);
  const received = vi.waitUntil(() => server.received.length > 0, { timeout: 20_000, interval: 1 });
  expect(await send(transport, server.origin, received)).toMatchObject({ reported: 'no' });
  endFirst();
  expect(await first).toMatchObject({ reported: 'maybe' });
  expect(server.received).toHaveLength(1);
});

test('with an agent that returns another kind of stream, the request may have been sent', async () => {
  const agent = new http.Agent();
  const { PassThrough } = await import('node:stream');
  agent.createConnection = () => new PassThrough() as unknown as net.Socket;
  expect(await send(nodeTransport({ agent }), 'http://iot.test', 20)).toMatchObject({ reported: 'maybe' });
});

test('with an agent that returns a connected socket, the request may have been sent', async () => {
  await using server = await faultServer(text(200, 'ok'));
  const agent = new http.Agent();
  agent.createConnection = (_, callback) => {
    const socket: net.Socket = net.connect(server.port, '127.0.0.1', () => callback?.(null, socket));
    return undefined;
  };
  expect(await send(nodeTransport({ agent }), server.origin)).toEqual({ reported: 'maybe', error: undefined });
});

test.each(sockets)('over %s a request with an aborted signal is not sent', async (_, make) => {
  let reported: Sent | undefined;
  const request = { method: 'GET', url: 'http://iot.test', headers: {}, maxBytes: 1 } as const;
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(make()({ ...request, signal, reportSent: (sent) => (reported = sent) })).rejects.toThrow('enough');
  expect(reported).toBe('no');
});

describe('over fetch', () => {
  test('nothing was sent if the connection is refused, at one IP address or at several', async () => {
    const origin = await deadOrigin();
    expect((await send(fetchTransport(), origin)).error).toMatchObject({ code: 'ECONNREFUSED', sent: 'no' });
    const both = origin.replace('127.0.0.1', 'localhost');
    expect((await send(fetchTransport(), both)).error).toMatchObject({ kind: 'connect', sent: 'no' });
  });

  test('nothing was sent if the host name is unknown', async () => {
    expect((await send(fetchTransport(), 'http://iot.invalid')).error).toMatchObject({ kind: 'dns', sent: 'no' });
  });

  test('after a later failure, the request may have been sent', async () => {
    await using server = await faultServer(cut);
    expect((await send(fetchTransport(), server.origin)).error).toMatchObject({ sent: 'maybe' });
    await using closing = await listener((socket) => void socket.once('data', () => socket.end()));
    const handshake = await send(fetchTransport(), `https://127.0.0.1:${closing.port}`);
    expect(handshake.error).toMatchObject({ sent: 'maybe' });
  });

  test('a fetch of the user that fails to connect may have sent the request before', async () => {
    const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' });
    const retrying = fetchTransport(() => Promise.reject(new TypeError('fetch failed', { cause })));
    expect((await send(retrying, 'http://iot.test')).error).toMatchObject({ sent: 'maybe' });
  });
});
