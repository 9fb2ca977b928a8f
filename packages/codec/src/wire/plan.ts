/**
 * A schema, prepared for walking: model names are computed once, members are in an array. Both directions use it, so
 * the rules of the model (lower-case first letter, no wrappers, names for codes) are only here.
 */
import type { ArraySchema, BooleanSchema, IntegerSchema, ObjectSchema, Schema, StringSchema } from '../contract.ts';

export interface StructPlan {
  readonly kind: 'struct';
  readonly rules: ObjectSchema;
  readonly members: readonly Member[];
  readonly byWireName: ReadonlyMap<string, Member>;
  /** Wire names that are known and ignored. */
  readonly passedBy: ReadonlySet<string>;
}

export interface Member {
  readonly wire: string;
  readonly model: string;
  /** Whether the member is optional in a model that is read. A list never is: a missing one is empty. */
  readonly isOptional: boolean;
  /** Whether the member is required in a model that is written: also for lists of a response, which are optional on the wire. */
  readonly isRequired: boolean;
  readonly plan: Plan;
}

export interface ListPlan {
  readonly kind: 'list';
  readonly rules: ArraySchema;
  /** Key inside the wrapper; absent for request lists, which have none. */
  readonly item: string | undefined;
  /** Other names of that key in some sources. */
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

/** The plan of a schema, made at its first use. */
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
  // Members that the schema does not have are not looked up on the prototype, which may be polluted.
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
    // All three have one shape: reading checks the kind of a plan for every member.
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
