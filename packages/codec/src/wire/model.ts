/**
 * Between the wire and the model: names, lists and codes, in both directions. Reading checks every value, so that a model is
 * either of its type or not created; pointers in errors have wire names.
 */
import { ContractError } from '../errors.ts';
import type { ListPlan, Plan, StructPlan } from './plan.ts';
import { pointerTo, type Place } from './pointer.ts';
import { describe, readBoolean, readEnum, readInteger, readString, writeEnum } from './scalars.ts';
import { isStruct, type WireStruct, type WireValue } from './wire-value.ts';

/** A value in a model: names instead of codes, lists instead of wrappers. */
export type ModelValue = string | number | boolean | readonly ModelValue[] | ModelStruct;

export interface ModelStruct {
  readonly [modelName: string]: ModelValue;
}

/** Maximum number of listed unknown members, so that a response full of them does not become a list of the same size. */
export const maxUnknownMembers = 1000;

/**
 * The model of a struct. The struct must not inherit anything that looks like a member.
 *
 * @param unknownMembers receives the JSON pointer of each member and code that is not in the contract
 * @throws {ContractError} when a required member is missing or a value is not of its type
 */
export function structFromWire(
  struct: WireStruct,
  plan: StructPlan,
  unknownMembers: string[],
  place?: Place,
): Record<string, ModelValue> {
  const model: Record<string, ModelValue> = {};
  let known = 0;
  for (const { wire, model: name, isOptional, plan: memberPlan } of plan.members) {
    const value = struct[wire];
    if (value !== undefined) known += 1;
    if (value !== undefined && !(isOptional && isUnset(value, memberPlan))) {
      model[name] = valueFromWire(value, memberPlan, unknownMembers, place, wire);
    } else if (memberPlan.kind === 'list') {
      model[name] = [];
    } else if (!isOptional) {
      throw missing(place, wire);
    }
  }
  for (const _ in struct) known -= 1;
  if (known < 0) reportStrangers(struct, plan, unknownMembers, place);
  return model;
}

/** Serialisers write null for an unset member, and the product writes an empty text for an unset time. */
function isUnset(value: WireValue, { kind }: Plan): boolean {
  return value === null || (value === '' && (kind === 'integer' || kind === 'enum' || kind === 'boolean'));
}

function reportStrangers(struct: WireStruct, plan: StructPlan, unknownMembers: string[], place?: Place): void {
  for (const name of Object.keys(struct)) {
    if (!plan.byWireName.has(name) && !plan.passedBy.has(name)) report(unknownMembers, place, name);
  }
}

function report(unknownMembers: string[], place: Place | undefined, step: string | number): void {
  if (unknownMembers.length < maxUnknownMembers) unknownMembers.push(pointerTo(place, step));
}

function valueFromWire(
  value: WireValue,
  plan: Plan,
  unknownMembers: string[],
  within: Place | undefined,
  step: string | number,
): ModelValue {
  switch (plan.kind) {
    case 'string':
      return readString(value, within, step);
    case 'integer':
      return readInteger(value, within, step);
    case 'boolean':
      return readBoolean(value, within, step);
    case 'enum': {
      const name = readEnum(value, plan, within, step);
      if (!plan.codes.has(name)) report(unknownMembers, within, step);
      return name;
    }
    case 'list':
      return listFromWire(value, plan, unknownMembers, { within, step });
    case 'struct':
      if (!isStruct(value)) throw notStruct(value, within, step);
      return structFromWire(value, plan, unknownMembers, { within, step });
  }
}

/**
 * A list is always an array, and empty for each known form of an empty list: `{}`, `[]`, `""`, `null`, `{"item":[]}`, `{"item":null}`, an
 * empty element, a missing member. Some other shapes are unambiguous; they are read and reported: another name for the item, a list
 * without its wrapper, one item without its list.
 */
function listFromWire(value: WireValue, plan: ListPlan, unknownMembers: string[], place: Place): ModelValue[] {
  const { item } = plan;
  if (item === undefined) return itemsFromWire(value, plan.items, unknownMembers, place);
  if (value === null || (typeof value === 'string' && value.trim() === '')) return [];
  if (Array.isArray(value)) {
    if (value.length > 0) report(unknownMembers, place.within, place.step);
    return itemsFromWire(value, plan.items, unknownMembers, place);
  }
  if (!isStruct(value)) throw notStruct(value, place.within, place.step);
  const names = Object.keys(value);
  const name = [item, ...plan.itemAliases].find((one) => names.includes(one));
  if (name === undefined) {
    if (names.length === 0) return [];
    // An empty list would lose the content of the wrapper under another name.
    if (!isItem(value, plan.items)) throw missing(place, item);
    report(unknownMembers, place.within, place.step);
    return [valueFromWire(value, plan.items, unknownMembers, place.within, place.step)];
  }
  for (const other of names) if (other !== item) report(unknownMembers, place, other);
  const items = value[name] ?? null;
  if (items === null) return [];
  if (!isStruct(items)) return itemsFromWire(items, plan.items, unknownMembers, { within: place, step: name });
  if (name === item) report(unknownMembers, place, item);
  return [valueFromWire(items, plan.items, unknownMembers, place, name)];
}

/** Whether a struct in place of a list is one of its items: it has all required members of an item. */
function isItem(value: WireStruct, plan: Plan): boolean {
  if (plan.kind !== 'struct') return false;
  const required = plan.members.filter(({ isOptional, plan: { kind } }) => !isOptional && kind !== 'list');
  return required.length > 0 && required.every(({ wire }) => (value[wire] ?? null) !== null);
}

function itemsFromWire(value: WireValue, plan: Plan, unknownMembers: string[], place: Place): ModelValue[] {
  if (Array.isArray(value)) {
    return value.map((item: WireValue, index) => valueFromWire(item, plan, unknownMembers, place, index));
  }
  const pointer = pointerTo(place);
  throw new ContractError(`${pointer} is not a list`, { code: 'UnexpectedType', pointer });
}

/**
 * The wire struct of a valid model: bare scalars, wrapped lists, codes for names.
 *
 * @throws {ContractError} for a name without a code
 */
export function structToWire(model: ModelStruct, plan: StructPlan, place?: Place): Record<string, WireValue> {
  const struct: Record<string, WireValue> = {};
  for (const { wire, model: name, plan: memberPlan } of plan.members) {
    const value = Object.hasOwn(model, name) ? model[name] : undefined;
    if (value !== undefined) struct[wire] = valueToWire(value, memberPlan, place, name);
  }
  return struct;
}

function valueToWire(value: ModelValue, plan: Plan, within: Place | undefined, step: string | number): WireValue {
  switch (plan.kind) {
    case 'enum':
      return writeEnum(value as string, plan, within, step);
    case 'list': {
      const place = { within, step };
      const list = value as readonly ModelValue[];
      const items = list.map((item, index) => valueToWire(item, plan.items, place, index));
      return plan.item === undefined ? items : { [plan.item]: items };
    }
    case 'struct':
      return structToWire(value as ModelStruct, plan, { within, step });
    default:
      return value as string | number | boolean;
  }
}

function missing(place: Place | undefined, step: string): ContractError {
  const pointer = pointerTo(place, step);
  return new ContractError(`${pointer} is missing: the contract requires it`, { code: 'MissingMember', pointer });
}

function notStruct(value: WireValue, within: Place | undefined, step: string | number): ContractError {
  const pointer = pointerTo(within, step);
  return new ContractError(`${pointer}: expected a struct, got ${describe(value)}`, {
    code: 'UnexpectedType',
    pointer,
  });
}
