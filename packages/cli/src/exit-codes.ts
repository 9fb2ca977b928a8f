/** The exit codes of the commands. */
import { isDistributionError, type DistributionError } from '@iot-distribution/client';
import type { FleetErrorCode } from '@iot-distribution/fleet';

export const exitCodes = {
  done: 0,
  failed: 1,
  misuse: 2,
  notAuthorised: 3,
  /** A job was interrupted by the service; or a fleet has devices without a result, and can be resumed. */
  jobInterrupted: 4,
  timeout: 5,
  interrupted: 130,
} as const;

/** Codes of a FleetError after which nothing was sent, because of what the user passed. */
const fleetMisuse: ReadonlySet<string> = new Set<FleetErrorCode>([
  'InvalidNames',
  'InvalidParameters',
  'NoPlan',
  'PlanIncomplete',
  'OtherFleet',
  'NewerJournal',
  'NotAJournal',
  'JournalNotWritable',
]);

/** Codes of a FleetError after which the fleet can be resumed, when its cause has been removed. */
const fleetUnfinished: ReadonlySet<string> = new Set<FleetErrorCode>(['NoFreeSlot', 'Unreachable', 'JournalFull']);

export function exitCodeOf(error: DistributionError): number {
  const { name, code, cause } = error;
  if (code === 'Aborted') return exitCodes.interrupted;
  if (name === 'InputError' || (name === 'FleetError' && fleetMisuse.has(code))) return exitCodes.misuse;
  if (name === 'FleetError' && fleetUnfinished.has(code)) return exitCodes.jobInterrupted;
  if (name === 'FleetError' && isDistributionError(cause)) return exitCodeOf(cause);
  if (name === 'AuthError' || name === 'CredentialError') return exitCodes.notAuthorised;
  if (name === 'TimeoutError') return exitCodes.timeout;
  if (name === 'AbortedError') return exitCodes.interrupted;
  return exitCodes.failed;
}
