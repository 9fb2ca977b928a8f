/** TLS with untrusted certificates, and proxies that reject requests. */
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { Agent as Agent7, EnvHttpProxyAgent as EnvHttpProxyAgent7, ProxyAgent as ProxyAgent7 } from 'undici';
import { Agent as Agent6, EnvHttpProxyAgent as EnvHttpProxyAgent6, ProxyAgent as ProxyAgent6 } from 'undici-6';
import { Agent as Agent8, EnvHttpProxyAgent as EnvHttpProxyAgent8, ProxyAgent as ProxyAgent8 } from 'undici-8';
import { createClient, nodeTransport, undiciTransport, type Transport } from '../src/index.ts';
import { job, jobId } from './wire-responses.ts';
import { canary, leaks, rejection } from './canary.ts';
import { expired, key, ofAnotherHost, selfSigned } from './certificates.ts';
import { deadOrigin, faultServer, rawServer, text } from './fault-server.ts';
import { quick } from './serving.ts';

const weak = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
const unproven: readonly (readonly [what: string, options: https.ServerOptions, trusted: string | undefined])[] = [
  ['a self-signed certificate', { cert: selfSigned }, undefined],
  ['a certificate of another host', { cert: ofAnotherHost }, ofAnotherHost],
  ['an expired certificate', { cert: expired }, expired],
  ['TLS 1.0', { cert: selfSigned, ...weak }, selfSigned],
];

const trusting: readonly (readonly [name: string, over: (ca: string | undefined) => Transport])[] = [
  ['node:https', (ca) => nodeTransport({ agent: new https.Agent({ ...(ca !== undefined && { ca }) }) })],
  ['undici 6', (ca) => undiciTransport(new Agent6({ connect: { ...(ca !== undefined && { ca }) } }))],
  ['undici 7', (ca) => undiciTransport(new Agent7({ connect: { ...(ca !== undefined && { ca }) } }))],
  ['undici 8', (ca) => undiciTransport(new Agent8({ connect: { ...(ca !== undefined && { ca }) } }))],
];
const overEach = trusting.flatMap(([name, over]) => unproven.map((row) => [name, ...row, over] as const));

test.each(overEach)('over %s %s is rejected, and the call is not retried', async (_, __, options, ca, over) => {
  let requests = 0;
  const server = https.createServer({ key, ...options }, () => requests++);
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `https://localhost:${(server.address() as AddressInfo).port}`;
  const client = createClient({ credentials: canary, endpoint, transport: over(ca), retry: quick });
  const got = await rejection(client.queryDeviceDistributeJob({ jobId }));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(got).toMatchObject({ name: 'TransportError', kind: 'tls', attempts: 1, retryable: false });
  expect(leaks(got)).toEqual([]);
  expect(requests).toBe(0);
});

/** A transport through the proxy at a URL with its password. */
type Through = (proxy: string, noProxy?: string) => Transport;

const proxies: readonly (readonly [name: string, through: Through])[] = [
  [
    'node:http',
    (proxy, noProxy = '') => nodeTransport({ proxyEnv: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy, NO_PROXY: noProxy } }),
  ],
  [
    'undici 6',
    (proxy, noProxy) =>
      undiciTransport(
        noProxy === undefined ? new ProxyAgent6(proxy) : new EnvHttpProxyAgent6({ httpProxy: proxy, noProxy }),
      ),
  ],
  [
    'undici 7',
    (proxy, noProxy) =>
      undiciTransport(
        noProxy === undefined ? new ProxyAgent7(proxy) : new EnvHttpProxyAgent7({ httpProxy: proxy, noProxy }),
      ),
  ],
  [
    'undici 8',
    (proxy, noProxy) =>
      undiciTransport(
        noProxy === undefined ? new ProxyAgent8(proxy) : new EnvHttpProxyAgent8({ httpProxy: proxy, noProxy }),
      ),
  ],
];

describe.each(proxies)('a proxy over %s', (_, through) => {
  const password = 'CANARY-proxy-password';
  const proxied = (proxy: string, endpoint: string, noProxy?: string) => {
    const address = proxy.replace('http://', `http://user:${password}@`);
    const transport = through(address, noProxy);
    return createClient({ credentials: canary, endpoint, allowHttp: true, transport, retry: quick });
  };
  const service = 'https://iot.cn-shanghai.aliyuncs.com';

  const refusing: readonly (readonly [what: string, line: string])[] = [
    ['that requires a password (CONNECT 407)', 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'],
    ['that cannot connect (CONNECT 503)', 'HTTP/1.1 503 Service Unavailable\r\n\r\n'],
  ];

  test.each(refusing)('%s is a TransportError without its password', async (__, line) => {
    await using proxy = await rawServer((socket) => socket.end(line));
    const got = await rejection(proxied(proxy.origin, service).queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TransportError', kind: 'proxy' });
    expect(leaks(got, [password])).toEqual([]);
  });

  /** A proxy that opens tunnels and counts them. */
  async function tunnel(): Promise<{ readonly origin: string; readonly asked: readonly string[] } & AsyncDisposable> {
    const asked: string[] = [];
    const sockets = new Set<Duplex>();
    const server = http.createServer();
    server.on('connect', ({ url = '' }, socket: Duplex) => {
      asked.push(url);
      const behind = net.connect(Number(url.split(':')[1]), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        socket.pipe(behind).pipe(socket);
      });
      for (const end of [socket, behind]) {
        sockets.add(end);
        end.on('error', () => end.destroy());
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      asked,
      async [Symbol.asyncDispose]() {
        for (const socket of sockets) socket.destroy();
        await new Promise((resolve) => server.close(resolve));
      },
    };
  }

  test('does not replace the check of the certificate: a TLS failure behind it is reported and not retried', async () => {
    let requests = 0;
    const server = https.createServer({ key, cert: selfSigned }, () => requests++);
    server.on('tlsClientError', () => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const behind = `localhost:${(server.address() as AddressInfo).port}`;
    await using proxy = await tunnel();
    const got = await rejection(proxied(proxy.origin, `https://${behind}`).queryDeviceDistributeJob({ jobId }));
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(got).toMatchObject({ name: 'TransportError', kind: 'tls', attempts: 1, retryable: false });
    expect(leaks(got, [password])).toEqual([]);
    expect(proxy.asked).toEqual([behind]);
    expect(requests).toBe(0);
  });

  test('whose tunnel is closed at once is retried, and the last error is reported', async () => {
    await using dead = await rawServer((socket) => socket.destroy());
    await using proxy = await tunnel();
    const endpoint = dead.origin.replace('http:', 'https:');
    const got = await rejection(proxied(proxy.origin, endpoint).queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TransportError', kind: 'interrupted', attempts: 4 });
    expect(leaks(got, [password])).toEqual([]);
    expect(proxy.asked).toHaveLength(4);
  });

  test('that never responds is abandoned when the caller aborts', async () => {
    await using proxy = await rawServer(() => {});
    const client = proxied(proxy.origin, service);
    const controller = new AbortController();
    const call = rejection(client.queryDeviceDistributeJob({ jobId }, { signal: controller.signal }));
    await vi.waitUntil(() => proxy.requests() > 0, { timeout: 20_000, interval: 1 });
    controller.abort();
    const got = await call;
    expect(got).toMatchObject({ name: 'AbortedError', attempts: 1 });
    expect(leaks(got, [password])).toEqual([]);
    expect(proxy.requests()).toBe(1);
  });

  test('that refuses the connection is a TransportError without its password', async () => {
    const got = await rejection(proxied(await deadOrigin(), service).queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TransportError' });
    expect(leaks(got, [password])).toEqual([]);
  });

  test('is not used for hosts in NO_PROXY', async () => {
    await using proxy = await faultServer(text(407, ''));
    await using server = await faultServer(job(1));
    const got = await proxied(proxy.origin, server.origin, '127.0.0.1').queryDeviceDistributeJob({ jobId });
    expect(got.success).toBe(true);
    expect([proxy.received.length, server.received.length]).toEqual([0, 1]);
  });
});

test('a proxy that responds with 407 to plain http has the kind proxy', async () => {
  await using proxy = await faultServer(text(407, ''));
  const transport = nodeTransport({ proxyEnv: { HTTP_PROXY: proxy.origin } });
  const client = createClient({ credentials: canary, endpoint: 'http://iot.invalid', allowHttp: true, transport });
  const got = await rejection(client.queryDeviceDistributeJob({ jobId }));
  expect(got).toMatchObject({ name: 'TransportError', kind: 'proxy', attempts: 1 });
});

test('a proxy that resets the connection at CONNECT has the kind proxy with undici 8', async () => {
  // Undici 7 reconnects without a pause and without an end; only the time limit ends the call.
  await using proxy = await rawServer((socket) => socket.destroy());
  const transport = undiciTransport(new ProxyAgent8(proxy.origin));
  const got = await rejection(
    createClient({ credentials: canary, transport, retry: quick }).queryDeviceDistributeJob({ jobId }),
  );
  expect(got).toMatchObject({ name: 'TransportError', kind: 'proxy', attempts: 4 });
  expect(proxy.requests()).toBe(4);
});

test('a proxy is not used by default', async () => {
  await using server = await faultServer(job(1));
  const agent = new http.Agent({ keepAlive: true });
  const client = createClient({ credentials: canary, endpoint: server.origin, transport: nodeTransport({ agent }) });
  expect((await client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
  agent.destroy();
});
