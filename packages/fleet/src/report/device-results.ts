/** The results of a fleet, device by device. */
import type { FleetDevice } from '../model/device-outcome.ts';
import type { FleetStore } from '../store/fleet-store.ts';

/** Which devices to read. */
export interface DeviceResultsOptions {
  /** Only devices with this outcome. Default: all. */
  readonly outcome?: FleetDevice['outcome'] | undefined;
}

/** How many devices are read at a time. */
const pageSize = 1_000;

/**
 * Iterates over the devices of a fleet in the order of their lines, each once, also while the fleet runs.
 *
 * @throws {FleetError} what the store throws
 *
 * @example
 * const store = memoryStore();
 * for await (const { deviceName, code } of deviceResults(store, { outcome: 'failed' })) console.log(deviceName, code);
 */
export async function* deviceResults(
  store: Pick<FleetStore, 'readDevices'>,
  { outcome }: DeviceResultsOptions = {},
): AsyncGenerator<FleetDevice, void, undefined> {
  for (let afterLine = 0; ;) {
    const page = await store.readDevices({ outcome, afterLine, limit: pageSize });
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    afterLine = last.line;
  }
}
