/** What the lookup of creates and deletes works with. */
import type { OpenCreates } from '../creates/open-creates.ts';
import type { Emit } from '../events.ts';
import type { Clock } from '../time/service-clock.ts';
import type { Sleep } from '../time/sleep.ts';
import type { RetryBudget } from './retry-budget.ts';

export interface ReconcileSettings {
  /** How many times in all a create is sent, at most, each time after a lookup has shown that the last one did nothing. */
  readonly attempts: number;
  /** Milliseconds between two reads of the list, before a job that is not in it counts as not created. */
  readonly settle: number;
  /** Whether the user declares that nothing else creates jobs for the account. */
  readonly soleWriter: boolean;
  readonly openCreates: OpenCreates;
  readonly budget: RetryBudget;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly emit?: Emit | undefined;
}
