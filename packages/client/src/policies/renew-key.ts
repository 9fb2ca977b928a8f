/** Obtains the key that an attempt is signed with, and another one when the service says that the key or its token has expired. */
import type { Credentials } from '@iot-distribution/signer';
import type { Call, Policy } from '../request/call.ts';
import { within } from './deadline.ts';
import type { Keyring } from '../credentials/keyring.ts';
import { isErrorNamed } from '../errors.ts';

const expired = /^(?:InvalidSecurityToken|InvalidAccessKeyId|Forbidden\.AccessKeyDisabled)/i;

/**
 * Stands before the quota, so that a turn is used when it is given: the time that a source takes would otherwise lie between the turn and
 * the request. One more attempt per call, and only when the source can give another key.
 *
 * @param timeout milliseconds to obtain a key
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
