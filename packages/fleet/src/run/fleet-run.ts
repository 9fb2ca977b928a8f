/** Runs a fleet: claims batches, reads the list of jobs, and does what the next step of each batch is. */
import { randomUUID } from 'node:crypto';
import type { Client } from '@iot-distribution/client';
import { FleetError } from '../fleet-error.ts';
import { allowedRunning, isStuck } from '../batch/slots-left.ts';
import { nextStep, type BatchStep } from '../batch/next-step.ts';
import { nextPoll } from '../batch/poll-time.ts';
import { canBeOfSize } from '../batch/find-candidates.ts';
import { hasFinished } from '../batch/job-listing.ts';
import type { Batch } from '../model/batch.ts';
import { batchSizes } from '../plan/batch-sizes.ts';
import { isTransientFailure } from './create-failure.ts';
import { doStep } from './do-step.ts';
import { readListing } from './read-listing.ts';
import type { RunState } from './run-state.ts';
import { callFailed, isErrorOfFleet, noFreeSlot, runAborted, unreachable } from './unreachable.ts';

/** Result files that are read at the same time: each has the results of up to 10,000 devices in memory. */
const collectsAtOnce = 3;

export class FleetRun {
  readonly #client: Client;
  readonly #state: RunState;
  readonly #worker = randomUUID();
  /** Aborts calls when the caller's signal is aborted or the run fails. */
  readonly #ending = new AbortController();
  /** Batches with a step under way. */
  readonly #busy = new Map<number, BatchStep['kind']>();
  /** When a batch may be looked at again, after a failure, and how many failures there were in succession. */
  readonly #backoff = new Map<number, { readonly until: number; readonly failures: number }>();
  /** Batches whose next step depends on the list, and when the list was read that they have seen. */
  readonly #looked = new Map<number, number>();
  #tasks = new Set<Promise<void>>();
  #wake = new AbortController();
  #failure: unknown;
  #quiet = 0;
  #listFailures = 0;
  #keptAt = 0;
  /** Creates that were rejected since the list was read, and may be sent again when it has been read. */
  #rejectedAt = -1;
  #rejections = 0;

  constructor(client: Client, state: RunState) {
    this.#client = client;
    this.#state = state;
  }

  async work(): Promise<void> {
    const { settings } = this.#state;
    const abort = () => this.#fail(runAborted());
    settings.signal?.addEventListener('abort', abort, { once: true });
    if (settings.signal?.aborted) abort();
    try {
      await this.#loop();
    } catch (error) {
      this.#fail(error);
    } finally {
      settings.signal?.removeEventListener('abort', abort);
      await Promise.all(this.#tasks);
      await settings.store.releaseClaims(this.#worker).catch((error: unknown) => this.#fail(error));
    }
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #loop(): Promise<void> {
    const { settings } = this.#state;
    this.#state.readAll(await settings.store.readBatches());
    this.#state.report();
    while (this.#failure === undefined) {
      await this.#keepClaims();
      await this.#claim();
      if (this.#now >= this.#pollAt()) {
        await this.#list();
        continue;
      }
      this.#startSteps();
      if (this.#isIdle() && (await this.#isFinished())) return;
      await this.#pause();
    }
  }

  get #now(): number {
    return this.#state.clock.now();
  }

  /** Ends the run: the first reason counts. */
  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#ending.abort();
    this.#wake.abort();
  }

  async #keepClaims(): Promise<void> {
    const { store, lease } = this.#state.settings;
    if (this.#now - this.#keptAt < lease / 3) return;
    this.#keptAt = this.#now;
    await store.keepClaims(this.#worker, lease);
  }

  /** Batches of workers that died, and as many planned ones as there are slots. */
  async #claim(): Promise<void> {
    const { store, lease, freesSlots } = this.#state.settings;
    const wanted = Math.max(0, this.#slotsLeft() - this.#mine('planned').length);
    const planned = this.#hasUnclaimedPlan() && Number.isFinite(wanted) ? wanted : this.#hasUnclaimedPlan() ? 1_000 : 0;
    if (planned === 0 && this.#state.listing !== undefined && this.#quiet === 0) return;
    this.#state.claim(await store.claim({ worker: this.#worker, planned, done: freesSlots, lease }));
  }

  #hasUnclaimedPlan(): boolean {
    for (const { id, state } of this.#state.batches.values()) {
      if (state === 'planned' && !this.#state.claimed.has(id)) return true;
    }
    return false;
  }

  #mine(state: Batch['state']): Batch[] {
    return [...this.#state.claimed]
      .map((id) => this.#state.batches.get(id))
      .filter((batch) => batch !== undefined && batch.state === state) as Batch[];
  }

  #allowed(): number {
    const { listing, batches, settings } = this.#state;
    return listing === undefined ? 0 : allowedRunning(listing, batches.values(), settings.slots);
  }

  #slotsLeft(): number {
    return Math.max(0, this.#allowed() - this.#state.running);
  }

  /** When to read the list; `Infinity`: nothing depends on it. */
  #pollAt(): number {
    const { listing, createdAt, durations, settings, batches, claimed } = this.#state;
    const retryAt = this.#listFailures === 0 ? 0 : this.#lastList + this.#pauseAfter(this.#listFailures);
    if (listing === undefined) return retryAt;
    const running = [...claimed].map((id) => batches.get(id)).filter((batch) => batch?.state === 'created') as Batch[];
    const looking = [...this.#mine('tentative'), ...this.#mine('unknown'), ...this.#mine('intended')];
    const isWaiting = this.#state.waitsForSlot && !this.#mine('done').some(() => settings.freesSlots);
    if (running.length === 0 && looking.length === 0 && !isWaiting) return Infinity;
    const created = running.map(({ id, attempt }) => createdAt.get(id) ?? attempt?.sentAt ?? attempt?.intendedAt ?? 0);
    const now = Math.max(listing.readAt, ...(looking.length > 0 ? [] : [Math.min(...created, this.#now)]));
    const at = nextPoll({ now, createdAt: created, durations, interval: settings.interval, quiet: this.#quiet });
    return Math.max(at, retryAt);
  }

  #lastList = 0;

  async #list(): Promise<void> {
    const { settings, batches } = this.#state;
    const before = [...batches.values()].map(({ jobStatus }) => jobStatus).join();
    this.#lastList = this.#now;
    try {
      const listing = await readListing(this.#client, this.#now, this.#ending.signal);
      const statuses = [...listing.jobs.values()].map(({ jobId, status }) => `${jobId} ${status}`).join();
      this.#quiet = statuses === this.#statuses ? this.#quiet + 1 : 0;
      this.#statuses = statuses;
      this.#state.listing = listing;
      this.#state.lastSuccess = this.#now;
      this.#listFailures = 0;
      this.#state.readAll(await settings.store.readBatches());
    } catch (error) {
      this.#listFailures += 1;
      this.#afterFailure(error);
    }
    if (before === '') this.#quiet = 0;
  }

  #statuses = '';

  #startSteps(): void {
    const { state } = { state: this.#state };
    let slots = this.#slotsLeft();
    let collects = [...this.#busy.values()].filter((kind) => kind === 'collect' || kind === 'prove').length;
    state.waitsForSlot = false;
    for (const id of state.claimed) {
      const batch = state.batches.get(id);
      if (batch === undefined || this.#busy.has(id) || (this.#backoff.get(id)?.until ?? 0) > this.#now) continue;
      if (this.#looked.get(id) === state.listing?.readAt) continue;
      const step = this.#stepOf(batch);
      if (step.kind === 'look' || step.kind === 'rest') continue;
      if (step.kind === 'create') {
        if (slots <= 0 || this.#rejectedAt === state.listing?.readAt) {
          state.waitsForSlot = true;
          continue;
        }
        slots -= 1;
      }
      if (step.kind === 'collect' || step.kind === 'prove') {
        if (collects >= collectsAtOnce) continue;
        collects += 1;
      }
      this.#start(batch, step);
    }
    if (this.#hasUnclaimedPlan() && this.#slotsLeft() === 0) state.waitsForSlot = true;
  }

  #stepOf(batch: Batch): BatchStep {
    const { listing, fleet, settings, createdAt, batches } = this.#state;
    const { freesSlots, nonceTime, settleTime } = settings;
    const isKnown = (jobId: string) => {
      for (const one of batches.values()) {
        if (one.id !== batch.id && (one.jobId === jobId || one.candidates?.some((two) => two.jobId === jobId)))
          return true;
      }
      return false;
    };
    return nextStep(batch, {
      now: this.#now,
      listing,
      parameters: fleet.parameters,
      createdAt: createdAt.get(batch.id) ?? 0,
      isKnown,
      freesSlots,
      nonceTime,
      settleTime,
    });
  }

  #start(batch: Batch, step: BatchStep): void {
    this.#busy.set(batch.id, step.kind);
    const task = this.#do(batch, step).finally(() => {
      this.#busy.delete(batch.id);
      this.#tasks.delete(task);
      this.#wake.abort();
    });
    this.#tasks.add(task);
  }

  async #do(batch: Batch, step: BatchStep): Promise<void> {
    const { id } = batch;
    try {
      const seen = [...(this.#state.listing?.jobs.values() ?? [])].filter((job) => canBeOfSize(job, batch.size));
      const limits = { running: this.#allowed(), seen: seen.map(({ jobId }) => jobId) };
      const result = await doStep(this.#client, this.#state, batch, step, limits, this.#ending.signal);
      if (result === 'transient') return this.#delay(id);
      this.#backoff.delete(id);
      if (result === 'look') this.#looked.set(id, this.#state.listing?.readAt ?? -1);
      if (result === 'created') this.#rejections = 0;
      if (result === 'slots') this.#rejected();
      if (result === 'size-in-use') await this.#release(batch);
    } catch (error) {
      if (error instanceof FleetError && error.code === 'ClaimLost') return this.#state.lose(batch);
      this.#delay(id);
      this.#afterFailure(error);
    }
  }

  async #release(batch: Batch): Promise<void> {
    this.#state.claimed.delete(batch.id);
    await this.#state.settings.store.releaseClaims(this.#worker, batch.id);
  }

  /** No create is sent before the list has been read again. */
  #rejected(): void {
    const { listing } = this.#state;
    this.#rejectedAt = listing?.readAt ?? -1;
    this.#rejections += 1;
    this.#state.waitsForSlot = true;
  }

  #delay(id: number): void {
    const failures = (this.#backoff.get(id)?.failures ?? 0) + 1;
    this.#backoff.set(id, { failures, until: this.#now + this.#pauseAfter(failures) });
  }

  #pauseAfter(failures: number): number {
    return Math.min(30_000, this.#state.settings.interval * 2 ** Math.min(failures - 1, 10));
  }

  /** A failure that can pass is retried until the patience of the run has elapsed. */
  #afterFailure(error: unknown): void {
    if (this.#ending.signal.aborted) return;
    this.#state.callFailed(error);
    if (isErrorOfFleet(error)) return this.#fail(error);
    if (!isTransientFailure(error)) return this.#fail(callFailed(error));
    const { patience } = this.#state.settings;
    if (this.#now - this.#state.lastSuccess > patience) this.#fail(unreachable(patience, error));
  }

  #isIdle(): boolean {
    if (this.#tasks.size > 0) return false;
    for (const id of this.#state.claimed) {
      const batch = this.#state.batches.get(id);
      if (batch !== undefined && this.#stepOf(batch).kind !== 'rest') return false;
    }
    return true;
  }

  /** Nothing is left to do for this worker: begins the next round, or waits for the others. */
  async #isFinished(): Promise<boolean> {
    const { settings, round } = this.#state;
    const { store } = settings;
    this.#state.readAll(await store.readBatches());
    const all = [...this.#state.batches.values()];
    if (all.some(({ state }) => state !== 'done' && state !== 'freed')) return false;
    const largest = Math.max(1, ...all.filter((batch) => batch.round === 1).map(({ size }) => size));
    const hasBegun = await store.beginRound(round, batchSizes(largest));
    const fleet = await store.readFleet();
    this.#state.readAll(await store.readBatches());
    this.#state.round = fleet?.round ?? round;
    if (hasBegun) this.#emitRound();
    return this.#state.round === round;
  }

  #emitRound(): void {
    const { round, batches } = this.#state;
    const jobs = [...batches.values()].filter((batch) => batch.round === round).length;
    this.#state.emit({ type: 'round', round, jobs });
  }

  /** Until a step has finished, the list is due, or a batch may be looked at again. */
  async #pause(): Promise<void> {
    if (this.#failure !== undefined) return;
    this.#checkSlots();
    const { lease, interval } = this.#state.settings;
    const times = [this.#pollAt(), this.#keptAt + lease / 3, ...[...this.#backoff.values()].map(({ until }) => until)];
    const next = Math.min(...times.filter((time) => time > this.#now));
    // Others may have work for this worker.
    const isWaitingForOthers = this.#tasks.size === 0 && !Number.isFinite(this.#pollAt());
    const pause = Math.max(1, Math.ceil(Math.min(next - this.#now, isWaitingForOthers ? interval : Infinity, 30_000)));
    if (this.#tasks.size === 0 || !this.#wake.signal.aborted) await this.#state.clock.sleep(pause, this.#wake.signal);
    this.#wake = new AbortController();
  }

  /** Waiting for slots has an end only if a job of anybody runs, or one of this fleet can be deleted. */
  #checkSlots(): void {
    const { listing, settings, waitsForSlot } = this.#state;
    if (!waitsForSlot || listing === undefined || this.#tasks.size > 0 || this.#state.running > 0) return;
    if (this.#mine('finished').length > 0 || (settings.freesSlots && this.#mine('done').length > 0)) return;
    const unfinished = [...listing.jobs.values()].some(({ status }) => !hasFinished(status));
    if (unfinished) return;
    if (isStuck(listing, settings.slots) || this.#rejections >= 3) {
      this.#fail(noFreeSlot(listing.jobs.size, settings.freesSlots));
    }
  }
}
