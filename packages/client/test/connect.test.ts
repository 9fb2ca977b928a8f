/** Failures before a connection exists: failed DNS lookups, unreachable hosts, and refused connections. */
import { getEventListeners } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import type { LookupFunction } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { Agent as Agent7 } from 'undici';
import { Agent as Agent6 } from 'undici-6';
import { Agent as Agent8 } from 'undici-8';
import { createClient, nodeTransport, undiciTransport, type ClientOptions, type Transport } from '../src/index.ts';
import { job, jobId } from './wire-responses.ts';
import { atOnce, canary, leaks, rejection } from './canary.ts';
import { faultServer, rawServer } from './fault-server.ts';
import { fullServer } from './full-server.ts';
import { quick } from './serving.ts';
import { overAll, overSockets } from './transports.ts';

const clientOf = (options: Partial<ClientOptions>) => createClient({ credentials: canary, retry: quick, ...options });

type LookingUp = (lookup: LookupFunction) => Transport;

const lookingUp: readonly (readonly [name: string, over: LookingUp])[] = [
  // `lookup` is an option of the sockets, which the types of an agent leave out.
  ['node:http', (lookup) => nodeTransport({ agent: new http.Agent({ lookup } as http.AgentOptions) })],
  ['undici 6', (lookup) => undiciTransport(new Agent6({ connect: { lookup } }))],
  ['undici 7', (lookup) => undiciTransport(new Agent7({ connect: { lookup } }))],
  ['undici 8', (lookup) => undiciTransport(new Agent8({ connect: { lookup } }))],
];

/** A transport whose lookups return scripted results in order; the last result repeats. */
function scripted(over: LookingUp, ...script: readonly LookupFunction[]) {
  let lookups = 0;
  const transport = over((...call) => script[Math.min(lookups++, script.length - 1)]?.(...call));
  return { transport, lookups: () => lookups };
}

const failing =
  (code: string): LookupFunction =>
  (host, _, callback) => {
    const error = new Error(`getaddrinfo ${code} ${host}?${canary.accessKeySecret}`);
    callback(Object.assign(error, { code, syscall: 'getaddrinfo' }), '');
  };
const loopback: LookupFunction = (_, { all }, callback) => {
  if (all === true) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};

describe.each(lookingUp)('a host name over %s', (_, over) => {
  test.each(['EAI_AGAIN', 'EAI_FAIL', 'ENOTFOUND'])(
    'whose lookup fails with %s is retried, and the last error is reported',
    async (code) => {
      const { transport, lookups } = scripted(over, failing(code));
      const got = await rejection(
        clientOf({ endpoint: 'http://localhost:1', transport }).queryDeviceDistributeJob({ jobId }),
      );
      expect(got).toMatchObject({ name: 'TransportError', kind: 'dns', code, attempts: 4, sent: 'no' });
      expect(leaks(got)).toEqual([]);
      expect(lookups()).toBe(4);
    },
  );

  test('whose lookup fails once is looked up again, and the call succeeds', async () => {
    await using server = await faultServer(job(1));
    const { transport, lookups } = scripted(over, failing('EAI_AGAIN'), loopback);
    const client = clientOf({ endpoint: `http://localhost:${server.port}`, transport });
    expect((await client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
    expect([lookups(), server.received.length]).toEqual([2, 1]);
  });
});

test.each(['EHOSTUNREACH', 'ENETUNREACH'])(
  'a connection that fails with %s is retried, and the last error is reported',
  async (code) => {
    let connects = 0;
    const agent = new http.Agent();
    agent.createConnection = () => {
      connects += 1;
      const error = Object.assign(new Error(`connect ${code} ${canary.securityToken}`), { code, syscall: 'connect' });
      const socket = new net.Socket();
      process.nextTick(() => socket.destroy(error));
      return socket;
    };
    const client = clientOf({ endpoint: 'http://127.0.0.1:1', transport: nodeTransport({ agent }) });
    const got = await rejection(client.queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TransportError', kind: 'connect', code, attempts: 4 });
    expect(leaks(got)).toEqual([]);
    expect(connects).toBe(4);
  },
);

describe('a connection that is not established', () => {
  interface Nowhere extends AsyncDisposable {
    readonly endpoint: string;
    readonly transport: Transport;
  }
  const nowhere: readonly (readonly [what: string, open: () => Promise<Nowhere>])[] = [
    ...lookingUp.map(
      ([name, over]) =>
        [
          `over ${name}, since the lookup never finishes`,
          async () => ({
            endpoint: 'http://localhost:1',
            transport: scripted(over, () => {}).transport,
            [Symbol.asyncDispose]: async () => {},
          }),
        ] as const,
    ),
    ...overSockets.map(
      ([name, transport]) =>
        [
          `over ${name}, since the TLS handshake gets no response`,
          async () => {
            const server = await rawServer(() => {});
            return {
              endpoint: server.origin.replace('http:', 'https:'),
              transport,
              [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
            };
          },
        ] as const,
    ),
    ...overAll.map(
      ([name, transport]) =>
        [
          `over ${name}, since the queue of the listener is full`,
          async () => ({
            endpoint: (await full()).origin,
            transport,
            [Symbol.asyncDispose]: async () => {},
          }),
        ] as const,
    ),
  ];
  // No connection is ever taken from its queue, so that all tests can have the same.
  let opened: ReturnType<typeof fullServer> | undefined;
  const full = () => (opened ??= fullServer());
  afterAll(async () => {
    await (await opened)?.[Symbol.asyncDispose]();
  });

  test.concurrent.each(nowhere)('%s, is abandoned at once when the caller aborts', async (_, open) => {
    await using there = await open();
    const controller = new AbortController();
    const call = rejection(clientOf(there).queryDeviceDistributeJob({ jobId }, { signal: controller.signal }));
    await new Promise((resolve) => setTimeout(resolve, 10));
    controller.abort(new Error(canary.accessKeySecret));
    const got = await atOnce(call);
    expect(got).toMatchObject({ name: 'AbortedError', attempts: 1 });
    expect(leaks(got)).toEqual([]);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  test.concurrent.each(nowhere)('%s, rejects at the time limit of the call', async (_, open) => {
    await using there = await open();
    const got = await rejection(clientOf({ ...there, timeout: 500 }).queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TimeoutError', attempts: 1 });
    expect(leaks(got)).toEqual([]);
  });

  test.concurrent.each(nowhere)('%s, is retried after the time limit of an attempt', async (_, open) => {
    await using there = await open();
    const client = clientOf({ ...there, timeout: { call: 5_000, attempt: 60 }, retry: { ...quick, attempts: 3 } });
    const got = await rejection(client.queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TimeoutError', attempts: 3 });
  });

  test('leaves no open socket', async () => {
    const server = await full();
    const agent = new http.Agent({ keepAlive: true });
    const client = clientOf({
      endpoint: server.origin,
      transport: nodeTransport({ agent }),
      timeout: 60,
      retry: false,
    });
    await rejection(client.queryDeviceDistributeJob({ jobId }));
    const left = () => [agent.sockets, agent.freeSockets, agent.requests].map((one) => Object.keys(one));
    await expect.poll(left).toEqual([[], [], []]);
  });
});
