/** What the classes of errors have in common. */
import type { DistributionError } from '@iot-distribution/codec';
import type { UnfinishedWait } from '../wait-outcome.ts';

/** Defines a member, unless its value is undefined. */
export function gain(error: DistributionError, member: string, value: unknown): void {
  if (value !== undefined) Object.defineProperty(error, member, { value, enumerable: true, configurable: true });
}

/** The members of a wait are not enumerable: for many jobs they are large, and should not appear in logs. */
export function carry(error: DistributionError, { token, outcomes, lastResponse }: Partial<UnfinishedWait> = {}): void {
  for (const [member, value] of Object.entries({ token, outcomes, lastResponse })) {
    if (value !== undefined) Object.defineProperty(error, member, { value });
  }
}

/** Defined on the prototype, so that the first line of the stack has the name, and instances do not have the member. */
export function named(type: { prototype: Error }, name: string): void {
  Object.defineProperty(type.prototype, 'name', { value: name });
}
