/** Runs a bundle in a page of a headless Chromium, served from loopback with the files next to it, and returns what it sends to the server. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, delimiter, dirname, join } from 'node:path';
import { inScratchFolder } from '../scratch-folder.ts';

const limit = 60_000;
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** @param bundle the entry module of the page */
export async function inChromium(bundle: string): Promise<string> {
  const program = findChromium();
  return inScratchFolder('chromium', async (profile) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const server = createServer((request, response) => {
      if (request.url === '/outcome') {
        let body = '';
        request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
        request.on('end', () => {
          response.end();
          resolve(body);
        });
      } else if (request.url?.endsWith('.js') === true) {
        const file = join(dirname(bundle), basename(request.url));
        response.setHeader('content-type', 'text/javascript').end(readFileSync(file));
      } else {
        // No code from text: a validator that compiles itself fails under this policy.
        response.setHeader('content-security-policy', "default-src 'self'");
        response
          .setHeader('content-type', 'text/html')
          .end(`<!doctype html><script type="module" src="/${basename(bundle)}"></script>`);
      }
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const browser = spawn(program, [...flags, `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`], {
      stdio: 'ignore',
    });
    const exited = new Promise((ended) => browser.once('exit', ended));
    browser.once('error', reject);
    const timer = setTimeout(() => reject(new Error(`the page sent nothing within ${limit / 1000} s`)), limit);
    try {
      const outcome = await promise;
      if (/Error|failed/.test(outcome)) throw new Error(outcome);
      return outcome;
    } finally {
      clearTimeout(timer);
      browser.kill();
      await exited;
      server.closeAllConnections();
      server.close();
    }
  });
}

function findChromium(): string {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  throw new Error(`no Chromium on the PATH (${names.join(', ')}); on Debian: apt-get install chromium`);
}
