import type { Nonces } from './nonces.ts';
import type { Quota } from './quota.ts';
import type { SeededIds } from './seeded-ids.ts';
import type { World } from './world.ts';

/** What the line of a request works with: the world, and the memory of the gateway. */
export interface Service {
  readonly world: World;
  readonly ids: SeededIds;
  readonly nonces: Nonces;
  readonly quota: Quota;
  /** The clock, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  /** How far the sender's clock may be off, in milliseconds. */
  readonly clockWindow: number;
  /** HTTP status of a failure of the service. */
  readonly failureStatus: 200 | 400;
}
