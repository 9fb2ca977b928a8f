/** What a client works with, from what it was given: defaults filled in, numbers checked. */
import { defaultTransport } from '#transport';
import type { ClientOptions, RetryOptions } from './client.ts';
import { clockOver } from './clock.ts';
import { defaultEndpoint, originOf } from './endpoint.ts';
import { InputError } from './errors.ts';
import { safely } from './events.ts';
import { keyringOf } from './keyring.ts';
import { createQuota } from './quota.ts';
import { retryBudget } from './retry-budget.ts';
import type { SendSettings } from './send.ts';
import { sleep } from './sleep.ts';

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
