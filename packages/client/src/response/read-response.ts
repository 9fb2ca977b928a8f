/** From what a transport got to a reply, or to the error that says what it was instead. No I/O. */
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

/** What is known about the request that was answered. */
export interface Asked {
  /** Largest answer read, in bytes. */
  readonly maxBytes: number;
  /** Milliseconds since 1970, by the clock that signed it. */
  readonly signedAt: number;
  readonly credentials: Credentials;
  readonly proof: Proof;
}

/** @throws every error by which an answer can be refused */
export function readResponse(action: Action, response: TransportResponse, asked: Asked): Reply {
  try {
    return read(action, response, asked);
  } catch (error) {
    throw withoutSecrets(withResponse(error, response), secretHider(asked));
  }
}

function read(action: Action, response: TransportResponse, asked: Asked): Reply {
  const { status, headers, body } = response;
  refuseStatus(action, response, asked);
  // A refusal without a word has a status all the same.
  const answer = status >= 400 && body.length === 0 ? silent(status) : decoded(action, response, asked);
  if (answer.kind === 'success') return Object.assign(answer, { headers });
  const theirs = serverTime(headers);
  throw errorOf(action, answer, {
    status,
    retryAfter: retryAfter(headers, asked.signedAt),
    clockOffset: theirs === undefined ? undefined : theirs - asked.signedAt,
    explain: (message) => explainMismatch({ message, ...asked.proof }).hint,
  });
}

function silent(status: number): DecodedFailure {
  const message = 'answered without a body';
  return { kind: 'failure', format: 'json', layer: 'gateway', code: `Status${status}`, message };
}

/** An error response whose body is damaged, or has a shape that nobody documented, but names its code. */
function unreadable(code: string, { message, requestId }: DistributionError): DecodedFailure {
  return {
    kind: 'failure',
    format: 'json',
    layer: findError(code)?.layer ?? 'gateway',
    code,
    message: `the error response could not be read: ${message}`,
    ...(requestId !== undefined && { requestId }),
  };
}

/** Statuses that no answer of the API has, whatever is in the body. */
function refuseStatus(action: Action, response: TransportResponse, asked: Asked): void {
  const { status } = response;
  if (status === 304 || (status > 200 && status < 300)) {
    const message = `${action}: answered with status ${status}, which promises no whole answer`;
    throw new ContractError(message, { code: 'UnexpectedStatus', action, status, pointer: '' });
  }
  if (status < 200 || (status >= 300 && status < 400)) {
    const message = `${action}: answered by a redirect (${status}), which the service never does and we never follow`;
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
    // Proxies and test tools name codes as well, but no request.
    if (status >= 400 && serviceCode !== undefined && requestId !== undefined) return unreadable(serviceCode, error);
    // An error page of something between us and the service is no broken promise of the service.
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
  return new TransportError(`${action}: status ${status} with a body that is not from the API`, {
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

/** The first 200 characters. Secrets are hidden before the cut, so that it leaves no half of one. */
function excerptOf(body: Uint8Array, hide: (text: string) => string): string {
  const text = new TextDecoder().decode(body.subarray(0, 16_384));
  return hide(text).replace(/\s+/g, ' ').trim().slice(0, 200);
}
