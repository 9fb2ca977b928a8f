/** Requests that were signed before. Their bodies are read, and left as bytes. */
import http from 'node:http';
import { importStaged } from '../staged.ts';
import { action, credentials, jobId, version } from './query.ts';

const headers = { accept: 'application/json' };

async function signedPath(staged: string): Promise<string> {
  const { signV1 } = await importStaged(staged, 'signer');
  const parameters = { Action: action, Version: version, Format: 'JSON', JobId: jobId };
  return `/?${signV1({ method: 'GET', parameters, credentials }).query}`;
}

/** Over a keep-alive agent. */
export async function nodeHttp(origin: string, staged: string): Promise<() => Promise<Uint8Array>> {
  const { hostname, port } = new URL(origin);
  const options = {
    agent: new http.Agent({ keepAlive: true }),
    hostname,
    port,
    path: await signedPath(staged),
    headers,
  };
  return () =>
    new Promise((resolve, reject) => {
      const request = http.request(options, (response) => {
        const chunks: Uint8Array[] = [];
        response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks)));
        response.on('error', reject);
      });
      request.on('error', reject);
      request.end();
    });
}

/** Over undici's own pool, which keeps alive by default. */
export async function undiciRequest(origin: string, staged: string): Promise<() => Promise<Uint8Array>> {
  const { request } = await import('undici');
  const url = `${origin}${await signedPath(staged)}`;
  return async () => {
    const { body } = await request(url, { headers });
    return new Uint8Array(await body.arrayBuffer());
  };
}
