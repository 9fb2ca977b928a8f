/**
 * Schema, prepared for walking: names of the model worked out once, members in an array. Both directions use it, so
 * the rule of the model (small first letter, no wrappers, names for codes) stands here and nowhere else.
 */
import type { ArraySchema, BooleanSchema, IntegerSchema, ObjectSchema, Schema, StringSchema } from '../contract.ts';

export interface StructPlan {
  readonly kind: 'struct';
  readonly rules: ObjectSchema;
  readonly members: readonly Member[];
  readonly byWireName: ReadonlyMap<string, Member>;
  /** Wire names that are known and not looked at. */
  readonly passedBy: ReadonlySet<string>;
}

export interface Member {
  readonly wire: string;
  readonly model: string;
  /** Whether the model that is read may lack the member. A list it never lacks: one that is missing is empty. */
  readonly isOptional: boolean;
  /** Whether a model that is written has to have the member: lists of an answer too, though it may lack them on the wire. */
  readonly isRequired: boolean;
  readonly plan: Plan;
}

export interface ListPlan {
  readonly kind: 'list';
  readonly rules: ArraySchema;
  /** Key inside the wrapper; absent for request lists, which have none. */
  readonly item: string | undefined;
  /** Other names of that key that sources have. */
  readonly itemAliases: readonly string[];
  readonly items: Plan;
}

export interface EnumPlan {
  readonly kind: 'enum';
  readonly rules: IntegerSchema;
  readonly names: ReadonlyMap<number, string>;
  readonly codes: ReadonlyMap<string, number>;
}

export interface StringPlan {
  readonly kind: 'string';
  readonly rules: StringSchema;
}

export interface IntegerPlan {
  readonly kind: 'integer';
  readonly rules: IntegerSchema;
}

export interface BooleanPlan {
  readonly kind: 'boolean';
  readonly rules: BooleanSchema;
}

export type Plan = StructPlan | ListPlan | EnumPlan | StringPlan | IntegerPlan | BooleanPlan;

/**
 * Name of a member in the model: its wire name with a lower-case first letter.
 *
 * @example
 * modelName('JobInfo'); // 'jobInfo'
 */
export function modelName(wire: string): string {
  return wire.charAt(0).toLowerCase() + wire.slice(1);
}

const plans = new WeakMap<Schema, Plan>();

/** The plan of some rules, made at its first use. */
export function planOf(rules: ObjectSchema): StructPlan;
export function planOf(rules: Schema): Plan;
export function planOf(rules: Schema): Plan {
  let plan = plans.get(rules);
  if (plan === undefined) {
    plan = makePlan(rules);
    plans.set(rules, plan);
  }
  return plan;
}

function makePlan(given: Schema): Plan {
  // A member that the rules leave out is not looked up on a prototype that others may have polluted.
  const rules = Object.assign(Object.create(null), given) as Schema;
  switch (rules.type) {
    case 'object': {
      const members = Object.entries(rules.properties).map(([wire, member]) => {
        const isRequired = rules.required.includes(wire);
        return {
          wire,
          model: modelName(wire),
          isOptional: !isRequired && member.type !== 'array',
          isRequired: isRequired || (member.type === 'array' && member['x-item'] !== undefined),
          plan: planOf(member),
        };
      });
      const byWireName = new Map(members.map((member) => [member.wire, member]));
      return { kind: 'struct', rules, members, byWireName, passedBy: new Set() };
    }
    case 'array':
      return {
        kind: 'list',
        rules,
        item: rules['x-item'],
        itemAliases: rules['x-item-aliases'] ?? [],
        items: planOf(rules.items),
      };
    case 'integer':
      return rules['x-enum-names'] === undefined ? { kind: 'integer', rules } : enumPlan(rules, rules['x-enum-names']);
    // Of one shape, all three: reading looks at the kind of a plan for every member.
    case 'string':
      return { kind: 'string', rules };
    case 'boolean':
      return { kind: 'boolean', rules };
  }
}

function enumPlan(rules: IntegerSchema, namesByCode: Readonly<Record<string, string>>): EnumPlan {
  const entries = Object.entries(namesByCode).map(([code, name]) => [Number(code), name] as const);
  return { kind: 'enum', rules, names: new Map(entries), codes: new Map(entries.map(([code, name]) => [name, code])) };
}
