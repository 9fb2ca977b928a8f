/** Makes an attempt again with another key, when the service says that the key or its token has ended. */
import type { Policy } from '../request/call.ts';
import { isErrorNamed } from '../errors.ts';
import type { Keyring } from '../credentials/keyring.ts';

const ended = /^(?:InvalidSecurityToken|InvalidAccessKeyId|Forbidden\.AccessKeyDisabled)/i;

/** One more attempt a call, no more, and only when the source of the key can give another one. */
export function renewKey(keyring: Keyring): Policy {
  return (next) => async (call) => {
    const before = keyring.generation();
    try {
      return await next(call);
    } catch (error) {
      if (!isErrorNamed(error, 'AuthError') || !ended.test(error.code) || !keyring.renew(Math.max(before, 1)))
        throw error;
      return next(call);
    }
  };
}
