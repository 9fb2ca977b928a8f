/** nock's ways of saying that nothing was recorded for a request, made one: an error that no client takes for a service's. */
import { DistributionError, type Transport } from '@iot-distribution/client';

const code = 'ERR_NOCK_NO_MATCH';

/**
 * A request went out for which no recording is served. It did not reach the network. Its `code` is `NoRecording`, and it is
 * never retryable.
 *
 * @example
 * import nock from 'nock';
 * import { createClient, nodeTransport } from '@iot-distribution/client';
 * nock.disableNetConnect();
 * const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
 * const client = createClient({ credentials, transport: replayTransport(nodeTransport()) });
 * await client.queryDeviceDistributeJob({ jobId: 'job-1' }); // throws NoRecordingError, code 'NoRecording'
 */
export class NoRecordingError extends DistributionError {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'NoRecordingError' });
  }

  /** The request did not leave this process, so the client does not look up what became of a create or a delete. */
  readonly sent = 'no';
}

/**
 * Whether an answer is nock's own: from version 15 it answers 501 with a code of its own where 14 throws.
 *
 * @example
 * isNoRecordingAnswer({ status: 501, body: '{"code":"ERR_NOCK_NO_MATCH"}' }); // true
 * isNoRecordingAnswer({ status: 501, body: 'Not Implemented' }); // false
 */
export function isNoRecordingAnswer({
  status,
  body,
}: {
  readonly status: number;
  readonly body: Uint8Array | string;
}): boolean {
  if (status !== 501) return false;
  return (typeof body === 'string' ? body : new TextDecoder().decode(body)).includes(`"code":"${code}"`);
}

/**
 * Whether an error is nock's own: no match (version 14), or a closed network (14 and 15).
 *
 * @example
 * isNoRecordingError(Object.assign(new Error('no match'), { code: 'ERR_NOCK_NO_MATCH' })); // true
 * isNoRecordingError(new Error('socket hang up')); // false
 */
export function isNoRecordingError(error: unknown): boolean {
  const { code: found, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return found === code || found === 'ENETUNREACH' || (typeof message === 'string' && message.startsWith('Nock: '));
}

/**
 * A transport that says "no recording" where nock finds none, so that a replay fails by its own name and is not sent
 * again as if the service had a bad minute.
 *
 * @throws {NoRecordingError} from the call, for a request that matches no interceptor
 *
 * @example
 * import { createClient, nodeTransport } from '@iot-distribution/client';
 * const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
 * const client = createClient({ credentials, transport: replayTransport(nodeTransport()) });
 */
export function replayTransport(transport: Transport): Transport {
  return async (request) => {
    let response: Awaited<ReturnType<Transport>>;
    try {
      response = await transport(request);
    } catch (error) {
      if (isNoRecordingError(error)) throw noRecording(request);
      throw error;
    }
    if (isNoRecordingAnswer(response)) throw noRecording(request);
    return response;
  };
}

/** Names the request by method and action only: its address holds the signature. */
function noRecording({
  method,
  url,
  body,
}: {
  method: string;
  url: string;
  body?: string | undefined;
}): NoRecordingError {
  const action = new URLSearchParams(method === 'GET' ? new URL(url).search : body).get('Action');
  return new NoRecordingError(`no recording is served for ${method} ${action ?? 'without an Action'}`, {
    code: 'NoRecording',
  });
}
