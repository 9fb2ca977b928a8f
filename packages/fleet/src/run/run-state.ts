/** What a run knows: the batches that it has claimed, the list of jobs, its counts. It lives as long as the run. */
import { notifyListener } from './notify-listener.ts';
import { failedCall, type FleetEvent } from './fleet-event.ts';
import { progressOfRun } from './fleet-progress.ts';
import type { RunClock } from './run-clock.ts';
import type { RunSettings } from './run-options.ts';
import { openStates, runningStates, type Batch, type BatchProgress, type BatchState } from '../model/batch.ts';
import type { DeviceOutcome } from '../model/device-outcome.ts';
import type { FleetRecord } from '../model/fleet-parameters.ts';
import type { Duration } from '../batch/poll-time.ts';
import { allowedRunning } from '../batch/slots-left.ts';
import type { JobListing } from '../batch/job-listing.ts';
import type { FleetCounts } from '../store/fleet-store.ts';
import { isErrorOfFleet } from './unreachable.ts';

/** How often a result file that cannot be read is downloaded, before the list of distributed devices is read instead. */
const downloads = 3;

export class RunState {
  readonly settings: RunSettings;
  readonly clock: RunClock;
  readonly fleet: FleetRecord;
  /** All batches as they were read last, and as this run has changed them. */
  readonly batches = new Map<number, Batch>();
  /** Numbers of the batches that this run has claimed. */
  readonly claimed = new Set<number>();
  /** When this run created the job of a batch. */
  readonly createdAt = new Map<number, number>();
  /** How long the latest jobs took, as far as polls have shown it, in milliseconds. */
  readonly durations: Duration[] = [];
  listing: JobListing | undefined;
  /** When the list before it was read; 0: there was none. */
  readBefore = 0;
  round: number;
  devices: FleetCounts['devices'];
  /** When a call succeeded last. */
  lastSuccess: number;
  waitsForSlot = false;
  readonly #before: number;
  readonly #begun: number;
  readonly #unreadable = new Map<number, number>();
  #created = 0;
  #adopted = 0;

  constructor(settings: RunSettings, clock: RunClock, fleet: FleetRecord, { devices }: FleetCounts) {
    this.settings = settings;
    this.clock = clock;
    this.fleet = fleet;
    this.round = fleet.round;
    this.devices = devices;
    this.#before = devices.distributed + devices.failed + devices.unknown;
    this.#begun = clock.now();
    this.lastSuccess = this.#begun;
  }

  /** Takes over the batches of the store, except those that this run has claimed, which it knows better. */
  readAll(batches: readonly Batch[]): void {
    for (const batch of batches) if (!this.claimed.has(batch.id)) this.batches.set(batch.id, batch);
  }

  claim(batches: readonly Batch[]): void {
    for (const batch of batches) {
      this.claimed.add(batch.id);
      this.batches.set(batch.id, batch);
    }
  }

  /** Changes a batch in the store, and here. @throws {FleetError} `ClaimLost` */
  async update(batch: Batch, progress: BatchProgress): Promise<Batch> {
    const changed = await this.settings.store.update(batch, progress);
    return this.keep(changed);
  }

  keep(batch: Batch): Batch {
    this.batches.set(batch.id, batch);
    return batch;
  }

  /** Stores the results of a batch, and counts them. */
  async finish(batch: Batch, outcomes: readonly DeviceOutcome[]): Promise<Batch> {
    const { attempts, attempt, jobId, gmtCreate, jobStatus } = batch;
    const progress = { state: 'done', attempts, attempt, jobId, gmtCreate, jobStatus } as const;
    const changed = this.keep(await this.settings.store.finish(batch, progress, outcomes));
    const counts = { distributed: 0, failed: 0, unknown: 0, again: 0 };
    for (const { outcome, again } of outcomes) counts[again ? 'again' : outcome] += 1;
    this.devices = {
      pending: this.devices.pending - outcomes.length + counts.again,
      distributed: this.devices.distributed + counts.distributed,
      failed: this.devices.failed + counts.failed,
      unknown: this.devices.unknown + counts.unknown,
    };
    this.emit({ type: 'stored', batch: batch.id, size: batch.size, ...counts });
    return changed;
  }

  /** A batch that another worker has claimed. */
  lose(batch: Batch): void {
    this.claimed.delete(batch.id);
    this.emit({ type: 'claim-lost', batch: batch.id, size: batch.size });
  }

  /** Notes how long a job took that is seen to have finished. */
  tookUntil(createdAt: number): void {
    const readAt = this.listing?.readAt ?? this.clock.now();
    this.durations.push({ atLeast: Math.max(0, this.readBefore - createdAt), atMost: Math.max(1, readAt - createdAt) });
    if (this.durations.length > 10) this.durations.shift();
  }

  /** Counts a result file that could not be read, and tells whether to download it again. */
  downloadsAgain(batch: Batch): boolean {
    const times = (this.#unreadable.get(batch.id) ?? 0) + 1;
    this.#unreadable.set(batch.id, times);
    return times < downloads;
  }

  /** How many batches of all workers may have a running job. */
  get running(): number {
    let count = 0;
    for (const { state } of this.batches.values()) if (runningStates.has(state)) count += 1;
    return count;
  }

  /** How many batches of all workers may have a running job; 0 until the list has been read. */
  get allowed(): number {
    return this.listing === undefined ? 0 : allowedRunning(this.listing, this.batches.values(), this.settings.slots);
  }

  get slotsLeft(): number {
    return Math.max(0, this.allowed - this.running);
  }

  get claimedBatches(): readonly Batch[] {
    return [...this.claimed].map((id) => this.batches.get(id)).filter((batch) => batch !== undefined);
  }

  /** The claimed batches in one of these states. */
  mine(...states: readonly BatchState[]): readonly Batch[] {
    return this.claimedBatches.filter(({ state }) => states.includes(state));
  }

  get hasUnclaimedPlan(): boolean {
    for (const { id, state } of this.batches.values()) if (state === 'planned' && !this.claimed.has(id)) return true;
    return false;
  }

  /** Whether a job is the one of another batch, or was one of its candidates. */
  isOfOther(batch: Batch, jobId: string): boolean {
    for (const one of this.batches.values()) {
      if (one.id === batch.id) continue;
      if (one.jobId === jobId || one.candidates?.some((candidate) => candidate.jobId === jobId)) return true;
    }
    return false;
  }

  /** Sizes that identify the job of an open batch: another batch with one of them has to wait. */
  get openSizes(): ReadonlySet<number> {
    const open = [...this.batches.values()].filter(({ state }) => openStates.has(state));
    return new Set(open.map(({ size }) => size));
  }

  emit(event: FleetEvent): void {
    if (event.type === 'created') this.#created += 1;
    if (event.type === 'adopted') this.#adopted += 1;
    notifyListener(this.settings.onEvent, event);
    this.report();
  }

  callFailed(error: unknown): void {
    if (!isErrorOfFleet(error)) this.emit({ type: 'call-failed', error: failedCall(error) });
  }

  report(): void {
    if (this.settings.onProgress === undefined) return;
    const { round, devices, waitsForSlot } = this;
    const input = {
      round,
      devices,
      waitsForSlot,
      created: this.#created,
      adopted: this.#adopted,
      before: this.#before,
    };
    const elapsed = this.clock.now() - this.#begun;
    notifyListener(this.settings.onProgress, progressOfRun({ ...input, elapsed, batches: this.batches.values() }));
  }
}
