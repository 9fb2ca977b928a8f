/** What stands between the client and the service: TLS that proves nothing, and proxies that refuse. */
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createClient, nodeTransport } from '../src/index.ts';
import { job, jobId } from './answers.ts';
import { canary, leaks, rejection } from './canary.ts';
import { expired, key, ofAnotherHost, selfSigned } from './certificates.ts';
import { deadOrigin, faultServer, rawServer, text } from './fault-server.ts';
import { quick } from './serving.ts';

const weak = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
const unproven: readonly (readonly [what: string, options: https.ServerOptions, trusted: string | undefined])[] = [
  ['a certificate that signs itself', { cert: selfSigned }, undefined],
  ['a certificate of another host', { cert: ofAnotherHost }, ofAnotherHost],
  ['a certificate that has expired', { cert: expired }, expired],
  ['TLS 1.0', { cert: selfSigned, ...weak }, selfSigned],
];

test.each(unproven)('H15: %s is neither ignored nor tried again', async (_, options, ca) => {
  let requests = 0;
  const server = https.createServer({ key, ...options }, () => requests++);
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const agent = new https.Agent({ ...(ca !== undefined && { ca }) });
  const endpoint = `https://localhost:${(server.address() as AddressInfo).port}`;
  const client = createClient({ credentials: canary, endpoint, transport: nodeTransport({ agent }), retry: quick });
  const got = await rejection(client.queryDeviceDistributeJob({ jobId }));
  agent.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(got).toMatchObject({ name: 'TransportError', kind: 'tls', attempts: 1, retryable: false });
  expect(leaks(got)).toEqual([]);
  expect(requests).toBe(0);
});

describe('H21: a proxy', () => {
  const password = 'CANARY-proxy-password';
  const proxied = (proxy: string, endpoint: string, more: Readonly<Record<string, string>> = {}) => {
    const address = proxy.replace('http://', `http://user:${password}@`);
    const proxyEnv = { HTTP_PROXY: address, HTTPS_PROXY: address, ...more };
    return createClient({
      credentials: canary,
      endpoint,
      allowHttp: true,
      transport: nodeTransport({ proxyEnv }),
      retry: quick,
    });
  };
  const service = 'https://iot.cn-shanghai.aliyuncs.com';

  const refusing: readonly (readonly [what: string, line: string])[] = [
    ['that wants a password (CONNECT 407)', 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'],
    ['that cannot connect (CONNECT 503)', 'HTTP/1.1 503 Service Unavailable\r\n\r\n'],
  ];

  test.each(refusing)('%s is a TransportError without its password', async (_, line) => {
    await using proxy = await rawServer((socket) => socket.end(line));
    const got = await rejection(proxied(proxy.origin, service).queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TransportError', kind: 'proxy' });
    expect(leaks(got, [password])).toEqual([]);
  });

  test('that is not there is a TransportError without its password', async () => {
    const got = await rejection(proxied(await deadOrigin(), service).queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TransportError' });
    expect(leaks(got, [password])).toEqual([]);
  });

  test('that answers 407 to plain http is of the kind proxy', async () => {
    await using proxy = await faultServer(text(407, ''));
    const got = await rejection(proxied(proxy.origin, 'http://iot.invalid').queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TransportError', kind: 'proxy', attempts: 1 });
  });

  test('is not asked for what NO_PROXY names', async () => {
    await using proxy = await faultServer(text(407, ''));
    await using server = await faultServer(job(1));
    const got = await proxied(proxy.origin, server.origin, { NO_PROXY: '127.0.0.1' }).queryDeviceDistributeJob({
      jobId,
    });
    expect(got.success).toBe(true);
    expect([proxy.received.length, server.received.length]).toEqual([0, 1]);
  });

  test('is not used without being asked for', async () => {
    await using server = await faultServer(job(1));
    const agent = new http.Agent({ keepAlive: true });
    const client = createClient({ credentials: canary, endpoint: server.origin, transport: nodeTransport({ agent }) });
    expect((await client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
    agent.destroy();
  });
});
