/** What follows when a run has nothing left to do. */
import { batchSizes } from '../plan/batch-sizes.ts';
import type { RunState } from './run-state.ts';

/** `waiting`: other workers have batches of this round. `begun`: a new round has begun. */
export type RoundEnd = 'waiting' | 'begun' | 'finished';

export async function endOfRound(state: RunState): Promise<RoundEnd> {
  const { store } = state.settings;
  const { round } = state;
  state.readAll(await store.readBatches());
  const all = [...state.batches.values()];
  if (all.some((batch) => batch.state !== 'done' && batch.state !== 'freed')) return 'waiting';
  const largest = Math.max(1, ...all.filter((batch) => batch.round === 1).map(({ size }) => size));
  const hasBegun = await store.beginRound(round, batchSizes(largest));
  const fleet = await store.readFleet();
  state.readAll(await store.readBatches());
  state.round = fleet?.round ?? round;
  if (hasBegun) {
    const jobs = [...state.batches.values()].filter((batch) => batch.round === state.round).length;
    state.emit({ type: 'round', round: state.round, jobs });
  }
  return state.round === round ? 'finished' : 'begun';
}
