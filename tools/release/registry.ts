/** A registry on loopback that holds our packages alone, for as long as it is needed. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onDemand } from '../on-demand.ts';

export interface Registry {
  /** Lines of an .npmrc that send our scope there, and leave all other packages where npm gets them. */
  readonly npmrc: string;
  close(): Promise<void>;
}

// No uplink: what a package needs besides ours must come from npm's own registry, and ours must not come from there.
const configuration = `
storage: ./storage
auth: { htpasswd: { file: ./htpasswd, max_users: 1 } }
uplinks: {}
packages: { '@iot-distribution/*': { access: $all, publish: $authenticated } }
web: { enable: false }
log: { type: stdout, format: pretty, level: error }
`;

export async function startRegistry(folder: string): Promise<Registry> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.yaml'), configuration);
  const host = `127.0.0.1:${await freePort()}`;
  const parameters = [onDemand('verdaccio/bin/verdaccio'), '--listen', host, '--config', join(folder, 'config.yaml')];
  // Its only warnings are about the user that runs it.
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  const server = spawn(process.execPath, parameters, { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const exited = new Promise((ended) => server.once('exit', ended));
  const close = async () => {
    server.kill();
    await exited;
  };
  // However this process ends, the registry does not outlive it.
  process.once('exit', () => server.kill());
  try {
    await answering(`http://${host}/-/ping`);
    const token = await newUser(`http://${host}`);
    return { npmrc: `@iot-distribution:registry=http://${host}/\n//${host}/:_authToken=${token}\n`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function answering(url: string): Promise<void> {
  for (let round = 0; round < 150; round += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(200);
  }
  throw new Error('the registry did not answer within 30 s');
}

async function newUser(registry: string): Promise<string> {
  const name = 'rehearsal';
  const answer = await fetch(`${registry}/-/user/org.couchdb.user:${name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: crypto.randomUUID(), type: 'user', roles: [] }),
  });
  const { token, error } = (await answer.json()) as { token?: string; error?: string };
  if (token === undefined) throw new Error(`the registry gives no token: ${error ?? answer.status}`);
  return token;
}
