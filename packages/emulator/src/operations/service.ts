import type { Assumptions } from './assumptions.ts';
import type { Phase } from '../world/job.ts';
import type { Nonces } from '../gateway/nonces.ts';
import type { Quota } from '../gateway/rate-limiter.ts';
import type { SeededIds } from '../world/seeded-ids.ts';
import type { World } from '../world/world.ts';

/** What answers work with: the world, the memory of the gateway, and the rules. */
export interface Service {
  readonly world: World;
  readonly ids: SeededIds;
  readonly nonces: Nonces;
  readonly quota: Quota;
  /** The clock, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  /** How far the sender's clock may be off, in milliseconds. */
  readonly clockWindow: number;
  readonly assume: Assumptions;
  /** The life of jobs that are created from now on. */
  readonly plan: readonly Phase[];
  /** Signs the addresses of result files. */
  readonly fileSecret: string;
}
