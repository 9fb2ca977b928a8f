/** Where the access key comes from, and what a usable one is. */
import type { Credentials } from '@iot-distribution/signer';
import { CredentialError } from '../errors.ts';
import { ignoreRejection } from '../caller/ignore-rejection.ts';

/** What the vendor's credentials package hands out, as far as it is needed here. */
export interface CredentialSnapshot {
  readonly accessKeyId?: string | undefined;
  readonly accessKeySecret?: string | undefined;
  readonly securityToken?: string | undefined;
  /**
   * When the key expires: a date, its ISO 8601 text, or seconds or milliseconds since 1970. A key that expires is kept until shortly
   * before; one that does not is asked for at each attempt.
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
 * The usable part of what a source gave. Each member is read once.
 *
 * @throws {CredentialError} when it has no usable key; values, and what a getter throws, are never part of the message
 */
export function checkSnapshot(snapshot: CredentialSnapshot | null | undefined): KeyWithEnd {
  return checkMembers(readMembers(snapshot));
}

/** The members of a snapshot, as they were read. */
export interface SnapshotMembers {
  readonly id: unknown;
  readonly secret: unknown;
  readonly token: unknown;
  readonly expiration: unknown;
}

/** @throws {CredentialError} as `checkSnapshot` */
export function checkMembers({ id, secret, token, expiration }: SnapshotMembers): KeyWithEnd {
  const accessKeyId = checked(id, 'access key id');
  const accessKeySecret = checked(secret, 'access key secret');
  const endsAt = readEnd(expiration);
  if (token === undefined || token === null || token === '') {
    return { credentials: { accessKeyId, accessKeySecret }, endsAt };
  }
  const securityToken = checked(token, 'security token');
  return { credentials: { accessKeyId, accessKeySecret, securityToken }, endsAt };
}

/** @throws {CredentialError} when a getter throws */
export function readMembers(snapshot: CredentialSnapshot | null | undefined): SnapshotMembers {
  try {
    return {
      id: snapshot?.accessKeyId,
      secret: snapshot?.accessKeySecret,
      token: snapshot?.securityToken,
      expiration: snapshot?.expiration,
    };
  } catch {
    throw invalid('the key cannot be read: a getter of the credentials throws');
  }
}

function checked(value: unknown, what: string): string {
  if (value === undefined || value === null || value === '') throw invalid(`the ${what} is missing`);
  if (typeof value !== 'string') {
    ignoreRejection(value);
    throw invalid(`the ${what} is not a string`);
  }
  if (value.trim() !== value) {
    throw invalid(`the ${what} has whitespace around it: it was probably copied with its line end`);
  }
  if (!/^[!-~]+$/.test(value)) throw invalid(`the ${what} contains a character that no key has`);
  return value;
}

/** Seconds since 1970 stay below this until the year 5138, milliseconds are above it since 1973. */
const firstMilliseconds = 1e11;

function readEnd(expiration: unknown): number {
  if (expiration === undefined || expiration === null) return Infinity;
  let time = NaN;
  if (typeof expiration === 'number') time = expiration < firstMilliseconds ? expiration * 1_000 : expiration;
  else if (typeof expiration === 'string') time = Date.parse(expiration);
  else time = timeOf(expiration);
  if (!Number.isNaN(time)) return time;
  ignoreRejection(expiration);
  throw invalid('the expiration of the key is not a time');
}

/** The time of a date, also of one from another realm, of which `instanceof Date` says no; NaN for anything else. */
function timeOf(date: unknown): number {
  try {
    return Date.prototype.getTime.call(date);
  } catch {
    return NaN;
  }
}

function invalid(message: string): CredentialError {
  return new CredentialError(message, { code: 'InvalidCredentials' });
}
