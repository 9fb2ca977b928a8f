/** Handles one request: all checks in order, then the operation. The vendor does not document the order. */
import { encodeGatewayError, encodeResponse, type Action, type Format, type Outputs } from '@iot-distribution/codec';
import { contentTypes } from '../http/content-types.ts';
import { ErrorResponse } from '../http/error-response.ts';
import type { EmulatorResponse } from '../http/response.ts';
import { handlerOf } from '../operations/handlers.ts';
import { ServiceFailure } from '../operations/service-failure.ts';
import { checkClaims } from './check-claims.ts';
import { checkMethodAndPath } from './check-method-and-path.ts';
import { checkSignature } from './check-signature.ts';
import { checkTimestamp } from './check-timestamp.ts';
import { decodeInput } from './decode-input.ts';
import { findAccount } from './find-account.ts';
import { findAction } from './find-action.ts';
import { createGatewayError } from './gateway-error.ts';
import type { Gateway } from './gateway.ts';
import type { IncomingRequest } from './incoming-request.ts';
import { readClaims } from './read-claims.ts';
import { defaultFormat, responseFormat } from './response-format.ts';

/** Changes that faults make to the handling of one request. */
export interface Overrides {
  /** The gateway responds with this error before any check. */
  readonly error?: ErrorResponse | undefined;
  /** The service responds with this failure, instead of the execution or after it. */
  readonly failure?: ServiceFailure | undefined;
  readonly executed?: boolean | undefined;
  /** How far the clock of the service is ahead of the emulator's, in milliseconds. */
  readonly skew?: number | undefined;
}

export function handleRequest(
  { service, nonces, rateLimiter, clockWindow, ...gateway }: Gateway,
  request: IncomingRequest,
  { error: override, failure, executed: executesFirst = false, skew = 0 }: Overrides = {},
): EmulatorResponse {
  const now = gateway.now();
  const clock = now + skew;
  const requestId = service.ids.requestId();
  let format: Format = defaultFormat;
  let action: Action | undefined;
  let executed = false;
  try {
    format = responseFormat(request, request.parts);
    if (override !== undefined) throw override;
    if (request.parseError !== undefined) throw request.parseError;
    checkMethodAndPath(request);
    const claims = readClaims(request, request.parts);
    checkClaims(claims);
    const account = findAccount(service.world.accounts, claims, clock);
    checkSignature(claims, account);
    checkTimestamp(claims.timestamp, clock, clockWindow);
    nonces.use(claims.nonce, now);
    action = findAction(claims.action);
    rateLimiter.take(account.uid, action, now);
    const input = decodeInput(action, claims.parameters);
    if (failure !== undefined && !executesFirst) throw failure;
    const result = handlerOf(action)(input, { service, account, now, clock, origin: request.origin });
    executed = true;
    if (failure !== undefined) throw failure;
    const output = { ...result, requestId, success: true } as Outputs[Action];
    return respond(200, encodeResponse(action, output, format));
  } catch (error) {
    if (error instanceof ServiceFailure && action !== undefined) {
      const { failureStatus, codes } = service.assume;
      const code = (error.case && codes[error.case]) ?? error.code;
      const envelope = { requestId, success: false, code, errorMessage: error.message } as const;
      return { ...respond(failureStatus, encodeResponse(action, envelope, format)), code };
    }
    return reject(error instanceof ErrorResponse ? error : internalError(error));
  }

  function respond(status: number, body: string, headers: Readonly<Record<string, string>> = {}): EmulatorResponse {
    const date = new Date(clock).toUTCString();
    return { status, headers: { 'content-type': contentTypes[format], date, ...headers }, body, requestId, executed };
  }

  function reject({ code, message, status, headers }: ErrorResponse): EmulatorResponse {
    const recommend = `https://api.aliyun.com/troubleshoot?q=${code}&product=Iot&requestId=${requestId}`;
    const error = { requestId, hostId: request.url.hostname, code, message, recommend };
    return { ...respond(status, encodeGatewayError(error, format), headers), code };
  }
}

/**
 * A test has set a state that the contract does not allow, or the emulator has a defect. The response names it, where a developer sees it.
 */
function internalError(error: unknown): ErrorResponse {
  const text = createGatewayError('InternalError').message;
  return createGatewayError('InternalError', `${text} ${error instanceof Error ? error.message : ''}`.trim());
}
