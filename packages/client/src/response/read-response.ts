/** Converts the response of a transport to a reply or an error. A pure function. */
import {
  decodeResponse,
  findError,
  isDistributionError,
  type Action,
  type DecodedFailure,
} from '@iot-distribution/codec';
import { explainMismatch, type Credentials } from '@iot-distribution/signer';
import type { Reply } from '../request/call.ts';
import { ContractError, TransportError, type DistributionError, type TransportErrorKind } from '../errors.ts';
import { errorOf } from './error-of-failure.ts';
import { retryAfter, serverTime } from './response-times.ts';
import { secretHider, withoutSecrets } from './hide-secrets.ts';
import { isTransientBody, isTransientStatus } from './transient.ts';
import type { Proof } from '../request/signed-request.ts';
import { requestIdOf, withResponse } from '../transport/response-details.ts';
import type { TransportResponse } from '../transport/transport.ts';

/** Details of the request. */
export interface Asked {
  /** Maximum size of a response body, in bytes. */
  readonly maxBytes: number;
  /** The time of the signature on the clock of the client, in milliseconds since 1970. */
  readonly signedAt: number;
  readonly credentials: Credentials;
  /** Signs the request again: only errors need its strings, which would take 2 kB while a call waits for its response. */
  readonly proof: () => Proof;
}

/** @throws every error about a response */
export function readResponse(action: Action, response: TransportResponse, asked: Asked): Reply {
  try {
    return read(action, response, asked);
  } catch (error) {
    throw withoutSecrets(withResponse(error, response), secretHider(asked));
  }
}

function read(action: Action, response: TransportResponse, asked: Asked): Reply {
  const { status, headers, body } = response;
  rejectStatus(action, response, asked);
  // An error response without a body still has a status.
  const outcome = status >= 400 && body.length === 0 ? silent(status) : decoded(action, response, asked);
  if (outcome.kind === 'success') return { ...outcome, headers };
  const theirs = serverTime(headers);
  throw errorOf(action, outcome, {
    status,
    retryAfter: retryAfter(headers, asked.signedAt),
    clockOffset: theirs === undefined ? undefined : theirs - asked.signedAt,
    explain: (message) => explainMismatch({ message, ...asked.proof() }).hint,
  });
}

function silent(status: number): DecodedFailure {
  const message = 'the response has no body';
  return { kind: 'failure', format: 'json', layer: 'gateway', code: `Status${status}`, message };
}

/** An error response whose body is damaged or has an undocumented form, but contains a code. */
function unreadable(code: string, { message, requestId }: DistributionError): DecodedFailure {
  return {
    kind: 'failure',
    format: 'json',
    layer: findError(code)?.layer ?? 'gateway',
    code,
    message: `the error response is malformed: ${message}`,
    ...(requestId !== undefined && { requestId }),
  };
}

/** Statuses that responses of the API do not have, regardless of the body. */
function rejectStatus(action: Action, response: TransportResponse, asked: Asked): void {
  const { status } = response;
  if (status === 304 || (status > 200 && status < 300)) {
    const message = `${action}: the response has status ${status}, which does not have a complete body`;
    throw new ContractError(message, { code: 'UnexpectedStatus', action, status, pointer: '' });
  }
  if (status < 200 || (status >= 300 && status < 400)) {
    const message = `${action}: the response is a redirect (${status}): the service sends none, and the client follows none`;
    throw new TransportError(message, { code: 'Redirect', kind: 'redirect', action, status });
  }
  if (status === 407) throw notFromApi(action, response, 'proxy', asked);
}

function decoded(action: Action, response: TransportResponse, asked: Asked): ReturnType<typeof decodeResponse> {
  const { status, headers, body } = response;
  try {
    const { maxBytes } = asked;
    return decodeResponse(action, { body, contentType: headers['content-type'], status }, { maxBytes });
  } catch (error) {
    if (!isDistributionError(error) || error.name === 'LimitError') throw error;
    const { serviceCode, requestId = requestIdOf(response) } = error;
    // Error responses of proxies and test tools can have a code too, but no request id.
    if (status >= 400 && serviceCode !== undefined && requestId !== undefined) return unreadable(serviceCode, error);
    // An error page of a proxy is not a violation of the contract.
    if (status >= 400) throw notFromApi(action, response, 'not-api', asked, requestId);
    throw Object.assign(error, { excerpt: excerptOf(body, secretHider(asked)), retryable: isTransientBody(error) });
  }
}

function notFromApi(
  action: Action,
  { status, headers, body }: TransportResponse,
  kind: TransportErrorKind,
  asked: Asked,
  requestId?: string,
): DistributionError {
  return new TransportError(`${action}: the response with status ${status} is not from the API`, {
    code: `Status${status}`,
    kind,
    action,
    status,
    requestId,
    retryable: isTransientStatus(status),
    retryAfter: retryAfter(headers, asked.signedAt),
    excerpt: excerptOf(body, secretHider(asked)),
  });
}

/** The first 200 characters. Secrets are masked before the truncation, so that no part of one remains. */
function excerptOf(body: Uint8Array, hide: (text: string) => string): string {
  const text = new TextDecoder().decode(body.subarray(0, 16_384));
  return hide(text).replace(/\s+/g, ' ').trim().slice(0, 200);
}
