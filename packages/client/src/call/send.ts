/** The policies around an attempt, outermost first. */
import { reportAttempts } from '../policies/report-attempts.ts';
import { attempt, type AttemptSettings } from './attempt.ts';
import type { NewCall, Policy, Reply } from '../request/call.ts';
import { attemptDeadline, callDeadline } from '../policies/deadline.ts';
import type { Keyring } from '../credentials/keyring.ts';
import type { Emit } from '../events.ts';
import type { Quota } from '../quota/quota.ts';
import type { ReconcileSettings } from '../policies/reconcile-settings.ts';
import { reconcile } from '../policies/reconcile.ts';
import { renewKey } from '../policies/renew-key.ts';
import { retry, type RetrySettings } from '../policies/retry.ts';
import { correctClockSkew } from '../policies/clock-skew.ts';
import { withinQuota } from '../policies/within-quota.ts';

export interface SendSettings extends AttemptSettings, RetrySettings, ReconcileSettings {
  readonly keyring: Keyring;
  /** The time limit of an attempt, in milliseconds. */
  readonly attemptTimeout: number;
  readonly quota: Quota | undefined;
  readonly emit: Emit | undefined;
}

export function makeSend(settings: SendSettings): (call: NewCall) => Promise<Reply> {
  const { attemptTimeout, clock, keyring, quota, emit } = settings;
  const policies: readonly Policy[] = [
    reconcile(settings),
    retry(settings),
    correctClockSkew(clock, emit),
    renewKey(keyring, attemptTimeout),
    ...(quota === undefined ? [] : [withinQuota(quota, emit)]),
    ...(emit === undefined ? [] : [reportAttempts(emit)]),
  ];
  // The first and the last policy are deadlines: one for the call, one for each attempt.
  const once = attemptDeadline(attemptTimeout, attempt(settings));
  return callDeadline(policies.reduceRight((next, policy) => policy(next), once));
}
