/** Runs a fleet: claims batches, reads the list of jobs, and does the next step of each batch. */
import type { Client } from '@iot-distribution/client';
import { FleetError } from '../fleet-error.ts';
import { isStuck } from '../batch/slots-left.ts';
import { nextStep, type BatchStep } from '../batch/next-step.ts';
import { canBeOfSize } from '../batch/find-candidates.ts';
import { hasFinished } from '../batch/job-listing.ts';
import type { Batch } from '../model/batch.ts';
import { BatchBackoff } from './batch-backoff.ts';
import { BatchClaims } from './batch-claims.ts';
import { isTransientFailure } from './create-failure.ts';
import { doStep, type ActiveStep, type StepResult } from './do-step.ts';
import { JobPoller } from './job-poller.ts';
import { endOfRound } from './next-round.ts';
import type { RunState } from './run-state.ts';
import { callFailed, isErrorOfFleet, noFreeSlot, runAborted, unreachable } from './unreachable.ts';

/** Steps that are done at the same time and have up to 10,000 devices in memory each: more of them need more memory, and save no time. */
const atOnce = { sending: 2, reading: 1 };

/** Rejections by the service in succession, while no job of the account runs, after which waiting for a slot is given up. */
const maxRejections = 3;

export class FleetRun {
  readonly #client: Client;
  readonly #state: RunState;
  readonly #backoff: BatchBackoff;
  readonly #poller: JobPoller;
  readonly #claims: BatchClaims;
  /** Aborts calls when the caller's signal is aborted or the run fails. */
  readonly #ending = new AbortController();
  /** Batches with a step under way. */
  readonly #busy = new Map<number, ActiveStep['kind']>();
  /** Batches that wait for a list that is newer than the one read at this time. */
  readonly #looked = new Map<number, number>();
  readonly #tasks = new Set<Promise<void>>();
  #wake = new AbortController();
  #failure: unknown;
  /** When the list was read after which a create was rejected: none is sent before it has been read again. */
  #rejectedAt = -1;
  #rejections = 0;
  /** Whether a batch of the same size has to finish first. It may be one of another worker. */
  #waitsForSize = false;

  constructor(client: Client, state: RunState) {
    this.#client = client;
    this.#state = state;
    this.#backoff = new BatchBackoff(state.settings.interval);
    this.#poller = new JobPoller(client, state, this.#backoff);
    this.#claims = new BatchClaims(state);
  }

  /** @throws {FleetError} why the fleet is not finished */
  async work(): Promise<void> {
    const { signal, store } = this.#state.settings;
    const abort = () => this.#fail(runAborted());
    signal?.addEventListener('abort', abort, { once: true });
    if (signal?.aborted) abort();
    try {
      this.#state.readAll(await store.readBatches());
      this.#state.report();
      while (this.#failure === undefined && !(await this.#turn()));
    } catch (error) {
      this.#fail(error);
    }
    signal?.removeEventListener('abort', abort);
    await Promise.all(this.#tasks);
    await this.#claims.release().catch((error: unknown) => this.#fail(error));
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** @returns whether the fleet is finished */
  async #turn(): Promise<boolean> {
    await this.#claims.refresh();
    if (this.#waitsForSize) this.#state.readAll(await this.#state.settings.store.readBatches());
    if (this.#now >= this.#poller.dueAt()) await this.#poll();
    this.#startSteps();
    if (this.#isIdle()) {
      const end = await endOfRound(this.#state);
      if (end !== 'waiting') return end === 'finished';
    }
    await this.#pause();
    return false;
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

  async #poll(): Promise<void> {
    try {
      await this.#poller.read(this.#ending.signal);
    } catch (error) {
      this.#afterFailure(error);
    }
  }

  #startSteps(): void {
    const state = this.#state;
    if (this.#failure !== undefined) return;
    let slots = state.slotsLeft;
    const sizes = new Set(state.openSizes);
    const free = { ...atOnce };
    for (const kind of this.#busy.values()) take(free, loadOf(kind));
    state.waitsForSlot = state.hasUnclaimedPlan && slots === 0;
    this.#waitsForSize = false;
    for (const batch of state.claimedBatches) {
      if (this.#busy.has(batch.id) || this.#backoff.isPaused(batch.id, this.#now)) continue;
      if (this.#looked.get(batch.id) === state.listing?.readAt) continue;
      const step = this.#stepOf(batch);
      if (step.kind === 'look' || step.kind === 'rest') continue;
      const load = loadOf(step.kind);
      if (load !== undefined && free[load] <= 0) continue;
      if (step.kind === 'create') {
        if (sizes.has(batch.size)) {
          this.#waitsForSize = true;
          continue;
        }
        const mayCreate = slots > 0 && this.#rejectedAt !== state.listing?.readAt;
        if (!mayCreate) state.waitsForSlot = true;
        if (!mayCreate) continue;
        slots -= 1;
        sizes.add(batch.size);
      }
      take(free, load);
      this.#start(batch, step);
    }
  }

  #stepOf(batch: Batch): BatchStep {
    const { listing, fleet, settings, createdAt } = this.#state;
    const { freesSlots, nonceTime, settleTime } = settings;
    return nextStep(batch, {
      now: this.#now,
      listing,
      parameters: fleet.parameters,
      createdAt: createdAt.get(batch.id) ?? 0,
      isKnown: (jobId) => this.#state.isOfOther(batch, jobId),
      freesSlots,
      nonceTime,
      settleTime,
    });
  }

  #start(batch: Batch, step: ActiveStep): void {
    this.#busy.set(batch.id, step.kind);
    const task = this.#do(batch, step).finally(() => {
      this.#busy.delete(batch.id);
      this.#tasks.delete(task);
      this.#wake.abort();
    });
    this.#tasks.add(task);
  }

  async #do(batch: Batch, step: ActiveStep): Promise<void> {
    try {
      const seen = [...(this.#state.listing?.jobs.values() ?? [])].filter((job) => canBeOfSize(job, batch.size));
      const limits = { running: this.#state.allowed, seen: seen.map(({ jobId }) => jobId) };
      this.#note(batch, await doStep(this.#client, this.#state, batch, step, limits, this.#ending.signal));
    } catch (error) {
      if (error instanceof FleetError && error.code === 'ClaimLost') return this.#state.lose(batch);
      this.#backoff.failed(batch.id, this.#now);
      this.#afterFailure(error);
    }
  }

  #note({ id }: Batch, result: StepResult): void {
    if (result === 'transient' || result === 'size-in-use') return this.#backoff.failed(id, this.#now);
    this.#backoff.succeeded(id);
    const readAt = this.#state.listing?.readAt ?? -1;
    if (result === 'look') this.#looked.set(id, readAt);
    if (result === 'created') this.#rejections = 0;
    if (result !== 'slots') return;
    this.#rejectedAt = readAt;
    this.#rejections += 1;
    this.#state.waitsForSlot = true;
  }

  /** A transient failure is retried until the patience of the run has elapsed. */
  #afterFailure(error: unknown): void {
    if (this.#ending.signal.aborted) return;
    if (isErrorOfFleet(error)) return this.#fail(error);
    this.#state.callFailed(error);
    if (!isTransientFailure(error)) return this.#fail(callFailed(error));
    const { patience } = this.#state.settings;
    if (this.#now - this.#state.lastSuccess > patience) this.#fail(unreachable(patience, error));
  }

  #isIdle(): boolean {
    return this.#tasks.size === 0 && this.#state.claimedBatches.every((batch) => this.#stepOf(batch).kind === 'rest');
  }

  /** Until a step has finished, the list is due, or a batch may be looked at again. */
  async #pause(): Promise<void> {
    this.#checkSlots();
    if (this.#failure !== undefined) return;
    const { interval } = this.#state.settings;
    const now = this.#now;
    const dueAt = this.#poller.dueAt();
    // Other workers may leave something to do.
    const isWaiting = this.#waitsForSize || (this.#tasks.size === 0 && !Number.isFinite(dueAt));
    const looksAround = isWaiting ? now + interval : Infinity;
    const next = Math.min(dueAt, this.#claims.keepAt, this.#backoff.nextEnd(now), looksAround, now + 30_000);
    await this.#state.clock.sleep(Math.max(1, Math.ceil(next - now)), this.#wake.signal);
    this.#wake = new AbortController();
  }

  /** Waiting for a slot ends only if a job of the account runs, or one of this fleet can be deleted. */
  #checkSlots(): void {
    const { listing, settings, waitsForSlot, running } = this.#state;
    if (!waitsForSlot || listing === undefined || this.#tasks.size > 0 || running > 0) return;
    if (this.#state.mine('finished').length > 0) return;
    if (settings.freesSlots && this.#state.mine('done').length > 0) return;
    if ([...listing.jobs.values()].some(({ status }) => !hasFinished(status))) return;
    if (isStuck(listing, settings.slots) || this.#rejections >= maxRejections) {
      this.#fail(noFreeSlot(listing.jobs.size, settings.freesSlots));
    }
  }
}

type Load = keyof typeof atOnce;

/** What a step needs memory for. */
function loadOf(kind: ActiveStep['kind']): Load | undefined {
  if (kind === 'create' || kind === 'send-again') return 'sending';
  return kind === 'collect' || kind === 'prove' ? 'reading' : undefined;
}

function take(free: Record<Load, number>, load: Load | undefined): void {
  if (load !== undefined) free[load] -= 1;
}
