/** What both readers of plain responses have in common: how they give up, and how they finish a struct. */
import type { ModelStruct, ModelValue } from './model.ts';
import type { StructPlan } from './plan.ts';

/** Thrown where a response is not plain. It carries nothing: whoever catches it reads the response another way. */
export const notPlain: unique symbol = Symbol('not plain');

export function stop(): never {
  throw notPlain;
}

/**
 * A struct with the members of its plan alone, in their order, whatever order they came in. A list that did not come is empty; a required
 * member that did not come is not plain.
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
