import { once } from 'node:events';
import http from 'node:http';
import { Socket, type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { jobData, jobId } from '../../test/wire-responses.ts';
import { canary } from '../../test/canary.ts';
import { createClient } from '../client.ts';
import { limitIdleTime, noteKeepAlive } from './idle-sockets.ts';
import { nodeTransport } from './node.ts';

const servers: http.Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A client of a server whose responses have that `Keep-Alive`, and the sockets that the server has seen. */
async function serverWith(keepAlive: string) {
  const sockets: Socket[] = [];
  const server = http.createServer({ keepAliveTimeout: 60_000 }, (_, response) => {
    response.setHeader('connection', 'keep-alive').setHeader('keep-alive', keepAlive);
    response.end(JSON.stringify({ RequestId: 'R', Success: true, Data: jobData(1) }));
  });
  server.on('connection', (socket: Socket) => sockets.push(socket));
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createClient({ credentials: canary, endpoint, quota: false, transport: nodeTransport() });
  return { call: () => client.queryDeviceDistributeJob({ jobId }), sockets };
}

/** After a response, Node takes a turn to set its socket free. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a socket is reused by the next call', async () => {
  const { call, sockets } = await serverWith('timeout=60');
  for (let count = 0; count < 3; count++) {
    await call();
    await turn();
  }
  expect(sockets).toHaveLength(1);
});

test('a socket that its server closes within a second is not reused', async () => {
  const { call, sockets } = await serverWith('timeout=1, max=100');
  for (let count = 0; count < 3; count++) {
    await call();
    await turn();
  }
  expect(sockets).toHaveLength(3);
});

test('an idle socket is closed a second before its server closes it', async () => {
  const { call, sockets } = await serverWith('timeout=2');
  await call();
  await Promise.all(sockets.map((socket) => once(socket.resume(), 'close')));
  await call();
  expect(sockets).toHaveLength(2);
});

test.each([
  [undefined, true, 15_000],
  ['max=100', true, 15_000],
  ['timeout=60', true, 15_000],
  ['timeout=10', true, 9_000],
  ['max=5, timeout=2', true, 1_000],
  ['timeout=1', false, undefined],
  ['timeout=0', false, undefined],
])('after Keep-Alive: %s', (header, isKept, timeout) => {
  const socket = new Socket();
  noteKeepAlive(socket, header);
  expect(limitIdleTime(new http.Agent()).keepSocketAlive(socket)).toBe(isKept);
  expect(socket.timeout).toBe(timeout);
  socket.destroy();
});
