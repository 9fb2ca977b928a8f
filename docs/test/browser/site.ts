/** The built site on a port of this machine, as any server of files would give it out. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../../.vitepress/dist/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface Site {
  /** `http://127.0.0.1:40123` */
  readonly url: string;
  /** URLs of the requests, with their query. */
  readonly requests: readonly string[];
  readonly close: () => void;
}

export async function serveSite(): Promise<Site> {
  if (!existsSync(new URL('index.html', root))) throw new Error('the site is not built: run `pnpm docs:build` first');
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    requests.push(address);
    void answer(new URL(address, 'http://site.test').pathname).then(({ status, type, body }) =>
      response.writeHead(status, { 'content-type': type }).end(body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
}

async function answer(path: string): Promise<{ status: number; type: string; body: Buffer | string }> {
  const file = new URL(`.${path.endsWith('/') ? `${path}index.html` : path}`, root);
  if (!fileURLToPath(file).startsWith(fileURLToPath(root))) return { status: 404, type: 'text/plain', body: '' };
  try {
    const type = types[extname(file.pathname)] ?? 'application/octet-stream';
    return { status: 200, type, body: await readFile(file) };
  } catch {
    return { status: 404, type: 'text/plain', body: '' };
  }
}
