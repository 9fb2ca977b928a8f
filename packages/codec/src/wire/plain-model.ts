/** The common part of both readers of plain responses: how they follow a plan, how they stop, and how they finish a struct. */
import type { ModelStruct, ModelValue } from './model.ts';
import type { EnumPlan, ListPlan, Plan, StructPlan } from './plan.ts';

/** The model in a text; undefined if the text is not plain or does not match the plan. */
export type ReadPlain = (text: string) => Record<string, ModelValue> | undefined;

/** The readers of one format, by the kind of a plan. */
export interface Readers<R> {
  readonly string: R;
  readonly integer: R;
  readonly boolean: R;
  readonly enum: (plan: EnumPlan) => R;
  readonly list: (plan: ListPlan) => R;
  readonly struct: (plan: StructPlan) => R;
}

export function readerOf<R>(plan: Plan, readers: Readers<R>): R {
  switch (plan.kind) {
    case 'enum':
      return readers.enum(plan);
    case 'list':
      return readers.list(plan);
    case 'struct':
      return readers.struct(plan);
    default:
      return readers[plan.kind];
  }
}

/** A member that a struct may have. */
export interface KnownMember<R> {
  /** In its plan; a member to ignore comes after all of them. */
  readonly index: number;
  readonly wire: string;
  /** In the model. */
  readonly name: string;
  readonly kind: Plan['kind'];
  readonly read: R;
}

/** The members of a struct, in the order of its plan. */
export function plannedMembers<R>({ members }: StructPlan, readers: Readers<R>): KnownMember<R>[] {
  return members.map(({ wire, model, plan }, index) => {
    return { index, wire, name: model, kind: plan.kind, read: readerOf(plan, readers) };
  });
}

/** The members of a struct that are known and ignored; their values must be text. */
export function ignoredMembers<R>({ members, passedBy }: StructPlan, readers: Readers<R>): KnownMember<R>[] {
  return Array.from(passedBy, (wire) => {
    return { index: members.length, wire, name: wire, kind: 'string', read: readers.string };
  });
}

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
