import type { Phase, World } from '../world/world.ts';
import type { ResultsByDevice } from '../world/device-results.ts';
import type { SeededIds } from '../world/seeded-ids.ts';
import type { Assumptions } from './assumptions.ts';

/** What handlers work with: the world and the rules. */
export interface Service {
  readonly world: World;
  readonly deviceResults: ResultsByDevice;
  readonly ids: SeededIds;
  readonly assume: Assumptions;
  /** The plan of new jobs. */
  readonly plan: readonly Phase[];
  /** Signs the URLs of result files. */
  readonly fileSecret: string;
}
