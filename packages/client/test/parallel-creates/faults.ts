/** The faults of the requests of a run. */
// oxlint-disable-next-line no-restricted-imports -- a test may use the other side; the package does not.
import type { ChooseFaults, FaultKind } from '@iot-distribution/emulator';
import type { SeededRandom } from './seeded-random.ts';

/** How long things take, in milliseconds: a run over sockets is quicker than one in virtual time. */
export interface Pace {
  readonly attempt: number;
  readonly longest: number;
}

/** @param note called with the name of each fault that was chosen */
export function faultsOf(random: SeededRandom, { longest }: Pace, note: (fault: string) => void): ChooseFaults {
  const time = () => Math.ceil(random.next() * longest);
  const executed = () => random.chance(0.5);
  const everywhere: readonly (() => FaultKind)[] = [
    () => ({ fault: 'dropRequest' }),
    () => ({ fault: 'loseResponse' }),
    () => ({ fault: 'reset', bytes: random.below(60) }),
    () => ({ fault: 'truncate' }),
    () => ({ fault: 'delay', milliseconds: time() }),
    () => ({ fault: 'drip', bytes: 20, milliseconds: Math.ceil(time() / 8) }),
    () => ({ fault: 'status', status: 503, executed: executed() }),
    () => ({ fault: 'status', status: 500, executed: executed() }),
    () => ({ fault: 'html', status: random.pick([200, 502]), executed: executed() }),
    () => ({ fault: 'nonceUsed', executed: executed() }),
    () => ({ fault: 'failure', executed: executed() }),
    () => ({ fault: 'throttle', retryAfter: Math.ceil(time() / 10) }),
    () => ({ fault: 'hold', milliseconds: time(), dropOnDisconnect: random.chance(0.3) }),
  ];
  // A lost request that arrives late is the hard case for a second request.
  const hold = () => ({ fault: 'hold', milliseconds: time() }) as const;
  return ({ action }) => {
    const isCreate = action.startsWith('Create');
    if (!random.chance(isCreate ? 0.65 : 0.15)) return undefined;
    const chosen = isCreate && random.chance(0.25) ? hold() : random.pick(everywhere)();
    note(chosen.fault);
    const lateLoss = chosen.fault === 'hold' && random.chance(0.3);
    return lateLoss ? [chosen, { fault: 'loseResponse' }] : chosen;
  };
}
