/** Where the access key comes from. */
import type { Credentials } from '@iot-distribution/signer';
import { CredentialError } from './errors.ts';

/** What the vendor's credentials package hands out, as far as it is needed here. */
export interface CredentialSnapshot {
  readonly accessKeyId?: string | undefined;
  readonly accessKeySecret?: string | undefined;
  readonly securityToken?: string | undefined;
}

/** A key, a function that gives one, or an object of `@alicloud/credentials`. */
export type CredentialSource =
  | Credentials
  | (() => CredentialSnapshot | Promise<CredentialSnapshot>)
  | { getCredential(): Promise<CredentialSnapshot> };

/**
 * Asks the source, before each attempt, so that rotated keys are used at once.
 *
 * @throws {CredentialError} when it has no usable key; what it threw is not repeated, since it may hold a secret
 */
export async function readCredentials(source: CredentialSource): Promise<Credentials> {
  let snapshot: CredentialSnapshot;
  try {
    if (typeof source === 'function') snapshot = await source();
    else if ('getCredential' in source) snapshot = await source.getCredential();
    else snapshot = source;
  } catch {
    throw new CredentialError('the credentials could not be had: their source failed', { code: 'SourceFailed' });
  }
  const accessKeyId = checked(snapshot?.accessKeyId, 'access key id');
  const accessKeySecret = checked(snapshot.accessKeySecret, 'access key secret');
  const { securityToken } = snapshot;
  if (securityToken === undefined || securityToken === '') return { accessKeyId, accessKeySecret };
  return { accessKeyId, accessKeySecret, securityToken: checked(securityToken, 'security token') };
}

function checked(value: unknown, what: string): string {
  const refuse = (reason: string): never => {
    throw new CredentialError(`the ${what} ${reason}`, { code: 'InvalidCredentials' });
  };
  if (value === undefined || value === null || value === '') return refuse('is missing');
  if (typeof value !== 'string') return refuse('is not a string');
  if (value.trim() !== value) return refuse('has white space around it: it was probably copied with its line end');
  return value;
}
