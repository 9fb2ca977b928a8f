/** After a lost response, looks up the outcome of a create or a delete before it reports an outcome or sends the request again. */
import { operations } from '@iot-distribution/codec';
import type { Policy } from '../request/call.ts';
import { createOnce } from './create-once.ts';
import { deleteForCertain } from './delete-for-certain.ts';
import type { ReconcileSettings } from './reconcile-settings.ts';

export function reconcile(settings: ReconcileSettings): Policy {
  return (next) => (call) => {
    switch (operations[call.action].effect) {
      case 'read':
        return next(call);
      case 'create':
        return createOnce(call, next, settings);
      case 'delete':
        return deleteForCertain(call, next, settings);
    }
  };
}
