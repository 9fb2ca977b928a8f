/** A fleet against an emulator in memory, with a clock that jumps to the next event instead of waiting. */
import { createClient, type Client } from '@iot-distribution/client';
import { createEmulator, testAccount, type Emulator, type EmulatorOptions } from '@iot-distribution/emulator';
import { setImmediate as turn } from 'node:timers/promises';
import {
  deviceResults,
  memoryStore,
  planDistribution,
  type FleetDevice,
  type FleetEvent,
  type FleetStore,
  type FleetSummary,
  type RunOptions,
} from '../src/index.ts';
import type { RunClock } from '../src/run/run-clock.ts';
import { runFleet } from '../src/run/run-distribution.ts';
import { runSettings } from '../src/run/run-options.ts';
import { RunState } from '../src/run/run-state.ts';
import { parameters } from './fleet-devices.ts';

/** Far more than any of the tests needs. */
const maxSleeps = 5_000;

/** A clock for the emulator, the client and the run. Sleeping takes no time, so a run that never finishes fails after `maxSleeps`. */
export class JumpingClock implements RunClock {
  #now = Date.UTC(2026, 0, 1);
  sleeps = 0;
  /** Called at each sleep, before it. */
  onSleep = (): void => {};

  now = (): number => this.#now;

  sleep = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
    this.sleeps += 1;
    if (this.sleeps > maxSleeps) throw new Error('the run does not finish');
    this.onSleep();
    // What is in flight in memory gets its response first.
    for (let turns = 0; turns < 20 && !signal.aborted; turns++) await turn();
    if (!signal.aborted) this.#now += milliseconds;
  };

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/** 10 seconds for each job. */
const plan = [{ status: 'running', milliseconds: 10_000 }, { status: 'completed' }] as const;

export class FleetScene {
  readonly clock = new JumpingClock();
  readonly emulator: Emulator;
  readonly client: Client;
  readonly store: FleetStore;
  readonly events: FleetEvent[] = [];

  constructor(options: EmulatorOptions = {}, store: FleetStore = memoryStore()) {
    this.store = store;
    this.emulator = createEmulator({ now: this.clock.now, quota: false, jobs: [], plan, ...options });
    this.client = this.createClient();
  }

  createClient(): Client {
    return createClient({
      credentials: testAccount,
      transport: this.emulator.transport,
      now: this.clock.now,
      quota: false,
      retry: { baseDelay: 1, maxDelay: 1, settle: 1 },
    });
  }

  async plan(devices: readonly string[], batchSize = 10_000) {
    return planDistribution({ ...parameters, devices, store: this.store, batchSize });
  }

  async run(options: Partial<RunOptions> = {}): Promise<FleetSummary> {
    const onEvent = (event: FleetEvent) => this.events.push(event);
    return runFleet(this.client, { store: this.store, onEvent, ...options }, this.clock);
  }

  /** What a run of the planned fleet knows before its first call. */
  async state(options: Partial<RunOptions> = {}): Promise<RunState> {
    const onEvent = (event: FleetEvent) => this.events.push(event);
    const settings = runSettings({ store: this.store, onEvent, ...options });
    const fleet = await this.store.readFleet();
    if (fleet === undefined) throw new Error('no fleet is planned');
    const state = new RunState(settings, this.clock, fleet, await this.store.count());
    state.readAll(await this.store.readBatches());
    return state;
  }

  async results(): Promise<FleetDevice[]> {
    const results: FleetDevice[] = [];
    for await (const device of deviceResults(this.store)) results.push(device);
    return results;
  }

  /** How many requests of an operation have arrived. */
  calls(action: string): number {
    return this.emulator.state.requests.filter((request) => request.action === action).length;
  }

  /** The devices of all jobs that the emulator has or had, deleted ones included. */
  get createdJobs(): number {
    return this.emulator.state.requests.filter(
      ({ action, executed }) => action === 'CreateDeviceDistributeJob' && executed,
    ).length;
  }
}
