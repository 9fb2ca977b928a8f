/** Emits events for the start and the end of each attempt. It is part of a call only if there is a listener. */
import type { Policy } from '../request/call.ts';
import { isDistributionError, isErrorNamed } from '../errors.ts';
import type { Emit } from '../events.ts';
import { withoutKey } from '../response/hide-secrets.ts';

export function reportAttempts(emit: Emit): Policy {
  return (next) => async (call) => {
    const { id, action } = call;
    const about = { call: id, action, attempt: call.sent.requests + 1 };
    const start = performance.now();
    const duration = () => performance.now() - start;
    emit({ type: 'attempt-started', ...about });
    try {
      const reply = await next(call);
      const { requestId } = reply.value as { requestId?: string };
      const shownId = call.credentials === undefined ? undefined : withoutKey(requestId, call.credentials);
      emit({ type: 'attempt-ended', ...about, duration: duration(), status: 200, requestId: shownId });
      return reply;
    } catch (error) {
      const { status, requestId } = isDistributionError(error) ? error : {};
      emit({ type: 'attempt-ended', ...about, duration: duration(), status, requestId, error: nameAndCode(error) });
      if (isErrorNamed(error, 'ThrottledError')) {
        emit({ type: 'throttled', call: id, action, retryAfter: error.retryAfter });
      }
      throw error;
    }
  };
}

/** Only class and code: a message can quote the service. */
export function nameAndCode(error: unknown): { readonly name: string; readonly code: string } {
  return isDistributionError(error) ? { name: error.name, code: error.code } : { name: 'Error', code: 'unknown' };
}
