/** The line of a call: what stands around an attempt, outermost first. */
import type { Policy, Send } from './call.ts';
import { attempt, type AttemptSettings } from './attempt.ts';
import { deadline } from './deadline.ts';

export interface SendSettings extends AttemptSettings {
  /** Milliseconds for the whole call. */
  readonly timeout: number;
}

export function makeSend(settings: SendSettings): Send {
  const policies: readonly Policy[] = [deadline(settings.timeout)];
  return policies.reduceRight<Send>((next, policy) => policy(next), attempt(settings));
}
