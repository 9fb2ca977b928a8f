/** From a stream of names to a plan in a store. Nothing is sent. */
import { createHash } from 'node:crypto';
import { FleetError } from '../fleet-error.ts';
import type { FleetParameters } from '../model/fleet-parameters.ts';
import type { FleetStore, PlannedDevice } from '../store/fleet-store.ts';
import { batchSizes, maxBatchSize } from './batch-sizes.ts';
import { problemOfName } from './check-device-name.ts';
import { parametersOf, wholeNumber } from './fleet-input.ts';
import { fleetPlan, type EstimateOptions, type FleetPlan } from './fleet-plan.ts';
import { maxRunning } from '../model/slots.ts';
import { NameProblems } from './name-problems.ts';

/** A name, or a name with the number of its line in your file, which must grow. */
export type DeviceLine = string | { readonly deviceName: string; readonly line: number };

/** The devices of a fleet, where they go, and where the fleet is stored. */
export interface PlanInput extends FleetParameters, EstimateOptions {
  readonly devices: Iterable<DeviceLine> | AsyncIterable<DeviceLine>;
  readonly store: FleetStore;
  /**
   * How many devices a job has at most. Default: 10,000, the maximum of the service. Jobs that run at the same time have different numbers of devices,
   * so with less than 20 fewer of them run at the same time.
   */
  readonly batchSize?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How many devices are stored at a time. */
const chunk = 5_000;

/**
 * Checks the names, splits them into batches and stores them. It sends nothing. The names are read once and not kept in memory.
 *
 * With a store that has the same fleet already, it stores nothing and returns that plan. Planning that was interrupted is done again from the start.
 *
 * @throws {FleetError} `InvalidNames` when a name is empty, too long or there twice: `problems` has the lines, and the store stays empty
 * @throws {FleetError} `InvalidParameters`; `OtherFleet` when the store has another fleet
 * @throws {FleetError} `Aborted` when the signal is aborted
 * @throws {FleetError} what the store throws
 *
 * @example
 * const store = memoryStore();
 * const plan = await planDistribution({
 *   devices: ['light1', 'light2', 'light3'],
 *   productKey: 'a1BwAGV****',
 *   sourceInstanceId: 'iot-060***',
 *   targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
 *   strategy: 'designated',
 *   targetUid: '198***',
 *   store,
 * });
 * plan.jobs; // 1
 * plan.sizes; // [3]
 */
export async function planDistribution(input: PlanInput): Promise<FleetPlan> {
  const { store, signal } = input;
  const parameters = parametersOf(input);
  const sizeOf = batchSizes(wholeNumber('batchSize', input.batchSize, maxBatchSize, [1, maxBatchSize]));
  const running = wholeNumber('running', input.running, maxRunning, [1, Infinity]);
  const estimate = { running, jobTime: input.jobTime };
  const fleet = await store.readFleet();
  if (fleet?.state === 'ready') {
    const { identity } = await readAll(input, parameters, sizeOf, async () => []).catch((error: unknown) => {
      throw signal?.aborted ? aborted() : error;
    });
    if (identity !== fleet.identity) throw otherFleet();
    const batches = await store.readBatches();
    const sizes = batches.filter(({ round }) => round === 1).map(({ size }) => size);
    return fleetPlan(identity, sizes, estimate);
  }
  const plan = await store.beginPlan(parameters);
  try {
    const { identity, sizes } = await readAll(input, parameters, sizeOf, async (devices) =>
      store.addDevices(plan, devices),
    );
    signal?.throwIfAborted();
    const devices = sizes.reduce((sum, size) => sum + size, 0);
    await store.completePlan(plan, { identity, devices, sizes });
    return fleetPlan(identity, sizes, estimate);
  } catch (error) {
    await discard(store, plan);
    throw signal?.aborted ? aborted() : error;
  }
}

type Add = (
  devices: readonly PlannedDevice[],
) => Promise<readonly { line: number; deviceName: string; firstLine: number }[]>;

/** @throws {FleetError} `InvalidNames`, after all names have been read */
async function readAll(
  { devices, signal }: PlanInput,
  parameters: FleetParameters,
  sizeOf: (position: number) => number,
  add: Add,
): Promise<{ readonly identity: string; readonly sizes: readonly number[] }> {
  const hash = createHash('sha256').update(`${JSON.stringify(parameters)}\n`);
  const problems = new NameProblems();
  const sizes: number[] = [];
  let waiting: PlannedDevice[] = [];
  let last = 0;
  const store = async () => {
    for (const duplicate of await add(waiting)) problems.add({ ...duplicate, problem: 'duplicate' });
    waiting = [];
  };
  for await (const given of devices) {
    signal?.throwIfAborted();
    const { deviceName, line } = lineOf(given, last);
    last = line;
    const problem = problemOfName(deviceName);
    if (problem !== undefined || typeof deviceName !== 'string') {
      problems.add({ line, problem: problem ?? 'type', ...(typeof deviceName === 'string' && { deviceName }) });
      continue;
    }
    hash.update(`${deviceName}\n`);
    if (sizes.length === 0 || sizes.at(-1) === sizeOf(sizes.length - 1)) sizes.push(0);
    sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
    waiting.push({ deviceName, line, batch: sizes.length });
    if (waiting.length === chunk) await store();
  }
  await store();
  problems.throwIfAny(last);
  return { identity: hash.digest('hex'), sizes };
}

function lineOf(given: DeviceLine, last: number): { readonly deviceName: unknown; readonly line: number } {
  if (typeof given !== 'object' || given === null) return { deviceName: given, line: last + 1 };
  const { deviceName, line } = given;
  if (Number.isSafeInteger(line) && line > last) return { deviceName, line };
  throw new FleetError(`a line must be a whole number larger than that of the line before, ${last}`, {
    code: 'InvalidParameters',
  });
}

/** The plan is removed; when that fails, the next planning removes it, and no run starts it. */
async function discard(store: FleetStore, plan: string): Promise<void> {
  try {
    await store.discardPlan(plan);
  } catch {
    // The first error says more.
  }
}

function otherFleet(): FleetError {
  const text = 'the store has a fleet with other parameters or other devices: use another store for this one';
  return new FleetError(text, { code: 'OtherFleet' });
}

function aborted(): FleetError {
  return new FleetError('planning was aborted: nothing was sent, and no plan was stored', { code: 'Aborted' });
}
