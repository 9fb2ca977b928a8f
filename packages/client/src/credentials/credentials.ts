/** Sources of credentials, and the checks of an access key. */
import type { Credentials } from '@iot-distribution/signer';
import { CredentialError } from '../errors.ts';
import { ignoreRejection } from '../caller/ignore-rejection.ts';

/** The members of the objects of the vendor's credentials package that are needed here. */
export interface CredentialSnapshot {
  readonly accessKeyId?: string | undefined;
  readonly accessKeySecret?: string | undefined;
  readonly securityToken?: string | undefined;
  /**
   * When the key expires: a date, its ISO 8601 form, or seconds or milliseconds since 1970. The client keeps a key until shortly before it
   * expires, and calls the source for each attempt if the key does not expire.
   */
  readonly expiration?: Date | string | number | undefined;
}

/** An access key, a function that returns one, or an object of `@alicloud/credentials`. */
export type CredentialSource =
  | Credentials
  | (() => CredentialSnapshot | Promise<CredentialSnapshot>)
  | { getCredential(): Promise<CredentialSnapshot> };

export interface KeyWithEnd {
  readonly credentials: Credentials;
  /** In milliseconds since 1970; infinite if the key does not expire. */
  readonly endsAt: number;
}

/**
 * Checks the access key of a source. Each member is read once.
 *
 * @throws {CredentialError} if it has no valid key; the message contains neither values nor errors of getters
 */
export function checkSnapshot(snapshot: CredentialSnapshot | null | undefined): KeyWithEnd {
  return checkMembers(readMembers(snapshot));
}

/** The unchecked members of a snapshot. */
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

/** @throws {CredentialError} if a getter throws */
export function readMembers(snapshot: CredentialSnapshot | null | undefined): SnapshotMembers {
  try {
    return {
      id: snapshot?.accessKeyId,
      secret: snapshot?.accessKeySecret,
      token: snapshot?.securityToken,
      expiration: snapshot?.expiration,
    };
  } catch {
    throw invalid('cannot read the access key: a getter of the credentials throws');
  }
}

function checked(value: unknown, what: string): string {
  if (value === undefined || value === null || value === '') throw invalid(`the ${what} is missing`);
  if (typeof value !== 'string') {
    ignoreRejection(value);
    throw invalid(`the ${what} is not a string`);
  }
  if (value.trim() !== value) {
    throw invalid(`the ${what} starts or ends with whitespace: it may have been copied with its line ending`);
  }
  if (!/^[!-~]+$/.test(value))
    throw invalid(`the ${what} contains an invalid character: use only printable ASCII without spaces`);
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
  throw invalid('the expiration of the access key is not a valid time');
}

/** The time of a date, even of another realm, where `instanceof Date` is false; NaN for other values. */
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
