/**
 * A schema, prepared for walking: names of the model worked out once, members in an array. Both directions use it, so
 * the rule of the model (small first letter, no wrappers, names for codes) stands here and nowhere else.
 */
import type { IntegerSchema, ObjectSchema, Schema } from '../contract.ts';

export interface StructPlan {
  readonly kind: 'struct';
  readonly members: readonly Member[];
  readonly byWireName: ReadonlyMap<string, Member>;
  /** Wire names that are known and not looked at. */
  readonly passedBy: ReadonlySet<string>;
}

export interface Member {
  readonly wire: string;
  readonly model: string;
  /** Whether the model may lack the member. A list it never lacks: one that is missing is empty. */
  readonly isOptional: boolean;
  readonly plan: Plan;
}

export interface ListPlan {
  readonly kind: 'list';
  /** Key inside the wrapper; absent for request lists, which have none. */
  readonly item: string | undefined;
  readonly items: Plan;
}

export interface EnumPlan {
  readonly kind: 'enum';
  readonly names: ReadonlyMap<number, string>;
  readonly codes: ReadonlyMap<string, number>;
}

export interface ScalarPlan {
  readonly kind: 'string' | 'integer' | 'boolean';
}

export type Plan = StructPlan | ListPlan | EnumPlan | ScalarPlan;

/** The model's name of a wire member: the same word with a small first letter. */
export function modelName(wire: string): string {
  return wire.charAt(0).toLowerCase() + wire.slice(1);
}

const plans = new WeakMap<Schema, Plan>();

/** The plan of a schema, made at its first use. */
export function planOf(schema: ObjectSchema): StructPlan;
export function planOf(schema: Schema): Plan;
export function planOf(schema: Schema): Plan {
  let plan = plans.get(schema);
  if (plan === undefined) {
    plan = makePlan(schema);
    plans.set(schema, plan);
  }
  return plan;
}

function makePlan(schema: Schema): Plan {
  switch (schema.type) {
    case 'object': {
      const members = Object.entries(schema.properties).map(([wire, member]) => {
        const isOptional = !schema.required.includes(wire) && member.type !== 'array';
        return { wire, model: modelName(wire), isOptional, plan: planOf(member) };
      });
      return {
        kind: 'struct',
        members,
        byWireName: new Map(members.map((member) => [member.wire, member])),
        passedBy: new Set(),
      };
    }
    case 'array':
      return { kind: 'list', item: schema['x-item'], items: planOf(schema.items) };
    case 'integer':
      return schema['x-enum-names'] === undefined ? { kind: 'integer' } : enumPlan(schema['x-enum-names']);
    default:
      return { kind: schema.type };
  }
}

function enumPlan(namesByCode: NonNullable<IntegerSchema['x-enum-names']>): EnumPlan {
  const entries = Object.entries(namesByCode).map(([code, name]) => [Number(code), name] as const);
  return { kind: 'enum', names: new Map(entries), codes: new Map(entries.map(([code, name]) => [name, code])) };
}
