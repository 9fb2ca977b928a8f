/** A policy for calls that change something, which is loaded before the first of them is sent: who only reads does without. */
import { operationRules } from '@iot-distribution/codec';
import type { Policy, Send } from './call.ts';
import { within } from './deadline.ts';
import { loadPart } from './load-part.ts';

export function forChanges(load: () => Promise<Policy>): Policy {
  return (next) => {
    let guarded: Send | undefined;
    const change: Send = async (call) => {
      guarded ??= (await within(call, (signal) => loadPart(load, signal)))(next);
      return guarded(call);
    };
    return (call) => (operationRules[call.action].effect === 'read' ? next(call) : change(call));
  };
}
