/** Obtains the key for an attempt, and another one if the service rejects the key or its token as expired. */
import type { Call, Policy } from '../request/call.ts';
import type { Credentials } from '@iot-distribution/signer';
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
  const keyOf = (call: Call) => keyring.current() ?? within(call, (signal) => keyring.obtain(signal), timeout);
  return (next) => {
    const again = async (call: Call, rejected: Credentials, error: unknown) => {
      const isRejected = isErrorNamed(error, 'AuthError') && expired.test(error.code);
      if (!isRejected || !keyring.forget(rejected) || call.sendsOnce) throw error;
      return next({ ...call, credentials: await keyOf(call) });
    };
    const sendWith = (call: Call, credentials: Credentials) =>
      next({ ...call, credentials }).catch((error: unknown) => again(call, credentials, error));
    return (call) => {
      const key = keyOf(call);
      return key instanceof Promise ? key.then((credentials) => sendWith(call, credentials)) : sendWith(call, key);
    };
  };
}
