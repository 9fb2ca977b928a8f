/** From the result file of a job, and the list of distributed devices, to one outcome per device. Pure. */
import type { DeviceResult } from '@iot-distribution/client';
import type { DeviceOutcome } from '../model/device-outcome.ts';

/** Whether a device that failed with this code is sent again in the next round. */
export type IsTransient = (code: string) => boolean;

/** What the result file proves about a job. */
export type FileProof = 'own' | 'foreign' | 'unknown';

/**
 * Whether a file is the one of the job with these devices. A name is in one batch of the fleet, so one name of the batch and none that is not of it
 * prove the job.
 */
export function proofOf(results: readonly DeviceResult[]): FileProof {
  if (results.some(({ unexpected }) => unexpected)) return 'foreign';
  return results.some(({ reason }) => reason !== 'missing') ? 'own' : 'unknown';
}

/** @param names all devices of the batch, in the order of their lines */
export function outcomesOfFile(
  names: readonly string[],
  results: readonly DeviceResult[],
  productKey: string,
): readonly DeviceOutcome[] {
  const found = new Map<string, DeviceResult | 'twice'>();
  for (const result of results) {
    if ((result.productKey ?? productKey) !== productKey) continue;
    found.set(result.deviceName, found.has(result.deviceName) ? 'twice' : result);
  }
  return names.map((deviceName) => {
    const result = found.get(deviceName);
    if (result === undefined || result === 'twice' || result.outcome === 'unknown') return unknown(deviceName);
    const { outcome, code, message } = result;
    const details = { ...(code !== undefined && { code }), ...(message !== undefined && { message }) };
    return { deviceName, outcome, source: 'file' as const, ...details };
  });
}

/** Nothing is known of any device. */
export function unknownOutcomes(names: readonly string[]): readonly DeviceOutcome[] {
  return names.map(unknown);
}

function unknown(deviceName: string): DeviceOutcome {
  return { deviceName, outcome: 'unknown', source: 'none' };
}

/** Names of the devices of a batch that the list of distributed devices shows. */
export interface DistributedNames {
  /** Those with the time of the job. */
  readonly ofJob: ReadonlySet<string>;
  /** Those with the time of the job or a later one. No recording shows that an entry has the time of its job: a later one refutes nothing. */
  readonly since: ReadonlySet<string>;
}

/**
 * Adds what the list of distributed devices shows about the devices that are unknown.
 *
 * @param wasInterrupted the job no longer distributes anything: what the list does not show was not distributed
 */
export function withList(
  outcomes: readonly DeviceOutcome[],
  { ofJob, since }: DistributedNames,
  wasInterrupted: boolean,
): readonly DeviceOutcome[] {
  return outcomes.map((one) => {
    if (one.outcome !== 'unknown') return one;
    const { deviceName } = one;
    if (ofJob.has(deviceName)) return { deviceName, outcome: 'distributed', source: 'list' };
    if (!wasInterrupted || since.has(deviceName)) return one;
    return { deviceName, outcome: 'failed', source: 'list', message: 'the job was interrupted' };
  });
}

/** Marks the devices that go to the next round: those with a transient code, and those of an interrupted job. */
export function withRounds(outcomes: readonly DeviceOutcome[], isTransient: IsTransient): readonly DeviceOutcome[] {
  return outcomes.map((one) => {
    const goesOn = one.outcome === 'failed' && (one.code === undefined || isTransient(one.code));
    return goesOn ? { ...one, again: true } : one;
  });
}
