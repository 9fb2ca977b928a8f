/**
 * Between the wire and the model: names, lists and codes, both ways. Reading checks while it types, so that a model is
 * either what its type says or not made at all; the pointers in its errors are those of the wire.
 */
import { ContractError } from '../errors.ts';
import type { ListPlan, Plan, StructPlan } from './plan.ts';
import { readBoolean, readEnum, readInteger, readString, writeEnum } from './scalars.ts';
import { isStruct, pointerStep, type WireStruct, type WireValue } from './wire-value.ts';

/** What stands in a model: names instead of codes, lists instead of wrappers. */
export type ModelValue = string | number | boolean | readonly ModelValue[] | ModelStruct;

export interface ModelStruct {
  readonly [modelName: string]: ModelValue;
}

/**
 * The model of a struct.
 *
 * @param unknownMembers receives the JSON pointer of each member and code that the contract does not know
 * @throws {ContractError} when a required member is missing or a value is not of its type
 */
export function structFromWire(
  struct: WireStruct,
  plan: StructPlan,
  unknownMembers: string[],
  pointer = '',
): Record<string, ModelValue> {
  const model: Record<string, ModelValue> = {};
  let known = 0;
  for (const { wire, model: name, required, plan: memberPlan } of plan.members) {
    const value = Object.hasOwn(struct, wire) ? struct[wire] : undefined;
    if (value !== undefined) known += 1;
    // Serialisers write null for what is not there; where something must be there, null is a broken promise.
    if (value !== undefined && (value !== null || required || memberPlan.kind === 'list')) {
      model[name] = valueFromWire(value, memberPlan, unknownMembers, pointerStep(pointer, wire));
    } else if (memberPlan.kind === 'list') {
      model[name] = [];
    } else if (required) {
      throw missing(pointerStep(pointer, wire));
    }
  }
  const names = Object.keys(struct);
  if (names.length > known) {
    for (const name of names) if (!plan.wireNames.has(name)) unknownMembers.push(pointerStep(pointer, name));
  }
  return model;
}

function valueFromWire(value: WireValue, plan: Plan, unknownMembers: string[], pointer: string): ModelValue {
  switch (plan.kind) {
    case 'string':
      return readString(value, pointer);
    case 'integer':
      return readInteger(value, pointer);
    case 'boolean':
      return readBoolean(value, pointer);
    case 'enum': {
      const name = readEnum(value, plan, pointer);
      if (!plan.codes.has(name)) unknownMembers.push(pointer);
      return name;
    }
    case 'list':
      return listFromWire(value, plan, unknownMembers, pointer);
    case 'struct':
      if (!isStruct(value)) throw notStruct(value, pointer);
      return structFromWire(value, plan, unknownMembers, pointer);
  }
}

/**
 * A list is always an array, empty in each of the forms in which an empty list is known to arrive: `{}`, `[]`, `""`,
 * `null`, `{"item":[]}`, `{"item":null}`, an empty element, a missing member.
 */
function listFromWire(value: WireValue, plan: ListPlan, unknownMembers: string[], pointer: string): ModelValue[] {
  if (plan.item === undefined) return itemsFromWire(value, plan.items, unknownMembers, pointer);
  if (value === null || (typeof value === 'string' && value.trim() === '')) return [];
  if (Array.isArray(value) && value.length === 0) return [];
  if (!isStruct(value)) throw notStruct(value, pointer);
  const names = Object.keys(value);
  const items = Object.hasOwn(value, plan.item) ? value[plan.item] : undefined;
  const at = pointerStep(pointer, plan.item);
  if (items === undefined) {
    // Something is in the wrapper, under a name that is not the item's: an empty list would lose it.
    if (names.length > 0) throw missing(at);
    return [];
  }
  for (const name of names) if (name !== plan.item) unknownMembers.push(pointerStep(pointer, name));
  return items === null ? [] : itemsFromWire(items, plan.items, unknownMembers, at);
}

function itemsFromWire(value: WireValue, plan: Plan, unknownMembers: string[], pointer: string): ModelValue[] {
  if (!Array.isArray(value)) {
    throw new ContractError(`${pointer} is not a list`, { code: 'UnexpectedType', pointer });
  }
  return value.map((item: WireValue, index) => valueFromWire(item, plan, unknownMembers, pointerStep(pointer, index)));
}

/** The wire's struct of a model that has passed its validator: bare scalars, wrapped lists, codes for names. */
export function structToWire(model: ModelStruct, plan: StructPlan): Record<string, WireValue> {
  const struct: Record<string, WireValue> = {};
  for (const { wire, model: name, plan: memberPlan } of plan.members) {
    const value = Object.hasOwn(model, name) ? model[name] : undefined;
    if (value !== undefined) struct[wire] = valueToWire(value, memberPlan);
  }
  return struct;
}

function valueToWire(value: ModelValue, plan: Plan): WireValue {
  switch (plan.kind) {
    case 'enum':
      return writeEnum(value as string, plan);
    case 'list': {
      const items = (value as readonly ModelValue[]).map((item) => valueToWire(item, plan.items));
      return plan.item === undefined ? items : { [plan.item]: items };
    }
    case 'struct':
      return structToWire(value as ModelStruct, plan);
    default:
      return value as string | number | boolean;
  }
}

function missing(pointer: string): ContractError {
  return new ContractError(`the answer has no ${pointer}, which the contract promises`, {
    code: 'MissingMember',
    pointer,
  });
}

function notStruct(value: WireValue, pointer: string): ContractError {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'a list' : 'a scalar';
  return new ContractError(`${pointer} is ${kind} where the contract has a struct`, {
    code: 'UnexpectedType',
    pointer,
  });
}
