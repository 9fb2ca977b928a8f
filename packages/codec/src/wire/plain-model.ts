/** The common part of both readers of plain responses: how they stop, and how they finish a struct. */
import type { ModelStruct, ModelValue } from './model.ts';
import type { StructPlan } from './plan.ts';

/** Thrown if a response is not plain. It has no details: the caller then uses the full reader. */
export const notPlain: unique symbol = Symbol('not plain');

export function stop(): never {
  throw notPlain;
}

/**
 * A struct with only the members of its plan, in the order of the plan. A missing list is empty; a struct without a required member is not
 * plain.
 */
export function inPlanOrder(found: Readonly<Record<string, ModelValue>>, members: StructPlan['members']): ModelStruct {
  const model: Record<string, ModelValue> = {};
  for (const { model: name, plan, isOptional } of members) {
    if (Object.hasOwn(found, name)) model[name] = found[name] as ModelValue;
    else if (plan.kind === 'list') model[name] = [];
    else if (!isOptional) stop();
  }
  return model;
}
