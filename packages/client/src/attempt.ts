/** One request and its answer: the whole protocol, top to bottom. */
import {
  decodeResponse,
  isDistributionError,
  type Action,
  type EncodedRequest,
  type Format,
} from '@iot-distribution/codec';
import { signV1, type Credentials } from '@iot-distribution/signer';
import type { Call, Reply, Send } from './call.ts';
import { readCredentials, type CredentialSource } from './credentials.ts';
import { TransportError } from './errors.ts';
import { errorOf } from './failure.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport/transport.ts';

/** What every attempt of a client has in common. */
export interface AttemptSettings {
  readonly credentials: CredentialSource;
  readonly origin: string;
  readonly format: Format;
  /** Absent: GET, or POST for what has a form part or a long query. */
  readonly method: 'GET' | 'POST' | undefined;
  readonly regionId: string | undefined;
  readonly transport: Transport;
  readonly maxBytes: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly nonce: () => string;
}

const version = '2018-01-20';

export function attempt(settings: AttemptSettings): Send {
  return async ({ action, request, signal }: Call): Promise<Reply> => {
    const credentials = await readCredentials(settings.credentials);
    const wire = sign(action, request, credentials, settings);
    const response = await settings.transport({ ...wire, signal, maxBytes: settings.maxBytes });
    refuseRedirect(action, response);
    const answer = read(action, response, settings.maxBytes);
    if (answer.kind === 'failure') throw errorOf(action, answer, response.status);
    return answer;
  };
}

/** Queries longer than this go into the body: proxies and servers begin to cut addresses at 8 kB. */
const longestQuery = 4096;

type SignedRequest = Pick<TransportRequest, 'method' | 'url' | 'headers' | 'body'>;

function sign(
  action: Action,
  { query, form }: EncodedRequest,
  credentials: Credentials,
  { format, method, regionId, origin, now, nonce }: AttemptSettings,
): SignedRequest {
  const signAs = (as: 'GET' | 'POST') =>
    signV1({
      method: as,
      parameters: {
        ...query,
        ...form,
        Action: action,
        Version: version,
        Format: format.toUpperCase(),
        ...(regionId !== undefined && { RegionId: regionId }),
      },
      credentials,
      timestamp: new Date(now()),
      nonce: nonce(),
    }).query;
  const headers = { accept: `application/${format}`, 'accept-encoding': 'identity' };
  if (method !== 'POST' && Object.keys(form).length === 0) {
    const signed = signAs('GET');
    if (method === 'GET' || signed.length <= longestQuery)
      return { method: 'GET', url: `${origin}/?${signed}`, headers };
  }
  // Everything travels in the body: no signature in an address that somebody may log.
  return {
    method: 'POST',
    url: `${origin}/`,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: signAs('POST'),
  };
}

function refuseRedirect(action: Action, { status }: TransportResponse): void {
  if (status < 300 || status > 399) return;
  throw new TransportError(
    `${action}: answered by a redirect (${status}), which the service never does and we never follow`,
    {
      code: 'Redirect',
      kind: 'redirect',
      action,
      status,
    },
  );
}

function read(
  action: Action,
  { status, headers, body }: TransportResponse,
  maxBytes: number,
): ReturnType<typeof decodeResponse> {
  try {
    return decodeResponse(action, { body, contentType: headers['content-type'], status }, { maxBytes });
  } catch (error) {
    // An error page of something between us and the service is no broken promise of the service.
    if (status >= 500 && isDistributionError(error)) {
      throw new TransportError(`${action}: status ${status} with a body that is not the API's`, {
        code: `Status${status}`,
        kind: 'other',
        action,
        status,
        retryable: true,
      });
    }
    throw error;
  }
}
