/** Starts or resumes a fleet. */
import type { Client } from '@iot-distribution/client';
import { FleetError } from '../fleet-error.ts';
import type { FleetRecord } from '../model/fleet-parameters.ts';
import { summaryOf, type FleetSummary } from '../report/summary-of.ts';
import { FleetRun } from './fleet-run.ts';
import { realClock, type RunClock } from './run-clock.ts';
import { runSettings, type RunOptions } from './run-options.ts';
import { RunState } from './run-state.ts';

/**
 * Distributes the fleet of a store: creates its jobs in the free slots of the account, waits for them, and stores one result per device. After a crash or
 * an abort, call it again with the same store. With a store that several machines share, each of them calls it.
 *
 * A device is in one job of the fleet at a time. After a lost response or a crash, the create is sent again with its nonce, which the gateway accepts
 * once, or its job is found in the list by its number of devices and proven by the names in its result file.
 *
 * @returns the summary of the fleet when each device has its result, also if some have failed
 * @throws {FleetError} `NoPlan` or `PlanIncomplete` when the store has no plan; `Aborted`, `NoFreeSlot`, `CreateRejected`, `CallFailed` or `Unreachable`
 *   when the fleet is not finished: correct the cause and call it again
 * @throws {FleetError} what the store throws
 *
 * @example
 * const store = memoryStore();
 * await planDistribution({
 *   devices: ['light1', 'light2'],
 *   productKey: 'a1BwAGV****',
 *   sourceInstanceId: 'iot-060***',
 *   targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
 *   strategy: 'designated',
 *   targetUid: '198***',
 *   store,
 * });
 * const { devices } = await runDistribution(client, { store, allow: ({ hostname }) => hostname === 'iot.cn-shanghai.aliyuncs.com' });
 * devices.distributed; // 2
 */
export async function runDistribution(client: Client, options: RunOptions): Promise<FleetSummary> {
  return runFleet(client, options, realClock);
}

/** The same with another clock. */
export async function runFleet(client: Client, options: RunOptions, clock: RunClock): Promise<FleetSummary> {
  const settings = runSettings(options);
  const { store } = settings;
  const fleet = checkFleet(await store.readFleet());
  const state = new RunState(settings, clock, fleet, await store.count());
  await new FleetRun(client, state).work();
  return summaryOf(store);
}

function checkFleet(fleet: FleetRecord | undefined): FleetRecord {
  if (fleet === undefined) {
    throw new FleetError('the store has no plan: call planDistribution first', { code: 'NoPlan' });
  }
  if (fleet.state === 'planning') {
    throw new FleetError('planning was interrupted: call planDistribution again with all devices. Nothing was sent', {
      code: 'PlanIncomplete',
    });
  }
  return fleet;
}
