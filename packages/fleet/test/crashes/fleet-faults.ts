/** What goes wrong with the requests of a fleet: reset connections, lost and late responses, errors, a wrong clock. */
import type { ChooseFaults, FaultKind } from '@iot-distribution/emulator';
import type { SeededRandom } from './seeded-random.ts';

/** @param maxTime how long a request is held at most, in milliseconds */
export function fleetFaults(random: SeededRandom, probability: number, maxTime: number): ChooseFaults {
  const time = () => 1 + random.below(maxTime);
  const executed = () => random.chance(0.5);
  const kinds: readonly [() => FaultKind, ...(() => FaultKind)[]] = [
    () => ({ fault: 'dropRequest' }),
    () => ({ fault: 'loseResponse' }),
    () => ({ fault: 'reset', bytes: random.below(60) }),
    () => ({ fault: 'truncate' }),
    () => ({ fault: 'delay', milliseconds: time() }),
    () => ({ fault: 'status', status: 503, executed: executed() }),
    () => ({ fault: 'html', status: 502, executed: executed() }),
    () => ({ fault: 'nonceUsed', executed: executed() }),
    () => ({ fault: 'failure', executed: executed() }),
    () => ({ fault: 'throttle', retryAfter: 100 }),
    () => ({ fault: 'hold', milliseconds: time() }),
    () => ({ fault: 'skew', milliseconds: random.pick([-20, -2, 2, 20]) * 60_000 }),
  ];
  return () => {
    if (!random.chance(probability)) return undefined;
    const chosen = random.pick(kinds)();
    // A request that arrives late, and whose response is lost as well.
    return chosen.fault === 'hold' && random.chance(0.5) ? [chosen, { fault: 'loseResponse' }] : chosen;
  };
}
