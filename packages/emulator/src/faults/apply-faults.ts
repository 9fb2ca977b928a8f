/** What can be made to go wrong, by name. Each fault is a function around the answer to a request. */
import { setTimeout as sleep } from 'node:timers/promises';
import { bytesOf, type Answer, type Travel } from '../http/response.ts';
import type { Fault, FaultKind } from './fault.ts';
import { gzipBomb, htmlPage, statusOnly } from './fault-responses.ts';
import { throttleHeaders } from '../gateway/rate-limiter.ts';
import type { Received } from '../http/request.ts';
import { Refusal, refusal } from '../gateway/gateway-error.ts';
import { ServiceFailure } from '../operations/service-error.ts';

/** What a fault asks of the line of a request, besides an answer. */
export interface Orders {
  /** Said by the gateway before it looks at the request. */
  readonly refusal?: Refusal | undefined;
  /** Said by the service in place of an execution. */
  readonly failure?: ServiceFailure | undefined;
  /** Added to the clock, in milliseconds. */
  readonly skew?: number | undefined;
}

export type Respond = (received: Received, orders: Orders) => Promise<Answer>;

/** Puts faults around an answer, the first of the list outermost; a fault that lets nothing through spares those behind it. */
export function withFaults(
  faults: readonly Fault[],
  actionOf: (received: Received) => string,
  now: () => number,
  respond: Respond,
): Respond {
  const met = new WeakMap<Fault, number>();

  function meets(fault: Fault, received: Received): boolean {
    const { action, skip = 0, times = Infinity } = fault;
    if (action !== undefined && action !== actionOf(received)) return false;
    const before = met.get(fault) ?? 0;
    met.set(fault, before + 1);
    return before >= skip && before < skip + times;
  }

  return (received, orders) => {
    const chain = faults.reduceRight<Respond>(
      (next, fault) => (request, given) =>
        meets(fault, request) ? apply(fault, next, respond, now())(request, given) : next(request, given),
      respond,
    );
    return chain(received, orders);
  };
}

/** `next` is what stands behind the fault, other faults first; `last` is what answers when nothing goes wrong. */
function apply(fault: FaultKind, next: Respond, last: Respond, now: number): Respond {
  switch (fault.fault) {
    case 'throttle': {
      const { code = 'Throttling.User', retryAfter = 1_000 } = fault;
      const refused = refusal(code, undefined, throttleHeaders(1, retryAfter, now));
      return (received, orders) => last(received, { ...orders, refusal: refused });
    }
    case 'status': {
      const { status, headers, code = codes[status], message = texts[status] ?? '' } = fault;
      if (code === undefined || code === '') return async () => statusOnly(status, headers, now);
      const refused = new Refusal(code, status, message, headers);
      return (received, orders) => last(received, { ...orders, refusal: refused });
    }
    case 'failure': {
      const { code = 'iot.system.SystemException', message = 'A system exception occurred.' } = fault;
      return (received, orders) => last(received, { ...orders, failure: new ServiceFailure(code, message) });
    }
    case 'skew':
      return (received, orders) => next(received, { ...orders, skew: fault.milliseconds });
    case 'delay':
      return async (received, orders) => {
        await sleep(fault.milliseconds, undefined, { signal: received.signal() });
        return next(received, orders);
      };
    case 'html':
      return async () => htmlPage(fault.status ?? 502, now);
    case 'cut':
      if (fault.bytes === undefined) return async () => ({ status: 0, headers: {}, body: '', travel: cut(undefined) });
      return onAnswer(next, (answer) => ({ ...answer, travel: cut(fault.bytes) }));
    case 'loseAnswer':
      return onAnswer(next, (answer) => ({ ...answer, travel: cut(undefined) }));
    case 'drip': {
      const { bytes = 1, milliseconds = 100 } = fault;
      return onAnswer(next, (answer) => ({ ...answer, travel: { kind: 'drip', bytes, milliseconds } }));
    }
    case 'truncate':
      return onAnswer(next, (answer) => {
        const bytes = bytesOf(answer);
        return { ...answer, body: bytes.slice(0, fault.bytes ?? Math.floor(bytes.length / 2)) };
      });
    case 'contentType':
      return onAnswer(next, (answer) => {
        const { 'content-type': _, ...headers } = answer.headers;
        return {
          ...answer,
          headers: fault.contentType === '' ? headers : { ...headers, 'content-type': fault.contentType },
        };
      });
    case 'gzipBomb':
      return onAnswer(next, (answer) => gzipBomb(answer, fault.mebibytes ?? 200));
  }
}

/** What the gateway's own errors are called. */
const codes: Readonly<Record<number, string>> = { 500: 'InternalError', 503: 'ServiceUnavailable' };
const texts: Readonly<Record<number, string>> = {
  500: 'The request processing has failed due to some unknown error, exception or failure.',
  503: 'The request has failed due to a temporary failure of the server.',
};

function onAnswer(next: Respond, change: (answer: Answer) => Answer): Respond {
  return async (received, orders) => change(await next(received, orders));
}

function cut(bytes: number | undefined): Travel {
  return { kind: 'cut', bytes };
}
