import { InputError, isAction } from '@iot-distribution/codec';
import { faultMembers, targetMembers, type Fault, type FaultMember } from '@iot-distribution/emulator';

/**
 * Parses a fault of the form `NAME[,MEMBER=VALUE…]`, such as `status,status=503,executed=true,times=2`.
 *
 * @throws {InputError} for an unknown name or member, a value of the wrong type, or a missing member
 */
export function parseFault(text: string): Fault {
  const [name = '', ...pairs] = text.split(',');
  const names = Object.keys(faultMembers);
  if (!Object.hasOwn(faultMembers, name)) throw rejected(`unknown fault "${name}": use one of ${names.join(', ')}`);
  const members: Readonly<Record<string, FaultMember>> = { ...faultMembers[name as Fault['fault']], ...targetMembers };
  const values = pairs.map((pair) => {
    const at = pair.indexOf('=');
    const member = at === -1 ? pair : pair.slice(0, at);
    if (at === -1 || !Object.hasOwn(members, member)) {
      throw rejected(`invalid member "${pair}": use MEMBER=VALUE with one of ${Object.keys(members).join(', ')}`);
    }
    return [member, valueOf(member, pair.slice(at + 1), members[member])] as const;
  });
  const given = new Set(values.map(([member]) => member));
  const missing = Object.entries(members).find(([member, { required }]) => required && !given.has(member));
  if (missing) throw rejected(`the fault ${name} needs ${missing[0]}=VALUE`);
  return { fault: name, ...Object.fromEntries(values) } as Fault;
}

function valueOf(name: string, text: string, member: FaultMember | undefined): string | number | boolean {
  const { type = 'string', minimum = 0, maximum = 1e12 } = member ?? {};
  if (name === 'action' && text !== 'ResultFile' && !isAction(text)) {
    throw rejected(`unknown action "${text}": use the name of an operation, or ResultFile`);
  }
  if (type === 'string') return text;
  if (type === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true';
    throw rejected(`${name} must be true or false, not "${text}"`);
  }
  const number = /^-?\d{1,13}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= minimum && number <= maximum) return number;
  throw rejected(`${name} must be a whole number from ${minimum} to ${maximum}, not "${text}"`);
}

function rejected(problem: string): InputError {
  return new InputError(`--fault: ${problem}`, { code: 'InvalidOption', pointer: '/fault' });
}
