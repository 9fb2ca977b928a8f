import type { Action } from '@iot-distribution/codec';
import { seededRandom } from '../world/seeded-random.ts';
import type { ChooseFaults, FaultKind } from './fault.ts';

/** How often requests are affected, and by what. */
export interface FaultScheduleOptions {
  /** Probability that a request is affected, from 0 to 1. */
  readonly probability: number;
  /** One of these is chosen, each with the same probability; a fault that is listed twice is chosen twice as often. */
  readonly faults: readonly FaultKind[];
  /** The same seed gives the same sequence of faults. Default: 1. */
  readonly seed?: number | undefined;
  /** Affects only these operations or result files. Default: all requests. */
  readonly actions?: readonly (Action | 'ResultFile')[] | undefined;
}

/**
 * Creates a reproducible random sequence of faults. The choice for a request depends on the seed and on the number of earlier requests of
 * `actions`.
 *
 * @throws {RangeError} when `probability` is not from 0 to 1, or `faults` is empty
 * @example
 * const faults = [{ fault: 'status', status: 503, executed: true }, { fault: 'loseResponse' }] as const;
 * const emulator = createEmulator({ faults: [faultSchedule({ seed: 7, probability: 0.5, faults })] });
 * emulator.state.faults.length; // 1
 */
export function faultSchedule({ probability, faults, seed = 1, actions }: FaultScheduleOptions): ChooseFaults {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`probability must be from 0 to 1, not ${probability}`);
  if (faults.length === 0) throw new RangeError('faults must contain at least one fault');
  const next = seededRandom(seed);
  const draw = () => next() / 2 ** 32;
  return ({ action }) => {
    if (actions !== undefined && !actions.some((one) => one === action)) return undefined;
    // Two draws for each request, so that a different probability does not change which fault a request gets.
    const [affects, choice] = [draw() < probability, Math.floor(draw() * faults.length)];
    return affects ? faults[choice] : undefined;
  };
}
