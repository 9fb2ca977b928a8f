/** The line of one request: every check in its place, then the operation. The vendor does not document the order. */
import { encodeGatewayError, encodeResponse, type Action, type Format, type Outputs } from '@iot-distribution/codec';
import { findAccount } from '../world/account.ts';
import { findAction } from './find-action.ts';
import { contentTypes, defaultFormat, formatOf } from './response-format.ts';
import type { Answer } from '../http/response.ts';
import { readClaims } from './claims.ts';
import { checkTime } from './check-timestamp.ts';
import { checkCommonParameters } from './check-common-parameters.ts';
import { decodeInput } from './decode-input.ts';
import type { Orders } from '../faults/apply-faults.ts';
import { checkMethodAndPath } from './check-method-and-path.ts';
import { handlers } from '../operations/handlers.ts';
import type { Handle } from '../operations/handler.ts';
import { readParameters } from './parameters.ts';
import type { Received } from '../http/request.ts';
import { Refusal, refusal } from './gateway-error.ts';
import { ServiceFailure } from '../operations/service-error.ts';
import type { Service } from '../operations/service.ts';
import { checkSignature } from './check-signature.ts';

export function answerRequest(service: Service, received: Received, orders: Orders = {}): Answer {
  const { world, ids, nonces, quota, clockWindow } = service;
  const now = service.now();
  const clock = now + (orders.skew ?? 0);
  const requestId = ids.requestId();
  let format: Format = defaultFormat;
  let action: Action | undefined;
  try {
    const parts = readParameters(received);
    format = formatOf(received, parts);
    if (orders.refusal !== undefined) throw orders.refusal;
    checkMethodAndPath(received);
    const claims = readClaims(received, parts);
    checkCommonParameters(claims);
    const account = findAccount(world.accounts, claims, now);
    checkSignature(claims, account);
    checkTime(claims.timestamp, clock, clockWindow);
    nonces.use(claims.nonce, now);
    action = findAction(claims.action);
    quota.take(account.uid, action, now);
    const input = decodeInput(action, claims.parameters);
    if (orders.failure !== undefined) throw orders.failure;
    const handle = handlers[action] as Handle<Action>;
    const result = handle(input, { service, account, now, origin: received.url.origin });
    const output = { requestId, success: true, ...result } as Outputs[Action];
    return written(200, encodeResponse(action, output, format));
  } catch (error) {
    if (error instanceof ServiceFailure && action !== undefined) {
      const { failureStatus, codes } = service.assume;
      const code = (error.case && codes[error.case]) ?? error.code;
      const envelope = { requestId, success: false, code, errorMessage: error.message } as const;
      return written(failureStatus, encodeResponse(action, envelope, format));
    }
    return refused(error instanceof Refusal ? error : broken(error));
  }

  function written(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer {
    return {
      status,
      headers: { 'content-type': contentTypes[format], date: new Date(clock).toUTCString(), ...headers },
      body,
    };
  }

  function refused({ code, message, status, headers }: Refusal): Answer {
    const recommend = `https://api.aliyun.com/troubleshoot?q=${code}&product=Iot&requestId=${requestId}`;
    const error = { requestId, hostId: received.url.hostname, code, message, recommend };
    return written(status, encodeGatewayError(error, format), headers);
  }
}

/** A state that a test set and that no contract allows, or a fault of ours: said aloud, since nobody looks into a log. */
function broken(error: unknown): Refusal {
  const text = 'The request processing has failed due to some unknown error, exception or failure.';
  return refusal('InternalError', `${text} ${error instanceof Error ? error.message : ''}`.trim());
}
