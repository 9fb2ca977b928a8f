/**
 * Runs a generated validator and says what it found in words. The validator only tells where a value breaks its contract; what
 * should stand there is read from the contract, so the sentence is about the member and not about JSON Schema.
 */
import type { IntegerSchema, ObjectSchema, Schema } from './contract.ts';
import { modelName } from './wire/plan.ts';
import { nameOf, pointerTo, type Place } from './wire/pointer.ts';

/** What ajv reports. */
interface Violation {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A validator that `pnpm generate` made: no ajv at run time, no code generation. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}

/** The first rule that a value breaks. */
export interface Breach {
  /** JSON pointer of the member, in the names that were asked for. */
  readonly member: string;
  /** The member and the rule, without the value. */
  readonly sentence: string;
}

/** Whose names a breach speaks in: those of the model, or those of the wire. */
export type Names = 'model' | 'wire';

/** The first breach of a model, or nothing when it keeps its contract. */
export function breachOf(validator: Validator, model: unknown, schema: ObjectSchema, names: Names): Breach | undefined {
  if (validator(model)) return undefined;
  // Of a rule with parts ("one of") ajv reports the parts first and the rule last.
  const violation = validator.errors?.at(-1);
  if (violation === undefined) return { member: '', sentence: 'the value breaks its contract' };
  const spot = spotOf({ place: undefined, schema, value: model }, violation.instancePath, names);
  if (violation.schemaPath.startsWith('#/then/')) return conditionBreach(spot, schema, names);
  switch (violation.keyword) {
    case 'required':
      return missingBreach(spot, String(violation.params['missingProperty']), names);
    case 'additionalProperties':
      return strangerBreach(spot, String(violation.params['additionalProperty']));
    case 'anyOf':
      if (spot.schema?.type === 'object') return choiceBreach(spot.schema, names);
  }
  return breachAt(spot.place, `must be ${expected(spot.schema, names)}${butIs(spot)}`);
}

/** A member of a value, and what the contract says about it. */
interface Spot {
  readonly place: Place | undefined;
  readonly schema: Schema | undefined;
  readonly value: unknown;
}

function spotOf(root: Spot, pointer: string, names: Names): Spot {
  const steps = pointer.split('/').slice(1);
  return steps.reduce((spot, step) => member(spot, step.replaceAll('~1', '/').replaceAll('~0', '~'), names), root);
}

function member({ place, schema, value }: Spot, step: string, names: Names): Spot {
  const inner = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  if (schema?.type === 'array')
    return { place: { within: place, step: Number(step) }, schema: schema.items, value: inner };
  const members = schema?.type === 'object' ? Object.entries(schema.properties) : [];
  const [wire, memberSchema] = members.find(([name]) => modelName(name) === step) ?? [step, undefined];
  return { place: { within: place, step: names === 'wire' ? wire : step }, schema: memberSchema, value: inner };
}

function breachAt(place: Place | undefined, rest: string): Breach {
  return { member: pointerTo(place), sentence: `${nameOf(place) || 'the value'} ${rest}` };
}

function missingBreach(spot: Spot, name: string, names: Names): Breach {
  const { place, schema } = member(spot, name, names);
  const given = Object.keys(spot.value as object).find((other) => other.toLowerCase() === name.toLowerCase());
  if (given !== undefined && names === 'model') return strangerBreach(spot, given);
  return breachAt(place, `is missing: ${schema?.description}`);
}

function strangerBreach({ place, schema }: Spot, stranger: string): Breach {
  const known = schema?.type === 'object' ? Object.keys(schema.properties).map(modelName) : [];
  const meant = known.find((name) => name.toLowerCase() === stranger.toLowerCase());
  const hint = meant === undefined ? `there are ${known.join(', ')}` : `it is called ${meant}`;
  return breachAt({ within: place, step: stranger }, `is not a member: ${hint}`);
}

function choiceBreach({ anyOf = [] }: ObjectSchema, names: Names): Breach {
  const choices = anyOf.flatMap(({ required }) => required.map((wire) => (names === 'wire' ? wire : modelName(wire))));
  return { member: `/${choices[0]}`, sentence: `one of ${choices.join(', ')} is required` };
}

function conditionBreach({ place, schema }: Spot, { if: when, then, properties }: ObjectSchema, names: Names): Breach {
  const conditions = Object.entries(when?.properties ?? {}).map(([wire, { const: code }]) => {
    const name = (properties[wire] as IntegerSchema)['x-enum-names']?.[code];
    return names === 'wire' ? `${wire} is ${code}` : `${modelName(wire)} is '${name}'`;
  });
  const most = Object.values(then?.properties ?? {})[0]?.maxItems;
  const isExact = schema?.type === 'array' && schema.minItems === most;
  return breachAt(place, `must have ${isExact ? 'exactly' : 'at most'} ${most} entry when ${conditions.join(' and ')}`);
}

/** What the contract wants, to be read after "must be". */
function expected(schema: Schema | undefined, names: Names): string {
  switch (schema?.type) {
    case 'string':
      return schema.pattern === undefined ? 'a string' : 'a string that is not blank';
    case 'boolean':
      return 'true or false';
    case 'array':
      return `a list${range(' of', schema.minItems, schema.maxItems)}${schema.maxItems === undefined ? '' : ' entries'}`;
    case 'integer': {
      const codes = Object.entries(schema['x-enum-names'] ?? {});
      if (codes.length === 0) return `an integer${range(' of', schema.minimum, schema.maximum)}`;
      return `one of ${codes.map(([code, name]) => (names === 'wire' ? code : `'${name}'`)).join(', ')}`;
    }
    default:
      return 'an object';
  }
}

function range(before: string, least: number | undefined, most: number | undefined): string {
  if (least === undefined) return '';
  const from = least.toLocaleString('en-US');
  return most === undefined ? `${before} ${from} or more` : `${before} ${from} to ${most.toLocaleString('en-US')}`;
}

/** What stands there instead, where that tells more; never a text, which may be what must not be shown. */
function butIs({ schema, value }: Spot): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return `, not ${value}`;
  if (Array.isArray(value)) return `, not a list of ${value.length.toLocaleString('en-US')}`;
  if (typeof value === 'object') return ', not an object';
  const isText = schema?.type === 'string' || (schema?.type === 'integer' && schema['x-enum-names'] !== undefined);
  return typeof value === 'string' && !isText ? ', not a string' : '';
}
