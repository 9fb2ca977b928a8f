/** How many devices the batches have: the size identifies the job of a batch in the list of jobs. Pure. */

/** Devices that one job takes. Source: contract of CreateDeviceDistributeJob, DeviceName. */
export const maxBatchSize = 10_000;

/** How many batches in succession differ: ten times as many as an account can have at once. */
const sizesInTurn = 100;

/**
 * Sizes that differ among any 100 batches in succession: 10,000, 9,999 … 9,901, and again from the start.
 *
 * @param largest the largest size
 * @returns from the position of a batch, from 0, to its size
 */
export function batchSizes(largest: number): (position: number) => number {
  const different = Math.max(1, Math.min(sizesInTurn, Math.floor(largest / 2)));
  return (position) => largest - (position % different);
}
