import { faultMembers, targetMembers, type FaultMember } from './fault-members.ts';
import type { FaultKind } from './fault.ts';

/**
 * Checks a fault at run time, for callers without types. A misspelled fault would do nothing, and the test that uses it would pass.
 *
 * @throws {TypeError} for an unknown fault or member, or a missing member
 * @throws {RangeError} for a number out of range
 */
export function checkFault({ fault, ...given }: FaultKind): void {
  if (!Object.hasOwn(faultMembers, fault))
    throw new TypeError(`unknown fault ${JSON.stringify(fault)}: use one of ${Object.keys(faultMembers).join(', ')}`);
  const members: Readonly<Record<string, FaultMember>> = { ...faultMembers[fault], ...targetMembers };
  for (const [name, { required }] of Object.entries(members)) {
    if (required && !Object.hasOwn(given, name)) throw new TypeError(`fault ${fault}: missing member ${name}`);
  }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || (fault === 'status' && name === 'headers')) continue;
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (member === undefined) throw new TypeError(`fault ${fault}: unknown member ${JSON.stringify(name)}`);
    if (typeof value !== member.type)
      throw new TypeError(`fault ${fault}: ${name} must be a ${member.type}, not a ${typeof value}`);
    if (typeof value === 'number' && !isInRange(value, member)) {
      throw new RangeError(`fault ${fault}: ${name} must be ${describeRange(member)}, not ${value}`);
    }
  }
}

/** Whether a number is an integer in the range of a member; `Infinity` counts as one where there is no maximum. */
function isInRange(value: number, { minimum = -Infinity, maximum = Infinity }: FaultMember): boolean {
  return (Number.isInteger(value) || value === Infinity) && value >= minimum && value <= maximum;
}

function describeRange({ minimum = -Infinity, maximum = Infinity }: FaultMember): string {
  return `an integer from ${minimum} to ${maximum}`;
}
