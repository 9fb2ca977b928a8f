/** Checks the options of a client, and fills in defaults. */
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

/** Options of a client. Times are in milliseconds. */
export interface ClientOptions {
  /** An access key, a function that returns one, or an object of `@alicloud/credentials`. */
  readonly credentials: CredentialSource;
  /** Default: `https://iot.cn-shanghai.aliyuncs.com`, the only endpoint that is documented for these operations. */
  readonly endpoint?: string | undefined;
  /** Allows http endpoints on hosts other than loopback. Default: false. */
  readonly allowHttp?: boolean | undefined;
  /** The format of responses to request. Default: `json`. Responses in either format are read. */
  readonly format?: Format | undefined;
  /** Default: `v1`, which every gateway of the service supports. `v3` keeps the signature out of the URL. */
  readonly signature?: 'v1' | 'v3' | undefined;
  /** Default: GET, and POST for requests with form parameters or a long query. */
  readonly method?: 'GET' | 'POST' | undefined;
  /**
   * The name of your program, for example `my-app/1.2`. The `User-Agent` header of requests contains it before the names of this package
   * and the runtime: `my-app/1.2 iot-distribution/1.0.0 node/24`. `false` sends no such header. Browsers always send their own.
   */
  readonly userAgent?: string | false | undefined;
  /** Sent as RegionId. The operations do not require it. */
  readonly regionId?: string | undefined;
  /**
   * Time limits in milliseconds: of a whole call, including waits and retries, and of each attempt. Default: 30,000 and 10,000. A number is
   * the limit of the whole call.
   */
  readonly timeout?: number | { readonly call?: number | undefined; readonly attempt?: number | undefined } | undefined;
  /**
   * `false`: failed attempts are not retried, except once after a clock correction and once after an expired key is renewed. After a lost
   * response to a create, the client looks the job up, and does not send the request again.
   */
  readonly retry?: RetryOptions | false | undefined;
  /**
   * The quota of the account. Clients of one account should share one object of `createQuota()`. Default: a quota for this client only.
   * `false`: no call waits.
   */
  readonly quota?: Quota | false | undefined;
  /**
   * Declares that only the clients that share `quota` create jobs for this account: no other process, no other user, not the console. After
   * a lost response to a create, the client then adopts the only matching job in the list. If the declaration is wrong, this can be the job
   * of another user, and your devices are never distributed. Default: false.
   */
  readonly soleWriter?: boolean | undefined;
  /** Maximum size of a response body, in bytes. Default: 8 MiB. */
  readonly maxBytes?: number | undefined;
  /** Sends the requests. Default: `nodeTransport()` on Node, `fetchTransport()` elsewhere. */
  readonly transport?: Transport | undefined;
  /** The clock, in milliseconds since 1970-01-01T00:00:00Z, for deterministic tests. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Returns a unique string at each call, for deterministic tests. Default: 128 random bits, the time and a counter. */
  readonly nonce?: (() => string) | undefined;
  /** Called with attempts, retries and waits as they happen. Its exceptions and rejections are ignored. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
}

/** Number and delays of retries. */
export interface RetryOptions {
  /** Maximum number of attempts, including the first. Default: 4. */
  readonly attempts?: number | undefined;
  /** Maximum of the first delay, in milliseconds, doubled for each further retry. The delay is random. Default: 200. */
  readonly baseDelay?: number | undefined;
  /** Maximum of all delays, in milliseconds, unless the service requests a longer one. Default: 5,000. */
  readonly maxDelay?: number | undefined;
  /** Budget of retries for all calls of the client together; ten successes add one retry. Default: 20. */
  readonly budget?: number | undefined;
  /**
   * After a lost response to a create, the client reads the list of jobs twice before it concludes that the job was not created: the delay
   * between the two reads, in milliseconds. Default: 1,000.
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

/** @throws {InputError} if an option is not valid; its value is not quoted */
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

/** The open creates, kept on the quota that the clients of an account share. */
function sharedCreates(quota: Quota | undefined, soleWriter: boolean): OpenCreates {
  const shared = quota === undefined ? new OpenCreates() : openCreatesOf(quota);
  if (shared === undefined && soleWriter) {
    throw invalid('/quota', 'the option quota is frozen: with soleWriter, pass an object that the client can extend');
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
