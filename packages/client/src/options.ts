/** What a client works with, from what it was given: defaults filled in, numbers checked. */
import { defaultTransport } from '#transport';
import type { Format } from '@iot-distribution/codec';
import { clockOver } from './time/service-clock.ts';
import type { CredentialSource } from './credentials/credentials.ts';
import { defaultEndpoint, originOf } from './request/endpoint.ts';
import { InputError } from './errors.ts';
import { safely, type ClientEvent } from './events.ts';
import { keyringOf } from './credentials/keyring.ts';
import { createQuota, type Quota } from './quota/quota.ts';
import { retryBudget } from './policies/retry-budget.ts';
import type { SendSettings } from './call/send.ts';
import { sleep } from './time/sleep.ts';
import type { Transport } from './transport/transport.ts';

/** How a client calls: whose key signs, where to, and what it does when something goes wrong. Times are in milliseconds. */
export interface ClientOptions {
  /** A key, a function that gives one, or an object of `@alicloud/credentials`. */
  readonly credentials: CredentialSource;
  /** Default: `https://iot.cn-shanghai.aliyuncs.com`, the only one documented for these operations. */
  readonly endpoint?: string | undefined;
  /** Allows a plain http endpoint beyond loopback. Default: false. */
  readonly allowHttp?: boolean | undefined;
  /** Format to ask for. Default: `json`. Answers are read in either. */
  readonly format?: Format | undefined;
  /** Default: `v1`, which every gateway of the service knows. `v3` keeps the signature out of the address. */
  readonly signature?: 'v1' | 'v3' | undefined;
  /** Default: GET, and POST for what has a form part or a long query. */
  readonly method?: 'GET' | 'POST' | undefined;
  /** Sent as RegionId when given; the operations do not need it. */
  readonly regionId?: string | undefined;
  /**
   * Milliseconds for a whole call, waits and retries included, and for each attempt. Default: 30,000 and 10,000. A number
   * is the time of the whole call.
   */
  readonly timeout?: number | { readonly call?: number | undefined; readonly attempt?: number | undefined } | undefined;
  /**
   * `false`: no failed attempt is made again, but for a clock that was wrong and a key that had ended, each once. A create whose answer was
   * lost is looked for, and not sent again.
   */
  readonly retry?: RetryOptions | false | undefined;
  /**
   * Clients of one account share one object of `createQuota()`. Default: one for this client alone. `false`: nothing
   * waits.
   */
  readonly quota?: Quota | false | undefined;
  /** Largest answer read, in bytes. Default: 8 MiB. */
  readonly maxBytes?: number | undefined;
  /** Default: `node:https` with a keep-alive agent on Node, `fetch` elsewhere. */
  readonly transport?: Transport | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** A new unique text at each call. Default: a random UUID. */
  readonly nonce?: (() => string) | undefined;
  /** Told of attempts, retries and waits as they happen. What it throws is dropped. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
}

/** How often, and after what pauses, a failed attempt is made again. */
export interface RetryOptions {
  /** How many times in all a request is sent, at most. Default: 4. */
  readonly attempts?: number | undefined;
  /** Upper end of the first pause, in milliseconds; doubled each time. The pause is random below it. Default: 200. */
  readonly baseDelay?: number | undefined;
  /** Upper end of any pause, unless the service asks for a longer one, in milliseconds. Default: 5,000. */
  readonly maxDelay?: number | undefined;
  /** Retries at hand for all calls of the client together; ten successes earn one back. Default: 20. */
  readonly budget?: number | undefined;
  /**
   * After the lost answer of a create: milliseconds between two looks at the list of jobs, before a job that is not in
   * it counts as not created. Default: 1,000.
   */
  readonly settle?: number | undefined;
}

export function settingsOf(options: ClientOptions): SendSettings {
  const { timeout, quota, onEvent, now = Date.now } = options;
  const times = typeof timeout === 'object' ? timeout : { call: timeout };
  const clock = clockOver(now);
  return {
    keyring: keyringOf(options.credentials, clock.now),
    origin: originOf(options.endpoint ?? defaultEndpoint, options.allowHttp ?? false),
    format: options.format ?? 'json',
    signature: options.signature ?? 'v1',
    method: options.method,
    regionId: options.regionId,
    transport: options.transport ?? defaultTransport(),
    maxBytes: checked('maxBytes', options.maxBytes, 8 * 1024 * 1024),
    clock,
    nonce: options.nonce ?? (() => crypto.randomUUID()),
    timeout: checked('timeout', times.call, 30_000),
    attemptTimeout: checked('timeout/attempt', times.attempt, 10_000),
    ...retrySettings(options.retry === false ? { attempts: 1 } : (options.retry ?? {})),
    random: Math.random,
    sleep,
    quota: quota === false ? undefined : (quota ?? createQuota()),
    emit: onEvent && safely(onEvent),
  };
}

function retrySettings(retry: RetryOptions) {
  return {
    attempts: checked('retry/attempts', retry.attempts, 4),
    baseDelay: checked('retry/baseDelay', retry.baseDelay, 200),
    maxDelay: checked('retry/maxDelay', retry.maxDelay, 5_000),
    settle: checked('retry/settle', retry.settle, 1_000),
    budget: retryBudget(checked('retry/budget', retry.budget, 20)),
  };
}

/** The longest that a timer can run, in milliseconds; one that is set to more fires at once. */
const longestTimer = 2 ** 31 - 1;

function checked(option: string, given: number | undefined, usual: number): number {
  const value = given ?? usual;
  if (typeof value === 'number' && value >= 0 && value <= longestTimer) return value;
  throw new InputError(`the option ${option} is not a number from 0 to ${longestTimer}`, {
    code: 'InvalidOption',
    member: `/${option}`,
  });
}
