/** Applies faults as functions around the handler of a request. */
import { createGatewayError, isGatewayErrorCode, type GatewayErrorCode } from '../gateway/gateway-error.ts';
import type { Overrides } from '../gateway/handle-request.ts';
import type { IncomingRequest } from '../gateway/incoming-request.ts';
import { throttleHeaders } from '../gateway/rate-limiter.ts';
import type { RequestRecord } from '../gateway/request-record.ts';
import { ErrorResponse } from '../http/error-response.ts';
import { bodyBytes, type Delivery, type EmulatorResponse } from '../http/response.ts';
import { wait } from '../http/wait.ts';
import { ServiceFailure } from '../operations/service-failure.ts';
import { checkFault } from './check-fault.ts';
import { gzipBomb, htmlPage, statusOnly } from './fault-responses.ts';
import type { ChooseFaults, Fault, FaultKind } from './fault.ts';
import { holdThen } from './hold.ts';

export type Handle = (request: IncomingRequest, overrides: Overrides) => Promise<EmulatorResponse>;

/**
 * Wraps a handler in faults; the first of the list is the outermost. A fault that does not pass the request on hides it from those after
 * it.
 */
export function withFaults(
  faults: readonly (Fault | ChooseFaults)[],
  now: () => number,
  noteFault: (record: RequestRecord, fault: string) => void,
  handle: Handle,
): Handle {
  const seen = new WeakMap<Fault, number>();

  function chosen(rule: Fault | ChooseFaults, { record }: IncomingRequest): readonly FaultKind[] {
    if (typeof rule === 'function') return [rule(record) ?? []].flat();
    const { action, skip = 0, times = Infinity } = rule;
    if (action !== undefined && action !== record.action) return [];
    const before = seen.get(rule) ?? 0;
    seen.set(rule, before + 1);
    return before >= skip && before < skip + times ? [rule] : [];
  }

  const wrap =
    (next: Handle, rule: Fault | ChooseFaults): Handle =>
    (request, overrides) => {
      const around =
        (inner: Handle, fault: FaultKind): Handle =>
        (received, given) => {
          noteFault(received.record, fault.fault);
          return applyFault(fault, inner, handle, now())(received, given);
        };
      return chosen(rule, request).reduceRight(around, next)(request, overrides);
    };
  return (request, overrides) => faults.reduceRight(wrap, handle)(request, overrides);
}

/** `next` is the rest of the chain: the faults after this one, then the handler. `last` is the handler without faults. */
function applyFault(fault: FaultKind, next: Handle, last: Handle, now: number): Handle {
  checkFault(fault);
  switch (fault.fault) {
    case 'throttle': {
      const { code = 'Throttling.User', retryAfter = 1_000 } = fault;
      return rejecting({}, createGatewayError(code, undefined, throttleHeaders(1, retryAfter, now)));
    }
    case 'status': {
      const { status, headers, code = codes[status] ?? '' } = fault;
      if (code === '') return replacing(fault, statusOnly(status, headers, now));
      const { message = isGatewayErrorCode(code) ? createGatewayError(code).message : '' } = fault;
      return rejecting(fault, new ErrorResponse(code, status, message, headers));
    }
    case 'nonceUsed':
      return rejecting(fault, createGatewayError('SignatureNonceUsed'));
    case 'failure': {
      const { code = 'iot.system.SystemException', message = 'A system exception occurred.' } = fault;
      const failure = new ServiceFailure(code, message);
      const executed = fault.executed ?? false;
      return (request, overrides) => (executed ? next : last)(request, { ...overrides, failure, executed });
    }
    case 'html':
      return replacing(fault, htmlPage(fault.status ?? 502, now));
    case 'dropRequest':
      return async () => ({ status: 0, headers: {}, body: '', delivery: resetAfter(undefined) });
    case 'loseResponse':
      return onResponse((response) => ({ ...response, delivery: resetAfter(undefined) }));
    case 'reset':
      return onResponse((response) => ({ ...response, delivery: resetAfter(fault.bytes ?? 0) }));
    case 'truncate':
      return onResponse((response) => {
        const bytes = bodyBytes(response);
        return { ...response, body: bytes.slice(0, fault.bytes ?? Math.floor(bytes.length / 2)) };
      });
    case 'hold': {
      const { milliseconds, dropOnDisconnect = false } = fault;
      return async (request, overrides) => {
        const signal = request.signal();
        if (!dropOnDisconnect) return holdThen(milliseconds, signal, () => next(request, overrides));
        await wait(milliseconds, signal);
        return next(request, overrides);
      };
    }
    case 'delay':
      return async (request, overrides) => {
        const response = await next(request, overrides);
        await wait(fault.milliseconds, request.signal());
        return response;
      };
    case 'drip': {
      const { bytes = 1, milliseconds = 100 } = fault;
      return onResponse((response) => ({ ...response, delivery: { kind: 'drip', bytes, milliseconds } }));
    }
    case 'contentType':
      return onHeaders((given) => {
        const { 'content-type': _, ...headers } = given;
        return fault.contentType === '' ? headers : { ...headers, 'content-type': fault.contentType };
      });
    case 'gzipBomb':
      return onResponse((response) => gzipBomb(response, fault.mebibytes ?? 200));
    case 'skew':
      return (request, overrides) => next(request, { ...overrides, skew: (overrides.skew ?? 0) + fault.milliseconds });
    case 'dateHeader':
      return onHeaders(({ date = '', ...headers }) => {
        return { ...headers, date: new Date(Date.parse(date) + fault.milliseconds).toUTCString() };
      });
  }
  /** Responds with an error of the gateway; executes the request first if the fault says so. */
  function rejecting({ executed = false }: { executed?: boolean | undefined }, error: ErrorResponse): Handle {
    return async (request, overrides) => {
      if (executed) await next(request, overrides);
      return last(request, { ...overrides, error });
    };
  }

  function replacing({ executed = false }: { executed?: boolean | undefined }, response: EmulatorResponse): Handle {
    return async (request, overrides) => {
      if (executed) await next(request, overrides);
      return response;
    };
  }

  function onResponse(change: (response: EmulatorResponse) => EmulatorResponse): Handle {
    return async (request, overrides) => change(await next(request, overrides));
  }

  function onHeaders(change: (headers: EmulatorResponse['headers']) => EmulatorResponse['headers']): Handle {
    return onResponse((response) => ({ ...response, headers: change(response.headers) }));
  }
}

/** The codes of the gateway's own errors with these statuses. */
const codes: Readonly<Record<number, GatewayErrorCode>> = { 500: 'InternalError', 503: 'ServiceUnavailable' };

function resetAfter(bytes: number | undefined): Delivery {
  return { kind: 'reset', bytes };
}
