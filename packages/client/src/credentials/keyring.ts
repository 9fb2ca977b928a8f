/** Keeps the access key of a client: obtains it once for all calls, and renews it before it expires. Failures are not kept. */
import type { Credentials } from '@iot-distribution/signer';
import {
  checkMembers,
  checkSnapshot,
  type CredentialSource,
  type KeyWithEnd,
  readMembers,
  type SnapshotMembers,
} from './credentials.ts';
import { CredentialError, isErrorNamed } from '../errors.ts';
import { untilAborted } from '../time/sleep.ts';
import { systemFailure } from './system-failure.ts';

export interface Keyring {
  /** The current key, if the source need not be called. */
  current(): Credentials | undefined;
  /**
   * Obtains the key from the source. Returns a key even if it has expired by the local clock, if the source has just returned it: the clock
   * may be wrong, and the service decides.
   *
   * @throws {CredentialError} if there is none; the error of the source is not quoted, since it may contain a secret
   */
  obtain(signal: AbortSignal): Promise<Credentials>;
  /** Discards a key that the service rejects. Returns whether the source can return another one. */
  forget(rejected: Credentials): boolean;
}

/** A key is renewed this long before it expires, in milliseconds. */
const early = 5 * 60_000;
/** The delay between two attempts to renew a key that is still valid, in milliseconds. */
const pause = 5_000;
/** If a source does not respond for this long, it is called again, in milliseconds. */
const patience = 10_000;

/**
 * @param now milliseconds since 1970, by the corrected clock
 */
export function keyringOf(source: CredentialSource | undefined, now: () => number): Keyring {
  return isAskable(source) ? renewing(source, now) : fixed(source);
}

function fixed(key: Credentials | undefined): Keyring {
  let held: { readonly members: SnapshotMembers; readonly credentials: Credentials } | undefined;
  /** Returns the same object until the key changes, since computed values are cached with it. */
  const current = () => {
    const members = readMembers(key);
    if (held === undefined || !areSame(held.members, members)) {
      held = { members, credentials: checkMembers(members).credentials };
    }
    return held.credentials;
  };
  return { current, obtain: async () => current(), forget: () => false };
}

function areSame(one: SnapshotMembers, other: SnapshotMembers): boolean {
  return (
    one.id === other.id &&
    one.secret === other.secret &&
    one.token === other.token &&
    one.expiration === other.expiration
  );
}

function renewing(source: AskableSource, now: () => number): Keyring {
  let held: KeyWithEnd | undefined;
  let asking: Promise<KeyWithEnd> | undefined;
  let askedAt = -Infinity;
  /** The numbers of the last request to the source and of the last one with a response. A late response to an older request is ignored. */
  let [requested, responded] = [0, 0];
  /** Between two readings, the clock may be corrected, even backwards, so only the distance counts. */
  const isWithin = (milliseconds: number) => Math.abs(now() - askedAt) < milliseconds;

  /** Calls the source. One request at a time serves all callers. */
  function ask(): Promise<KeyWithEnd> {
    const number = ++requested;
    askedAt = now();
    const mine = askSource(source);
    asking = mine;
    const settle = (fresh?: KeyWithEnd) => {
      if (asking === mine) asking = undefined;
      if (fresh === undefined || number < responded) return;
      responded = number;
      // A key that does not expire is obtained for each attempt. So is one that has expired by the local clock, which may be wrong.
      held = fresh.endsAt < Infinity && fresh.endsAt > now() ? fresh : undefined;
    };
    mine.then(settle, () => settle()).catch(() => {});
    return mine;
  }

  return {
    current() {
      if (held === undefined) return undefined;
      const left = held.endsAt - now();
      if (left <= 0) return undefined;
      // The current key is used until it expires, even if the renewal fails.
      if (left < early && !isWithin(pause)) ask().catch(() => {});
      return held.credentials;
    },
    async obtain(signal) {
      const response = asking !== undefined && isWithin(patience) ? asking : ask();
      try {
        return (await untilAborted(response, signal)).credentials;
      } catch (error) {
        // After an aborted wait, later calls do not wait for the same request.
        if (signal.aborted && asking === response) asking = undefined;
        // Each call needs a separate error, since it adds its action to it.
        throw isErrorNamed(error, 'CredentialError') ? copyOf(error) : error;
      }
    },
    forget(rejected) {
      // Another call may have obtained a new key since.
      if (held?.credentials === rejected) held = undefined;
      return true;
    },
  };
}

type AskableSource = Exclude<CredentialSource, Credentials>;

/** Whether the source is a function or an object of the vendor. A Proxy whose traps throw counts as a source, which then fails. */
function isAskable(source: CredentialSource | undefined): source is AskableSource {
  try {
    return typeof source === 'function' || (typeof source === 'object' && source !== null && 'getCredential' in source);
  } catch {
    return true;
  }
}

async function askSource(source: AskableSource): Promise<KeyWithEnd> {
  let snapshot;
  try {
    snapshot = await (typeof source === 'function' ? source() : source.getCredential());
  } catch (error) {
    if (isErrorNamed(error, 'CredentialError')) throw error;
    throw sourceFailed(systemFailure(error));
  }
  return checkSnapshot(snapshot);
}

/** Errors of the operating system about a file are permanent; other failures are treated as transient. */
function sourceFailed(known: string | undefined): CredentialError {
  const why = known === undefined ? '' : ` (${known})`;
  return new CredentialError(`cannot obtain credentials: the credential source failed${why}`, {
    code: 'SourceFailed',
    retryable: known === undefined || !/^E(?:NOENT|ACCES|PERM|ISDIR|NOTDIR|LOOP)\b/.test(known),
  });
}

function copyOf({ message, code, retryable }: CredentialError): CredentialError {
  return new CredentialError(message, { code, retryable });
}
