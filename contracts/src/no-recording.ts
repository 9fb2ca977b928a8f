/** One error for all of nock's reports of a request without a recording. Clients cannot mistake it for an error of the service. */
import { DistributionError, type Transport } from '@iot-distribution/client';

const code = 'ERR_NOCK_NO_MATCH';

/**
 * There is no recording for a request. The request did not reach the network. The `code` is `NoRecording`, and it is
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

  /** The request did not leave this process, so the client does not look up the outcome of a create or a delete. */
  readonly sent = 'no';
}

/**
 * Whether a response comes from nock: version 15 responds with status 501 and its own code, where version 14 throws.
 *
 * @example
 * isNoRecordingResponse({ status: 501, body: '{"code":"ERR_NOCK_NO_MATCH"}' }); // true
 * isNoRecordingResponse({ status: 501, body: 'Not Implemented' }); // false
 */
export function isNoRecordingResponse({
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
 * Whether an error comes from nock: no match (version 14), or a closed network (14 and 15).
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
 * A transport that reports "no recording" if nock finds none, so that a replay fails with this error and the request is not
 * retried like a transient error of the service.
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
    if (isNoRecordingResponse(response)) throw noRecording(request);
    return response;
  };
}

/** Describes the request by method and action only: its URL contains the signature. */
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
