/** What a client works with, from the options that it was given: each checked, defaults filled in. */
import { defaultTransport } from '#transport';
import type { Format } from '@iot-distribution/codec';
import { clockOver } from './time/service-clock.ts';
import type { CredentialSource } from './credentials/credentials.ts';
import { defaultEndpoint, originOf } from './request/endpoint.ts';
import { notify, type ClientEvent } from './events.ts';
import { choice, count, invalid, readOptions, typed } from './caller/check-option.ts';
import { checkedNonce } from './request/nonce.ts';
import { randomNonces } from './request/random-nonces.ts';
import { userAgentOf } from './request/user-agent.ts';
import { keyringOf } from './credentials/keyring.ts';
import { OpenCreates, openCreatesOf } from './creates/open-creates.ts';
import { createQuota, type Quota } from './quota/quota.ts';
import { retryBudget } from './policies/retry-budget.ts';
import type { SendSettings } from './call/send.ts';
import { checkDuration } from './time/duration.ts';
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
  /**
   * The name of your program, for example `my-app/1.2`, that requests name in the header `User-Agent` in front of this package and the
   * runtime: `my-app/1.2 iot-distribution/1.0.0 node/24`. `false`: no such header is sent. Browsers always send their own.
   */
  readonly userAgent?: string | false | undefined;
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
  /**
   * Declares that nothing creates jobs for this account but the clients that share `quota`, or this client if it has one of its own: no other
   * process, no colleague, not the console. A create whose response was lost then takes the only job in the list that looks like its own.
   * If the declaration is wrong, that can be the job of somebody else, and your devices are never distributed. Default: false.
   */
  readonly soleWriter?: boolean | undefined;
  /** Largest answer read, in bytes. Default: 8 MiB. */
  readonly maxBytes?: number | undefined;
  /** Default: `node:https` with a keep-alive agent on Node, `fetch` elsewhere. */
  readonly transport?: Transport | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Returns a new unique text each time. Default: 128 random bits, the time and a counter. */
  readonly nonce?: (() => string) | undefined;
  /** Called with attempts, retries and waits as they happen. What it throws or rejects with is dropped. */
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

const names = [
  'credentials',
  'endpoint',
  'allowHttp',
  'format',
  'signature',
  'method',
  'regionId',
  'userAgent',
  'timeout',
  'retry',
  'quota',
  'soleWriter',
  'maxBytes',
  'transport',
  'now',
  'nonce',
  'onEvent',
] as const satisfies readonly (keyof ClientOptions)[];

/** @throws {InputError} when an option is not usable; no value is quoted */
export function settingsOf(given: ClientOptions): SendSettings & { readonly timeout: number } {
  const options = readOptions(given, names);
  const onEvent = typed('onEvent', options.onEvent, 'function');
  const nonce = typed('nonce', options.nonce, 'function');
  const clock = clockOver(typed('now', options.now, 'function') ?? Date.now);
  const quota = quotaOf(options.quota);
  const soleWriter = typed('soleWriter', options.soleWriter, 'boolean') ?? false;
  return {
    keyring: keyringOf(options.credentials, clock.now),
    origin: originOf(options.endpoint ?? defaultEndpoint, typed('allowHttp', options.allowHttp, 'boolean') ?? false),
    format: choice('format', options.format, ['json', 'xml']) ?? 'json',
    signature: choice('signature', options.signature, ['v1', 'v3']) ?? 'v1',
    method: choice('method', options.method, ['GET', 'POST']),
    regionId: typed('regionId', options.regionId, 'string'),
    userAgent: userAgentOf(options.userAgent),
    transport: typed('transport', options.transport, 'function') ?? defaultTransport(),
    maxBytes: count('maxBytes', options.maxBytes, 8 * 1024 * 1024),
    clock,
    nonce: nonce === undefined ? randomNonces() : checkedNonce(nonce),
    ...timeSettings(options.timeout),
    ...retrySettings(options.retry),
    random: Math.random,
    sleep,
    quota,
    soleWriter,
    openCreates: sharedCreates(quota, soleWriter),
    emit: onEvent && ((event) => notify(onEvent, event)),
  };
}

function timeSettings(given: ClientOptions['timeout']) {
  const { call, attempt } =
    typeof given === 'object' ? readOptions(given, ['call', 'attempt'], '/timeout') : { call: given };
  return {
    timeout: checkDuration(typeof given === 'object' ? 'timeout/call' : 'timeout', call, 30_000),
    attemptTimeout: checkDuration('timeout/attempt', attempt, 10_000),
  };
}

function retrySettings(given: ClientOptions['retry']) {
  const retry =
    given === false
      ? { attempts: 1 }
      : readOptions<RetryOptions>(given, ['attempts', 'baseDelay', 'maxDelay', 'budget', 'settle'], '/retry');
  return {
    attempts: count('retry/attempts', retry.attempts, 4),
    baseDelay: checkDuration('retry/baseDelay', retry.baseDelay, 200),
    maxDelay: checkDuration('retry/maxDelay', retry.maxDelay, 5_000),
    settle: checkDuration('retry/settle', retry.settle, 1_000),
    budget: retryBudget(count('retry/budget', retry.budget, 20, 0)),
  };
}

/** What creates know of one another, kept on the quota that the clients of an account share. */
function sharedCreates(quota: Quota | undefined, soleWriter: boolean): OpenCreates {
  const shared = quota === undefined ? new OpenCreates() : openCreatesOf(quota);
  if (shared === undefined && soleWriter) {
    throw invalid(
      '/quota',
      'the option quota is frozen: with soleWriter, its clients keep there which creates are open',
    );
  }
  return shared ?? new OpenCreates();
}

function quotaOf(given: ClientOptions['quota']): Quota | undefined {
  if (given === false) return undefined;
  if (given === undefined) return createQuota();
  const { take, throttled } = readOptions(given, ['take', 'throttled'], '/quota');
  if (typeof take === 'function' && typeof throttled === 'function') return given;
  throw invalid('/quota', 'the option quota must have the methods take and throttled, or be false');
}
