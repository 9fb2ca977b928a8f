/** What every answer has around its data: which members say how the call went, and how a failure is read out of them. */
import type { ObjectSchema } from './contract.ts';
import type { ObjectRules } from './rules.ts';
import { planOf, type StructPlan } from './wire/plan.ts';
import { NumberLiteral, type WireStruct } from './wire/wire-value.ts';

/** Members that speak of a failure only. On a success they may be missing, empty or nonsense, and are not looked at. */
const failureMembers: ReadonlySet<string> = new Set(['Code', 'ErrorMessage']);

/** The response of a contract without the members that speak of a failure: what the model of a success has. */
export function successSchema(response: ObjectSchema): ObjectSchema;
export function successSchema(response: ObjectRules): ObjectRules;
export function successSchema(response: ObjectRules): ObjectRules {
  const members = Object.entries(response.properties).filter(([name]) => !failureMembers.has(name));
  return { ...response, properties: Object.fromEntries(members) };
}

const successPlans = new WeakMap<ObjectRules, StructPlan>();

/** How a success is read: members that speak of a failure are known, and passed by. */
export function successPlan(response: ObjectRules): StructPlan {
  let plan = successPlans.get(response);
  if (plan === undefined) {
    plan = { ...planOf(successSchema(response)), passedBy: failureMembers };
    successPlans.set(response, plan);
  }
  return plan;
}

/**
 * A text member of a failure. A failure is never refused over its members: one of another kind counts as absent, so that what
 * is there can still be told.
 */
export function textOf(struct: WireStruct, name: string): string | undefined {
  const value = Object.hasOwn(struct, name) ? struct[name] : undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value instanceof NumberLiteral ? value.digits : undefined;
}
