/** Requests with nothing around them: no time limit, no retry, no check. */
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { plainQuery, plainV1 } from '../sign/limit.ts';
import { importStaged } from '../staged.ts';
import { action, credentials, jobId, version } from './query.ts';

const headers = { accept: 'application/json' };

async function signedPath(staged: string): Promise<string> {
  const { signV1 } = await importStaged(staged, 'signer');
  const parameters = { Action: action, Version: version, Format: 'JSON', JobId: jobId };
  return `/?${signV1({ method: 'GET', parameters, credentials }).query}`;
}

/** Presigned, over a keep-alive agent. Here and below, the body is read as bytes. */
export async function nodeHttp(origin: string, staged: string): Promise<() => Promise<Uint8Array>> {
  const get = keptAlive(origin);
  const path = await signedPath(staged);
  return () => get(path);
}

/** Signed by a plain loop at each call, over a keep-alive agent, and read by `JSON.parse`. */
export async function plainCall(origin: string): Promise<() => Promise<unknown>> {
  const get = keptAlive(origin);
  return async () => JSON.parse((await get(plainPath())).toString()) as unknown;
}

/** The same over undici's pool. */
export async function plainCallOverUndici(origin: string): Promise<() => Promise<unknown>> {
  const { request } = await import('undici');
  return async () => {
    const { body } = await request(`${origin}${plainPath()}`, { headers });
    return body.json();
  };
}

function plainPath(): string {
  const parameters = {
    Action: action,
    Version: version,
    Format: 'JSON',
    JobId: jobId,
    AccessKeyId: credentials.accessKeyId,
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    SignatureNonce: randomUUID(),
    Timestamp: new Date().toISOString().replace(/\.\d+/, ''),
  };
  const signature = plainV1('GET', parameters, credentials.accessKeySecret);
  return `/?${plainQuery({ ...parameters, Signature: signature })}`;
}

function keptAlive(origin: string): (path: string) => Promise<Buffer> {
  const { hostname, port } = new URL(origin);
  const agent = new http.Agent({ keepAlive: true });
  return (path) =>
    new Promise((resolve, reject) => {
      const request = http.request({ agent, hostname, port, path, headers }, (response) => {
        const chunks: Uint8Array[] = [];
        response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks)));
        response.on('error', reject);
      });
      request.on('error', reject);
      request.end();
    });
}

/** Presigned, over undici's pool, which keeps connections alive by default. */
export async function undiciRequest(origin: string, staged: string): Promise<() => Promise<Uint8Array>> {
  const { request } = await import('undici');
  const url = `${origin}${await signedPath(staged)}`;
  return async () => {
    const { body } = await request(url, { headers });
    return new Uint8Array(await body.arrayBuffer());
  };
}
