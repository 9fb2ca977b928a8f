/** Settings of the lookup of creates and deletes. */
import type { OpenCreates } from '../creates/open-creates.ts';
import type { Emit } from '../events.ts';
import type { Clock } from '../time/service-clock.ts';
import type { Sleep } from '../time/sleep.ts';
import type { RetryBudget } from './retry-budget.ts';

export interface ReconcileSettings {
  /** Maximum number of times a create is sent; before each further time, a lookup proves that nothing was created. */
  readonly attempts: number;
  /** The delay between the two reads of the list, in milliseconds. */
  readonly settle: number;
  /** Whether the user declares that no other program creates jobs for the account. */
  readonly soleWriter: boolean;
  readonly openCreates: OpenCreates;
  readonly budget: RetryBudget;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly emit?: Emit | undefined;
}
