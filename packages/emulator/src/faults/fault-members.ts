import type { FaultKind, FaultTarget } from './fault.ts';

/** The type and range of a member of a fault. Numbers are integers, or `Infinity` where there is no maximum. */
export interface FaultMember<Required extends boolean = boolean> {
  readonly type: 'number' | 'string' | 'boolean';
  readonly required: Required;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** All members except `fault` and the headers of `status`, which have no text form. */
type Members<F> = {
  readonly [M in Exclude<keyof F, 'fault' | 'headers'>]-?: FaultMember<object extends Pick<F, M> ? false : true>;
};

const text = { type: 'string', required: false } as const;
const flag = { type: 'boolean', required: false } as const;
const count = { type: 'number', required: false, minimum: 0 } as const;
const chunk = { type: 'number', required: false, minimum: 1 } as const;
const httpStatus = { type: 'number', minimum: 200, maximum: 599 } as const;
/** The maximum is that of a timer. */
const time = { type: 'number', minimum: 0, maximum: 2 ** 31 - 1 } as const;
const clockOffset = { type: 'number', required: true, minimum: -1e12, maximum: 1e12 } as const;

/**
 * The members that every fault has: they select the requests that it affects.
 *
 * @example
 * Object.keys(targetMembers); // ['action', 'times', 'skip']
 */
export const targetMembers: Members<FaultTarget> = { action: text, times: count, skip: count };

/**
 * The members of each fault, by the name of the fault: for programs that read faults from a command line or a file.
 *
 * @example
 * faultMembers.status.status; // { type: 'number', minimum: 200, maximum: 599, required: true }
 * Object.keys(faultMembers).includes('loseResponse'); // true
 */
export const faultMembers: { readonly [F in FaultKind as F['fault']]: Members<F> } = {
  throttle: { code: text, retryAfter: count },
  status: { status: { ...httpStatus, required: true }, code: text, message: text, executed: flag },
  nonceUsed: { executed: flag },
  failure: { code: text, message: text, executed: flag },
  html: { status: { ...httpStatus, required: false }, executed: flag },
  dropRequest: {},
  loseResponse: {},
  reset: { bytes: count },
  truncate: { bytes: count },
  hold: { milliseconds: { ...time, required: true }, dropOnDisconnect: flag },
  delay: { milliseconds: { ...time, required: true } },
  drip: { bytes: chunk, milliseconds: { ...time, required: false } },
  contentType: { contentType: { type: 'string', required: true } },
  gzipBomb: { mebibytes: count },
  skew: { milliseconds: clockOffset },
  dateHeader: { milliseconds: clockOffset },
};
