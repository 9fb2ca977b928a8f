/**
 * Checks a model against its rules, and describes the first violation in words about the member. One walk over data serves all operations:
 * compiled validators would be many times its size, and would report where a violation is, but not what is expected there.
 */
import type { IntegerSchema, ObjectSchema } from './contract.ts';
import { modelName, type Member, type Plan, type StructPlan } from './wire/plan.ts';
import { nameOf, pointerTo, type Place } from './wire/pointer.ts';

/** The first rule that a value violates. */
export interface Breach {
  /** JSON pointer of the member, in the requested names. */
  readonly pointer: string;
  /** The member and the rule, without the value. */
  readonly sentence: string;
}

/** The names in a breach: those of the model, or those of the wire. */
export type Names = 'model' | 'wire';

interface Manner {
  readonly names: Names;
  /** A request has known codes only; a response may have any. */
  readonly anyCode: boolean;
}

const manners = {
  model: { names: 'model', anyCode: false },
  wire: { names: 'wire', anyCode: false },
  answer: { names: 'model', anyCode: true },
} as const satisfies Record<string, Manner>;

/** The first breach of the model of a request; undefined when it is valid. */
export function inputBreach(model: unknown, plan: StructPlan, names: Names): Breach | undefined {
  return structBreach(model, plan, manners[names], undefined);
}

/** The same for the model of a response. */
export function responseBreach(model: unknown, plan: StructPlan): Breach | undefined {
  return structBreach(model, plan, manners.answer, undefined);
}

/** The rules between members come first: they explain best what is missing. */
function structBreach(value: unknown, plan: StructPlan, manner: Manner, place: Place | undefined): Breach | undefined {
  if (!isStruct(value)) return wrong(value, plan, manner, place);
  const { rules, members } = plan;
  const between = choiceBreach(value, rules, manner, place) ?? conditionBreach(value, rules, manner, place);
  if (between !== undefined) return between;
  let known = 0;
  for (const member of members) {
    if (value[member.model] !== undefined) known += 1;
    else if (member.isRequired) return missing(value, member, plan, manner, place);
  }
  if (rules['x-open'] === undefined) {
    const names = Object.keys(value);
    const stranger = names.length > known ? names.find((name) => !isMember(plan, name)) : undefined;
    if (stranger !== undefined) return strange(stranger, plan, place);
  }
  for (const member of members) {
    const inner = value[member.model];
    const breach =
      inner === undefined ? undefined : valueBreach(inner, member.plan, manner, place, member[manner.names]);
    if (breach !== undefined) return breach;
  }
  return undefined;
}

function valueBreach(
  value: unknown,
  plan: Plan,
  manner: Manner,
  within: Place | undefined,
  step: string | number,
): Breach | undefined {
  if (plan.kind === 'struct') return structBreach(value, plan, manner, { within, step });
  if (!fits(value, plan, manner)) return wrong(value, plan, manner, { within, step });
  if (plan.kind !== 'list') return undefined;
  const place = { within, step };
  for (const [index, item] of (value as readonly unknown[]).entries()) {
    const breach = valueBreach(item, plan.items, manner, place, index);
    if (breach !== undefined) return breach;
  }
  return undefined;
}

/** Whether a value is of its type and within its limits. Its items are checked separately. */
function fits(value: unknown, plan: Exclude<Plan, StructPlan>, { anyCode }: Manner): boolean {
  switch (plan.kind) {
    case 'string':
      return (
        typeof value === 'string' && (plan.rules.pattern === undefined || regExpOf(plan.rules.pattern).test(value))
      );
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer': {
      const { minimum = -Infinity, maximum = Infinity } = plan.rules;
      return Number.isSafeInteger(value) && isWithin(value as number, minimum, maximum);
    }
    case 'enum':
      return typeof value === 'string' && (plan.codes.has(value) || (anyCode && /^unrecognized:\d+$/.test(value)));
    case 'list': {
      const { minItems = 0, maxItems = Infinity } = plan.rules;
      return Array.isArray(value) && isWithin(value.length, minItems, maxItems);
    }
  }
}

const regExps = new Map<string, RegExp>();

/** Compiled once: there may be ten thousand device names to check. */
function regExpOf(pattern: string): RegExp {
  const regExp = regExps.get(pattern) ?? new RegExp(pattern, 'u');
  regExps.set(pattern, regExp);
  return regExp;
}

function isWithin(number: number, least: number, most: number): boolean {
  return number >= least && number <= most;
}

type Struct = Readonly<Record<string, unknown>>;

function isStruct(value: unknown): value is Struct {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMember({ members }: StructPlan, name: string): boolean {
  return members.some(({ model }) => model === name);
}

function breachAt(place: Place | undefined, rest: string): Breach {
  return { pointer: pointerTo(place), sentence: `${nameOf(place) || 'the value'} ${rest}` };
}

function wrong(value: unknown, plan: Plan, { names }: Manner, place: Place | undefined): Breach {
  return breachAt(place, `must be ${expected(plan, names)}${butIs(value, plan)}`);
}

function missing(
  struct: Struct,
  member: Member,
  plan: StructPlan,
  { names }: Manner,
  within: Place | undefined,
): Breach {
  const given = Object.keys(struct).find((other) => other.toLowerCase() === member.model.toLowerCase());
  if (given !== undefined && names === 'model') return strange(given, plan, within);
  return breachAt({ within, step: member[names] }, `is missing: it must be ${expected(member.plan, names)}`);
}

function strange(stranger: string, { members }: StructPlan, within: Place | undefined): Breach {
  const known = members.map(({ model }) => model);
  const meant = known.find((name) => name.toLowerCase() === stranger.toLowerCase());
  const hint = meant === undefined ? `the members are ${known.join(', ')}` : `use ${meant}`;
  return breachAt({ within, step: stranger }, `is not a member: ${hint}`);
}

/** "At least one of". */
function choiceBreach(
  struct: Struct,
  { anyOf }: ObjectSchema,
  { names }: Manner,
  place: Place | undefined,
): Breach | undefined {
  if (anyOf === undefined) return undefined;
  if (anyOf.some(({ required }) => required.every((wire) => struct[modelName(wire)] !== undefined))) return undefined;
  const choices = anyOf.flatMap(({ required }) => required.map((wire) => (names === 'wire' ? wire : modelName(wire))));
  return { pointer: pointerTo(place, choices[0]), sentence: `one of ${choices.join(', ')} is required` };
}

/** "If a member has a code, a list has so many entries." */
function conditionBreach(
  struct: Struct,
  { if: when, then, properties }: ObjectSchema,
  { names }: Manner,
  within: Place | undefined,
): Breach | undefined {
  if (when === undefined || then === undefined) return undefined;
  const nameOfCode = (wire: string, code: number) => (properties[wire] as IntegerSchema)['x-enum-names']?.[code];
  const codes = Object.entries(when.properties).map(([wire, rule]) => [wire, rule.const] as const);
  if (codes.some(([wire, code]) => struct[modelName(wire)] !== nameOfCode(wire, code))) return undefined;
  for (const [wire, { maxItems }] of Object.entries(then.properties)) {
    const list = struct[modelName(wire)];
    if (!Array.isArray(list) || list.length <= maxItems) continue;
    const conditions = codes.map(([other, code]) =>
      names === 'wire' ? `${other} is ${code}` : `${modelName(other)} is '${nameOfCode(other, code)}'`,
    );
    const rules = properties[wire];
    const isExact = rules?.type === 'array' && rules.minItems === maxItems;
    const step = names === 'wire' ? wire : modelName(wire);
    const most = `${isExact ? 'exactly' : 'at most'} ${maxItems} entry`;
    return breachAt({ within, step }, `must have ${most} when ${conditions.join(' and ')}`);
  }
  return undefined;
}

/** What the contract expects, in words that follow "must be". */
function expected({ kind, rules }: Plan, names: Names): string {
  switch (kind) {
    case 'string':
      return rules.pattern === undefined ? 'a string' : 'a non-blank string';
    case 'boolean':
      return 'true or false';
    case 'list':
      return `a list${range(' of', rules.minItems, rules.maxItems)}${rules.maxItems === undefined ? '' : ' entries'}`;
    case 'integer':
      return `an integer${range(' of', rules.minimum, rules.maximum)}`;
    case 'enum': {
      const codes = Object.entries(rules['x-enum-names'] ?? {});
      return `one of ${codes.map(([code, name]) => (names === 'wire' ? code : `'${name}'`)).join(', ')}`;
    }
    case 'struct':
      return 'an object';
  }
}

function range(before: string, least: number | undefined, most: number | undefined): string {
  if (least === undefined) return '';
  const from = least.toLocaleString('en-US');
  return most === undefined ? `${before} ${from} or more` : `${before} ${from} to ${most.toLocaleString('en-US')}`;
}

/** The actual value, where it helps; never a text, which may be a secret. */
function butIs(value: unknown, { kind }: Plan): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return `, not ${value}`;
  if (Array.isArray(value)) return `, not a list of ${value.length.toLocaleString('en-US')}`;
  if (typeof value === 'object') return ', not an object';
  return typeof value === 'string' && kind !== 'string' && kind !== 'enum' ? ', not a string' : '';
}
