/** The exit codes of the commands. */
import type { DistributionError } from '@iot-distribution/client';

export const exitCodes = {
  done: 0,
  failed: 1,
  misuse: 2,
  notAuthorised: 3,
  jobInterrupted: 4,
  timeout: 5,
  interrupted: 130,
} as const;

export function exitCodeOf({ name }: DistributionError): number {
  if (name === 'InputError') return exitCodes.misuse;
  if (name === 'AuthError' || name === 'CredentialError') return exitCodes.notAuthorised;
  if (name === 'TimeoutError') return exitCodes.timeout;
  if (name === 'AbortedError') return exitCodes.interrupted;
  return exitCodes.failed;
}
