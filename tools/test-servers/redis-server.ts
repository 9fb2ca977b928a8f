/** A Redis on a free port, which keeps nothing on disk. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import type { StoreServer } from './store-server.ts';

/** Debian has it as the package `redis-server`. */
export const hasRedis = spawnSync('redis-server', ['--version']).error === undefined;

const password = 'of-a-test';

export async function startRedis(): Promise<StoreServer> {
  const port = await freePort();
  const start = async () => {
    const options = [
      '--port',
      `${port}`,
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--requirepass',
      password,
    ];
    const server = spawn('redis-server', options, { stdio: 'ignore' });
    await untilOpen(port);
    return server;
  };
  let server = await start();
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    kill: () => end(server, 'SIGKILL'),
    restart: async () => {
      server = await start();
    },
    close: () => end(server, 'SIGKILL'),
  };
}

async function end(server: ChildProcess, signal: 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill(signal);
  await exit;
}

async function untilOpen(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return;
    await sleep(50);
  }
  throw new Error('redis-server did not open its port within 30 s');
}
