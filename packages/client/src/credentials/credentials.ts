/** Where the access key comes from, and what a usable one is. */
import type { Credentials } from '@iot-distribution/signer';
import { CredentialError } from '../errors.ts';

/** What the vendor's credentials package hands out, as far as it is needed here. */
export interface CredentialSnapshot {
  readonly accessKeyId?: string | undefined;
  readonly accessKeySecret?: string | undefined;
  readonly securityToken?: string | undefined;
  /**
   * When the key ends: a date, its ISO 8601 text, or seconds or milliseconds since 1970. A key with an end is kept until
   * shortly before it; one without is asked for at each attempt.
   */
  readonly expiration?: Date | string | number | undefined;
}

/** A key, a function that gives one, or an object of `@alicloud/credentials`. */
export type CredentialSource =
  | Credentials
  | (() => CredentialSnapshot | Promise<CredentialSnapshot>)
  | { getCredential(): Promise<CredentialSnapshot> };

export interface KeyWithEnd {
  readonly credentials: Credentials;
  /** Milliseconds since 1970; infinite without an end. */
  readonly endsAt: number;
}

/**
 * The usable part of what a source gave.
 *
 * @throws {CredentialError} when it has no usable key; values are never part of the message
 */
export function checkSnapshot(snapshot: CredentialSnapshot | undefined): KeyWithEnd {
  const accessKeyId = checked(snapshot?.accessKeyId, 'access key id');
  const accessKeySecret = checked(snapshot?.accessKeySecret, 'access key secret');
  const { securityToken, expiration } = snapshot ?? {};
  const endsAt = readEnd(expiration);
  if (securityToken === undefined || securityToken === '')
    return { credentials: { accessKeyId, accessKeySecret }, endsAt };
  const token = checked(securityToken, 'security token');
  return { credentials: { accessKeyId, accessKeySecret, securityToken: token }, endsAt };
}

function checked(value: unknown, what: string): string {
  if (value === undefined || value === null || value === '') throw refused(`the ${what} is missing`);
  if (typeof value !== 'string') throw refused(`the ${what} is not a string`);
  if (value.trim() !== value) {
    throw refused(`the ${what} has white space around it: it was probably copied with its line end`);
  }
  if (!/^[!-~]+$/.test(value)) throw refused(`the ${what} holds a character that no key has`);
  return value;
}

/** Seconds since 1970 stay below this until the year 5138, milliseconds are above it since 1973. */
const firstMilliseconds = 1e11;

function readEnd(expiration: unknown): number {
  if (expiration === undefined || expiration === null) return Infinity;
  let time = NaN;
  if (typeof expiration === 'number') time = expiration < firstMilliseconds ? expiration * 1_000 : expiration;
  else if (typeof expiration === 'string') time = Date.parse(expiration);
  else if (expiration instanceof Date) time = expiration.getTime();
  if (Number.isNaN(time)) throw refused('the expiration of the key is not a time');
  return time;
}

function refused(message: string): CredentialError {
  return new CredentialError(message, { code: 'InvalidCredentials' });
}
