/** A temporary registry on loopback with only the packages of this repository. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onDemand } from '../on-demand.ts';

export interface Registry {
  /** Lines of an .npmrc that use it for the scope of this repository only. */
  readonly npmrc: string;
  close(): Promise<void>;
}

// No uplink: dependencies of other projects must come from npm's registry, and the packages of this repository must not.
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
  // Its only warnings concern the user that runs it.
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  const server = spawn(process.execPath, parameters, { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const exited = new Promise((ended) => server.once('exit', ended));
  const close = async () => {
    server.kill();
    await exited;
  };
  // The registry is stopped with this process, in every case.
  process.once('exit', () => server.kill());
  try {
    await responding(`http://${host}/-/ping`);
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

async function responding(url: string): Promise<void> {
  for (let round = 0; round < 150; round += 1) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(200);
  }
  throw new Error('the registry did not respond within 30 s');
}

async function newUser(registry: string): Promise<string> {
  const name = 'rehearsal';
  const response = await fetch(`${registry}/-/user/org.couchdb.user:${name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: crypto.randomUUID(), type: 'user', roles: [] }),
  });
  const { token, error } = (await response.json()) as { token?: string; error?: string };
  if (token === undefined) throw new Error(`the registry returns no token: ${error ?? response.status}`);
  return token;
}
