/** Reads the list of jobs for a run, as rarely as it can. */
import type { Client } from '@iot-distribution/client';
import { nextPoll } from '../batch/poll-time.ts';
import type { BatchBackoff } from './batch-backoff.ts';
import { readListing } from './read-listing.ts';
import type { RunState } from './run-state.ts';

export class JobPoller {
  readonly #client: Pick<Client, 'listDeviceDistributeJob'>;
  readonly #state: RunState;
  readonly #backoff: BatchBackoff;
  #lastRead = 0;
  #failures = 0;
  /** How many reads in succession have shown the same. */
  #quiet = 0;
  #statuses = '';

  constructor(client: Pick<Client, 'listDeviceDistributeJob'>, state: RunState, backoff: BatchBackoff) {
    this.#client = client;
    this.#state = state;
    this.#backoff = backoff;
  }

  /** When to read the list, in milliseconds of the clock of the run; `Infinity`: nothing depends on it. */
  dueAt(): number {
    const { listing, createdAt, durations, settings } = this.#state;
    const retryAt = this.#failures === 0 ? 0 : this.#lastRead + this.#backoff.pauseAfter(this.#failures);
    if (listing === undefined) return retryAt;
    const created = this.#state
      .mine('created')
      .map(({ id, attempt }) => createdAt.get(id) ?? attempt?.sentAt ?? attempt?.intendedAt ?? 0);
    const isLooking = this.#state.mine('intended', 'unknown', 'tentative').length > 0;
    const frees = settings.freesSlots && this.#state.mine('done').length > 0;
    const isWaiting = this.#state.waitsForSlot && !frees;
    if (created.length === 0 && !isLooking && !isWaiting) return Infinity;
    // A list that was read before the first of the jobs was created says nothing about the jobs.
    const from = isLooking || created.length === 0 ? listing.readAt : Math.max(listing.readAt, Math.min(...created));
    const { interval } = settings;
    return Math.max(retryAt, nextPoll({ now: from, createdAt: created, durations, interval, quiet: this.#quiet }));
  }

  /** @throws {DistributionError} what the call is rejected with; `dueAt` grows */
  async read(signal: AbortSignal): Promise<void> {
    const { clock, settings } = this.#state;
    this.#lastRead = clock.now();
    this.#failures += 1;
    const listing = await readListing(this.#client, this.#lastRead, signal);
    this.#failures = 0;
    const statuses = [...listing.jobs.values()].map(({ jobId, status }) => `${jobId} ${status}`).join();
    this.#quiet = statuses === this.#statuses ? this.#quiet + 1 : 0;
    this.#statuses = statuses;
    this.#state.readBefore = this.#state.listing?.readAt ?? 0;
    this.#state.listing = listing;
    this.#state.lastSuccess = clock.now();
    this.#state.readAll(await settings.store.readBatches());
  }
}
