/** Holds the access key of a client: asks for it once for all calls, renews it before it ends, remembers no failure. */
import type { Credentials } from '@iot-distribution/signer';
import { checkSnapshot, type CredentialSnapshot, type CredentialSource, type KeyWithEnd } from './credentials.ts';
import { CredentialError, isDistributionError } from '../errors.ts';
import { untilAborted } from '../time/sleep.ts';
import { systemFailure } from './system-failure.ts';

export interface Keyring {
  /**
   * The key to sign with now.
   *
   * @throws {CredentialError} when there is none; of what the source threw the text is not repeated, since it may hold a secret
   */
  read(signal: AbortSignal): Credentials | Promise<Credentials>;
  /** Grows with each key that was had. */
  generation(): number;
  /** Forgets the key of that generation, which the service refuses. Whether the source can give another one. */
  renew(generation: number): boolean;
}

/** A key is renewed this long before its end, in milliseconds. */
const early = 5 * 60_000;
/** Pause between two tries to renew a key that is still good, in milliseconds. */
const pause = 5_000;

/**
 * @param now milliseconds since 1970
 */
export function keyringOf(source: CredentialSource, now: () => number): Keyring {
  if (typeof source !== 'function' && !(typeof source === 'object' && source !== null && 'getCredential' in source)) {
    return { read: () => checkSnapshot(source).credentials, generation: () => 0, renew: () => false };
  }
  let held: KeyWithEnd | undefined;
  let asking: Promise<Credentials> | undefined;
  let nextTry = 0;
  let generation = 0;

  async function ask(): Promise<Credentials> {
    const fresh = checkSnapshot(await askSource(source));
    if (fresh.endsAt <= now()) throw new CredentialError('the key has ended already', { code: 'ExpiredCredentials' });
    generation += 1;
    held = fresh.endsAt === Infinity ? undefined : fresh;
    return fresh.credentials;
  }

  /** One question at a time, whoever waits for the answer. */
  function askOnce(): Promise<Credentials> {
    if (asking !== undefined) return asking;
    const mine = ask().finally(() => {
      if (asking === mine) asking = undefined;
    });
    asking = mine;
    return mine;
  }

  return {
    async read(signal) {
      const left = held === undefined ? 0 : held.endsAt - now();
      if (held !== undefined && left > 0) {
        if (left < early && now() >= nextTry) {
          nextTry = now() + pause;
          // The old key serves until its end, whatever comes of this.
          askOnce().catch(() => {});
        }
        return held.credentials;
      }
      const answer = askOnce();
      try {
        return await untilAborted(answer, signal);
      } catch (error) {
        // Who waited in vain leaves no question behind that later calls would wait for as well.
        if (signal.aborted && asking === answer) asking = undefined;
        throw error;
      }
    },
    generation: () => generation,
    renew(refused) {
      // Another call may have had a new one since.
      if (refused === generation) held = undefined;
      return true;
    },
  };
}

async function askSource(source: CredentialSource): Promise<CredentialSnapshot> {
  try {
    if (typeof source === 'function') return await source();
    return 'getCredential' in source ? await source.getCredential() : source;
  } catch (error) {
    if (isDistributionError(error) && error.name === 'CredentialError') throw error;
    const known = systemFailure(error);
    const why = known === undefined ? '' : ` (${known})`;
    throw new CredentialError(`the credentials could not be had: their source failed${why}`, { code: 'SourceFailed' });
  }
}
