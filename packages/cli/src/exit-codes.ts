/** What the exit code of a command says. */
import {
  AbortedError,
  AuthError,
  CredentialError,
  InputError,
  TimeoutError,
  type DistributionError,
} from '@iot-distribution/client';

export const exitCodes = {
  done: 0,
  failed: 1,
  misuse: 2,
  notAuthorised: 3,
  jobInterrupted: 4,
  timeout: 5,
  interrupted: 130,
} as const;

export function exitCodeOf(error: DistributionError): number {
  if (error instanceof InputError) return exitCodes.misuse;
  if (error instanceof AuthError || error instanceof CredentialError) return exitCodes.notAuthorised;
  if (error instanceof TimeoutError) return exitCodes.timeout;
  if (error instanceof AbortedError) return exitCodes.interrupted;
  return exitCodes.failed;
}
