/** Holds the access key of a client: obtains it once for all calls, renews it before it expires, remembers no failure. */
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
  /** The key to sign with now, when the source need not be asked. */
  current(): Credentials | undefined;
  /**
   * The key to sign with now, of the source. A key that has expired by the local clock is given out too when the source has just given it: the clock may
   * be wrong, and the service decides.
   *
   * @throws {CredentialError} when there is none; the text of what the source threw is not repeated, since it may hold a secret
   */
  obtain(signal: AbortSignal): Promise<Credentials>;
  /** Forgets that key, which the service rejects. Whether the source can give another one. */
  forget(rejected: Credentials): boolean;
}

/** A key is renewed this long before it expires, in milliseconds. */
const early = 5 * 60_000;
/** Pause between two attempts to renew a key that is still good, in milliseconds. */
const pause = 5_000;
/** A source that has not answered for so long is asked again, in milliseconds. */
const patience = 10_000;

/**
 * @param now milliseconds since 1970, by the corrected clock
 */
export function keyringOf(source: CredentialSource | undefined, now: () => number): Keyring {
  return isAskable(source) ? renewing(source, now) : fixed(source);
}

function fixed(key: Credentials | undefined): Keyring {
  let held: { readonly members: SnapshotMembers; readonly credentials: Credentials } | undefined;
  /** The same object until the key changes: what is computed from it is kept with it. */
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
  /** Questions asked, and the latest one that was answered: an older response that comes after it is dropped. */
  let [asked, answered] = [0, 0];
  /** The clock may be corrected, also backwards, between two readings: only the distance counts. */
  const isWithin = (milliseconds: number) => Math.abs(now() - askedAt) < milliseconds;

  /** One question at a time, whoever waits for the response. */
  function ask(): Promise<KeyWithEnd> {
    const question = ++asked;
    askedAt = now();
    const mine = askSource(source);
    asking = mine;
    const settle = (fresh?: KeyWithEnd) => {
      if (asking === mine) asking = undefined;
      if (fresh === undefined || question < answered) return;
      answered = question;
      // A key without an end is obtained for each attempt, and so is one that has expired by a clock that may be wrong.
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
      // The old key serves until it expires, whatever becomes of this.
      if (left < early && !isWithin(pause)) ask().catch(() => {});
      return held.credentials;
    },
    async obtain(signal) {
      const response = asking !== undefined && isWithin(patience) ? asking : ask();
      try {
        return (await untilAborted(response, signal)).credentials;
      } catch (error) {
        // A caller that waited in vain leaves no question behind that later calls would wait for as well.
        if (signal.aborted && asking === response) asking = undefined;
        // An error of its own for each call: a call completes its error with its action.
        throw isErrorNamed(error, 'CredentialError') ? copyOf(error) : error;
      }
    },
    forget(rejected) {
      // Another call may have obtained a new one since.
      if (held?.credentials === rejected) held = undefined;
      return true;
    },
  };
}

type AskableSource = Exclude<CredentialSource, Credentials>;

/** Whether keys come from a function or an object of the vendor. A Proxy whose traps throw is a source that fails. */
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

/** What the operating system says of a file lasts until somebody changes it; any other failure is taken for transient. */
function sourceFailed(known: string | undefined): CredentialError {
  const why = known === undefined ? '' : ` (${known})`;
  return new CredentialError(`cannot obtain credentials: their source failed${why}`, {
    code: 'SourceFailed',
    retryable: known === undefined || !/^E(?:NOENT|ACCES|PERM|ISDIR|NOTDIR|LOOP)\b/.test(known),
  });
}

function copyOf({ message, code, retryable }: CredentialError): CredentialError {
  return new CredentialError(message, { code, retryable });
}
