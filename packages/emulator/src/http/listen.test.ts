import http from 'node:http';
import net from 'node:net';
import { signV1, signV3 } from '@iot-distribution/signer';
import { afterEach, expect, test } from 'vitest';
import {
  createEmulator,
  documentedJob,
  testAccount,
  type EmulatorOptions,
  type Fault,
  type Listening,
} from '../index.ts';

const open: Listening[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()));
});

async function listening(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  const listener = await emulator.listen();
  open.push(listener);
  return { ...emulator, ...listener };
}

const faulty = (...faults: Fault[]) => listening({ faults });

function signed(parameters: Record<string, string>, method = 'GET'): string {
  const common = { Version: '2018-01-20', Format: 'JSON' };
  return signV1({ method, parameters: { ...common, ...parameters }, credentials: testAccount }).query;
}

const query = () => signed({ Action: 'QueryDeviceDistributeJob', JobId: documentedJob.jobId });

interface Arrived {
  readonly status: number | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  readonly whole: boolean;
  readonly pieces: number;
}

/** The bytes that arrive on the socket, until the response or the connection ends. */
function get(url: string, change: http.RequestOptions = {}): Promise<Arrived> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false, ...change }, (response) => {
      const { statusCode: status, headers } = response;
      const pieces: string[] = [];
      const end = () =>
        resolve({ status, headers, text: pieces.join(''), whole: response.complete, pieces: pieces.length });
      response.on('data', (piece: Buffer) => pieces.push(piece.toString()));
      response.on('error', end);
      response.on('end', end);
    });
    request.on('error', reject);
  });
}

test('listens on a free port of the loopback interface only', async () => {
  const { url } = await listening();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const { status, headers, whole } = await get(`${url}/?${query()}`);
  expect([status, headers['content-type'], whole]).toEqual([200, 'application/json;charset=utf-8', true]);
});

test('a port in use is an error', async () => {
  const { url } = await listening();
  const { listen } = createEmulator();
  await expect(listen(Number(new URL(url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a form body is read, and the URL of the result file leads to the server', async () => {
  const { url } = await listening({ plan: [{ status: 'completed' }] });
  const body = signed({ Action: 'QueryDeviceDistributeDetail', JobId: documentedJob.jobId }, 'POST');
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const response = (await (await fetch(url, { method: 'POST', body, headers })).json()) as { File: string };
  expect(response.File.startsWith(`${url}/result-files/`)).toBe(true);
  expect(await (await fetch(response.File)).json()).toHaveLength(5);
});

test('the URL of a result file has the host of the server, even if the request names another host', async () => {
  const { url } = await listening({ plan: [{ status: 'completed' }], quota: false });
  for (const host of ['iot.cn-shanghai.aliyuncs.com', 'localhost', 'not a host', '[', 'a/b', 'user@host']) {
    const detail = signed({ Action: 'QueryDeviceDistributeDetail', JobId: documentedJob.jobId });
    const { File } = JSON.parse((await get(`${url}/?${detail}`, { headers: { host } })).text) as { File: string };
    expect(File.slice(0, url.length + 1)).toBe(`${url}/`);
  }
});

test.each(['//evil/', '/..//evil?a=b', 'http://other/result-files/x', '/result-files/%ZZ', '/%00'])(
  'the request target %s is handled like any other',
  async (path) => {
    const { url } = await listening();
    const { status, text } = await get(url, { path });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).toMatch(/^<\?xml.*<Code>(InvalidAction.NotFound|SignatureDoesNotMatch)<\/Code>/);
  },
);

test('a body of more than 8 MiB is read to its end and rejected', async () => {
  const { url } = await listening();
  const response = await fetch(`${url}/?Format=JSON`, { method: 'POST', body: new Uint8Array(20 * 1024 * 1024) });
  expect([response.status, await response.json()]).toMatchObject([413, { Code: 'RequestEntityTooLarge' }]);
});

test('a fault function that throws gives a 500 with its message, and the emulator continues', async () => {
  const { url, state } = await listening({
    faults: [
      () => {
        throw new Error('no such plan');
      },
    ],
  });
  const response = await fetch(url);
  expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('no such plan')]);
  state.faults.length = 0;
  expect((await fetch(url)).status).toBe(400);
});

test('a V3 request is verified with the host and port that it was sent to', async () => {
  const { url } = await listening();
  const { query: signedQuery, headers } = signV3({
    method: 'GET',
    host: new URL(url).host,
    query: { JobId: documentedJob.jobId },
    headers: { accept: 'application/json' },
    action: 'QueryDeviceDistributeJob',
    version: '2018-01-20',
    credentials: testAccount,
  });
  const response = await fetch(`${url}/?${signedQuery}`, { headers });
  expect(await response.json()).toMatchObject({ Success: true, Data: { Total: 5 } });
});

test('dropRequest resets the connection before the status line', async () => {
  const { url } = await faulty({ fault: 'dropRequest' });
  await expect(get(`${url}/?${query()}`)).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('reset closes the connection in the body, before Content-Length is reached', async () => {
  const { url } = await faulty({ fault: 'reset', bytes: 12 });
  const { status, headers, text, whole } = await get(`${url}/?${query()}`);
  expect([status, text, whole]).toEqual([200, '{"RequestId"', false]);
  expect(Number(headers['content-length'])).toBeGreaterThan(300);
});

test('reset after 0 bytes of the body still sends the headers', async () => {
  const { url } = await faulty({ fault: 'reset' });
  expect(await get(`${url}/?${query()}`)).toMatchObject({ status: 200, text: '', whole: false });
});

test('loseResponse executes the request and resets the connection', async () => {
  const { url, state } = await faulty({ fault: 'loseResponse', action: 'DeleteDeviceDistributeJob' });
  const request = signed({ Action: 'DeleteDeviceDistributeJob', JobId: documentedJob.jobId });
  await expect(get(`${url}/?${request}`)).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(state.jobs.size).toBe(0);
});

test('drip sends the body in chunks, with the length of the whole body', async () => {
  const { url } = await faulty({ fault: 'drip', bytes: 150, milliseconds: 20 });
  const { text, whole, pieces } = await get(`${url}/?${query()}`);
  expect(whole).toBe(true);
  expect(pieces).toBeGreaterThan(1);
  expect(JSON.parse(text)).toMatchObject({ Success: true });
});

test('contentType can remove the header', async () => {
  const { url } = await faulty({ fault: 'contentType', contentType: '' });
  expect((await get(`${url}/?${query()}`)).headers['content-type']).toBeUndefined();
});

test('a response that inflates is compressed on the wire', async () => {
  const { url } = await faulty({ fault: 'gzipBomb', mebibytes: 50 });
  const { headers } = await get(`${url}/?${query()}`);
  expect(headers['content-encoding']).toBe('gzip');
  expect(Number(headers['content-length'])).toBeLessThan(100_000);
});

test('close ends requests in progress and idle connections at once', async () => {
  const emulator = createEmulator({ faults: [{ fault: 'delay', milliseconds: 60_000 }] });
  const { url, close } = await emulator.listen();
  const { port } = new URL(url);
  const kept = net.connect(Number(port), '127.0.0.1');
  await new Promise((resolve) => kept.once('connect', resolve));
  const waiting = get(`${url}/?${query()}`).catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await close();
  expect(await waiting).toMatchObject({ code: 'ECONNRESET' });
  await new Promise((resolve) => (kept.destroyed ? resolve(undefined) : kept.once('close', resolve)));
  await expect(get(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
