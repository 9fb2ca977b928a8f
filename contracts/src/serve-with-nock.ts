/** Serves a recording once through nock, to any client. */
import type { Recording } from './recordings.ts';

/** Where a recording is served, and for which calls. */
export interface ServeOptions {
  /** Default: `https://iot.cn-shanghai.aliyuncs.com`. */
  readonly origin?: string;
  /** Action that the recording is served for. Default: its own; any, for an error of the gateway. */
  readonly action?: string;
}

/** A request as it reached nock. */
export interface ReceivedRequest {
  readonly method: string;
  /** Query and form together, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Names that came in the query; the others came in the body. */
  readonly inQuery: ReadonlySet<string>;
}

/** The used part of nock, by its shape: its declarations differ between versions, and the caller provides nock. */
export interface Nock<Scope extends NockScope = NockScope> {
  (origin: string): Scope;
  removeInterceptor(interceptor: never): boolean;
}

export interface NockScope {
  get(path: string): NockInterceptor;
  post(path: string, body: (form: unknown) => boolean): NockInterceptor;
  on(event: 'request', listener: (...given: unknown[]) => void): unknown;
  isDone(): boolean;
  done(): void;
}

export interface NockInterceptor {
  query(matches: boolean | ((parameters: Record<string, unknown>) => boolean)): NockInterceptor;
  reply(status: number, body: Buffer, headers: Record<string, string>): unknown;
}

/** A recording that is being served. */
export interface Served {
  readonly scope: NockScope;
  /** The requests that got the recording. */
  readonly received: readonly ReceivedRequest[];
}

/**
 * Serves the recorded bytes to the next call of the recording's action, as a GET or as a POST. Only
 * `reply(status, buffer)` serves them unchanged: nock's own definitions serialize JSON again, and large integers change.
 * After the call `nock.isDone()` is true; for a second call there is no recording.
 *
 * @param nock the caller's copy of nock (14 or 15), which intercepts the requests
 *
 * @example
 * import nock from 'nock';
 * import { createClient, nodeTransport } from '@iot-distribution/client';
 * nock.disableNetConnect();
 * const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
 * const client = createClient({ credentials, transport: replayTransport(nodeTransport()) });
 * for (const recording of loadRecordings()) {
 *   if (recording.file === 'QueryDeviceDistributeJob/success.xml') serveWithNock(nock, recording);
 * }
 * const { data } = await client.queryDeviceDistributeJob({ jobId: 'UbmsMHmkqv0PiAG****010001' });
 * data.total; // 5
 * nock.isDone(); // true
 */
export function serveWithNock(nock: Nock, recording: Recording, options: ServeOptions = {}): Served {
  const { origin = 'https://iot.cn-shanghai.aliyuncs.com', action = recording.operation } = options;
  const received: ReceivedRequest[] = [];
  const scope = nock(origin);
  const calls = (parameters: Record<string, unknown>) => action === null || parameters['Action'] === action;
  const get = scope.get('/').query(calls);
  const post = scope
    .post('/', (form: unknown) => typeof form === 'object' && form !== null && calls(form as {}))
    .query(true);
  for (const interceptor of [get, post]) {
    interceptor.reply(recording.status, Buffer.from(recording.body), {
      'content-type': recording.format === 'json' ? 'application/json;charset=utf-8' : 'text/xml;charset=utf-8',
    });
  }
  scope.on('request', (request, interceptor, body) => {
    received.push(readRequest(request as NockRequest, body as string, origin));
    // The other of the two is no longer expected.
    nock.removeInterceptor((interceptor === get ? post : get) as never);
  });
  return { scope, received };
}

/** A `Request` in nock 15, a `ClientRequest` of `node:http` in nock 14. */
interface NockRequest {
  readonly method: string;
  readonly url?: string;
  readonly path?: string;
}

function readRequest({ method, url, path }: NockRequest, body: string, origin: string): ReceivedRequest {
  const query = new URL(url ?? path ?? '/', origin).searchParams;
  const form = new URLSearchParams(method === 'GET' ? '' : body);
  return {
    method,
    parameters: { ...Object.fromEntries(query), ...Object.fromEntries(form) },
    inQuery: new Set(query.keys()),
  };
}
