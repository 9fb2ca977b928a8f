/** Obtains the key for an attempt, and another one if the service rejects the key or its token as expired. */
import type { Credentials } from '@iot-distribution/signer';
import type { Call, Policy } from '../request/call.ts';
import { within } from './deadline.ts';
import type { Keyring } from '../credentials/keyring.ts';
import { isErrorNamed } from '../errors.ts';

const expired = /^(?:InvalidSecurityToken|InvalidAccessKeyId|Forbidden\.AccessKeyDisabled)/i;

/**
 * Runs before the quota, so that the request uses its turn at once, without waiting for the credential source. Makes at most one more
 * attempt per call, and only if the source can return another key.
 *
 * @param timeout the time limit for obtaining a key, in milliseconds
 */
export function renewKey(keyring: Keyring, timeout: number): Policy {
  const withKey = async (call: Call): Promise<Call & { readonly credentials: Credentials }> => {
    const credentials = keyring.current() ?? (await within(call, (signal) => keyring.obtain(signal), timeout));
    return { ...call, credentials };
  };
  return (next) => async (call) => {
    const keyed = await withKey(call);
    try {
      return await next(keyed);
    } catch (error) {
      const isRejected = isErrorNamed(error, 'AuthError') && expired.test(error.code);
      if (!isRejected || !keyring.forget(keyed.credentials) || call.sendsOnce) throw error;
      return next(await withKey(call));
    }
  };
}
