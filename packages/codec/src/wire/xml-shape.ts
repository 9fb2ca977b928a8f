/**
 * From an XML element to the JSON shape of the same response. It uses the plan, because only the plan shows whether one element
 * is a list of one item, and whether an empty element is an empty text, an empty list or an empty struct.
 */
import { ContractError, DecodeError } from '../errors.ts';
import type { ListPlan, Plan, StructPlan } from './plan.ts';
import { pointerTo, type Place } from './pointer.ts';
import type { WireStruct, WireValue } from './wire-value.ts';
import type { XmlElement } from './xml.ts';

/**
 * The JSON shape of an element, scalars as text.
 *
 * @throws {DecodeError} when a member that is not a list occurs twice
 * @throws {ContractError} when there is text in place of members
 */
export function structFromXml({ text, children }: XmlElement, plan: StructPlan, place?: Place): WireStruct {
  rejectText(text, place);
  const struct = Object.create(null) as Record<string, WireValue>;
  for (const child of children) {
    const { name } = child;
    const member = plan.byWireName.get(name);
    if (member === undefined) struct[name] = child.text;
    else if (name in struct) throw twice(place, name);
    else struct[name] = valueFromXml(child, member.plan, place, name);
  }
  return struct;
}

function valueFromXml(element: XmlElement, plan: Plan, within: Place | undefined, step: string | number): WireValue {
  if (plan.kind === 'struct') return structFromXml(element, plan, { within, step });
  if (plan.kind === 'list') return listFromXml(element, plan, { within, step });
  // Members in place of a scalar: the model rejects them, if it reads this member.
  return element.children.length > 0 ? {} : element.text;
}

function listFromXml(
  { text, children }: XmlElement,
  { item = '', itemAliases, items }: ListPlan,
  wrapper: Place,
): WireStruct {
  rejectText(text, wrapper);
  const struct = Object.create(null) as Record<string, WireValue>;
  for (const child of children) {
    const { name } = child;
    if (name === item || itemAliases.includes(name)) {
      const list = ((struct[name] as WireValue[] | undefined) ?? (struct[name] = [])) as WireValue[];
      list.push(valueFromXml(child, items, { within: wrapper, step: name }, list.length));
    } else {
      // Only the name is used.
      struct[name] = null;
    }
  }
  return struct;
}

function rejectText(text: string, place: Place | undefined): void {
  if (text === '' || text.trim() === '') return;
  const pointer = pointerTo(place);
  throw new ContractError(`${pointer || 'the root'}: expected members, got text`, {
    code: 'UnexpectedType',
    pointer,
  });
}

function twice(place: Place | undefined, name: string): DecodeError {
  return new DecodeError(`the response has ${pointerTo(place, name)} twice`, { code: 'DuplicateMember' });
}
