/**
 * Between an XML element and the JSON shape of the same answer. Both ways are guided by the plan, because only it
 * knows whether one element is a list of one, and whether an empty one is an empty text, an empty list or an empty struct.
 */
import { ContractError, DecodeError } from '../errors.ts';
import type { Plan, StructPlan } from './plan.ts';
import { pointerStep, type WireStruct, type WireValue } from './wire-value.ts';
import type { XmlElement } from './xml.ts';

/**
 * The JSON shape of an element, scalars as text.
 *
 * @throws {DecodeError} when a member stands twice that may stand once
 * @throws {ContractError} when text stands where members belong, or members where text belongs
 */
export function structFromXml(element: XmlElement, plan: StructPlan, pointer = ''): WireStruct {
  refuseText(element, pointer);
  const struct = Object.create(null) as Record<string, WireValue>;
  for (const child of element.children) {
    const at = pointerStep(pointer, child.name);
    const member = plan.members.find(({ wire }) => wire === child.name);
    if (member !== undefined && child.name in struct) {
      throw new DecodeError(`the answer has the member ${at} twice`, { code: 'DuplicateMember' });
    }
    struct[child.name] = member === undefined ? child.text : valueFromXml(child, member.plan, at);
  }
  return struct;
}

function valueFromXml(element: XmlElement, plan: Plan, pointer: string): WireValue {
  if (plan.kind === 'struct') return structFromXml(element, plan, pointer);
  if (plan.kind === 'list') return listFromXml(element, plan.item ?? '', plan.items, pointer);
  if (element.children.length > 0) {
    throw new ContractError(`${pointer} has members where the contract has a ${plan.kind}`, {
      code: 'UnexpectedType',
      pointer,
    });
  }
  return element.text;
}

function listFromXml(wrapper: XmlElement, item: string, items: Plan, pointer: string): WireStruct {
  refuseText(wrapper, pointer);
  const struct = Object.create(null) as Record<string, WireValue>;
  const list: WireValue[] = [];
  for (const child of wrapper.children) {
    if (child.name !== item) struct[child.name] = child.text;
    else list.push(valueFromXml(child, items, pointerStep(pointerStep(pointer, item), list.length)));
  }
  if (list.length > 0) struct[item] = list;
  return struct;
}

function refuseText(element: XmlElement, pointer: string): void {
  if (element.text.trim() === '') return;
  throw new ContractError(`${pointer || 'the root'} has text where the contract has members`, {
    code: 'UnexpectedType',
    pointer,
  });
}

/** The element of a JSON shape. */
export function elementFromWire(name: string, value: WireValue): XmlElement {
  if (typeof value !== 'object' || value === null)
    return { name, text: value === null ? '' : String(value), children: [] };
  const children = Object.entries(value).flatMap(([key, member]) =>
    Array.isArray(member)
      ? member.map((item: WireValue) => elementFromWire(key, item))
      : [elementFromWire(key, member as WireValue)],
  );
  return { name, text: '', children };
}
