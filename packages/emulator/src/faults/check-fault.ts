import { faultMembers, targetMembers, type FaultMember } from './fault-members.ts';
import type { FaultKind } from './fault.ts';

/**
 * Rejects what the types do not, for callers without types: a fault that does nothing would let a test pass that tests nothing.
 *
 * @throws {TypeError} for an unknown fault or member, or a missing member
 * @throws {RangeError} for a number out of range
 */
export function checkFault({ fault, ...given }: FaultKind): void {
  if (!Object.hasOwn(faultMembers, fault)) throw new TypeError(`unknown fault ${JSON.stringify(fault)}`);
  const members: Readonly<Record<string, FaultMember>> = { ...faultMembers[fault], ...targetMembers };
  for (const [name, { required }] of Object.entries(members)) {
    if (required && !Object.hasOwn(given, name)) throw new TypeError(`the fault ${fault} needs ${name}`);
  }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || (fault === 'status' && name === 'headers')) continue;
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (member === undefined) throw new TypeError(`the fault ${fault} has no member ${JSON.stringify(name)}`);
    if (typeof value !== member.type) throw new TypeError(`${name} of the fault ${fault} is not a ${member.type}`);
    if (typeof value === 'number' && !isInRange(value, member)) {
      throw new RangeError(`${name} of the fault ${fault} is out of range: ${value}`);
    }
  }
}

/** Whether a number is whole and in the range of a member. */
function isInRange(value: number, { minimum = -Infinity, maximum = Infinity }: FaultMember): boolean {
  return (Number.isInteger(value) || value === Infinity) && value >= minimum && value <= maximum;
}
