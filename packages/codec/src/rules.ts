/**
 * What of a contract a program acts on: its structure and its limits, without the words for people. The words are most of it, and a
 * page that sends one query has no use for them, so encoding, decoding and the client read the rules, which `pnpm generate` takes out of
 * the contracts. A contract is also its own rules: it only says more.
 */
import type {
  ArraySchema,
  BooleanSchema,
  IntegerSchema,
  ObjectSchema,
  Operation,
  Schema,
  StringSchema,
} from './contract.ts';

/** Members of a schema that no call acts on. */
type Word =
  | 'description'
  | 'examples'
  | 'title'
  | 'format'
  | 'default'
  | 'x-redact'
  | 'x-expected'
  | 'x-enum-summary'
  | 'x-enum-meanings';

/** Rules of a text. */
export type StringRules = Omit<StringSchema, Word>;
/** Rules of a whole number, or of the code of an enumeration. */
export type IntegerRules = Omit<IntegerSchema, Word>;
/** Rules of what is true or false. */
export type BooleanRules = Omit<BooleanSchema, Word>;
/** Rules of a list. */
export interface ArrayRules extends Omit<ArraySchema, Word | 'items'> {
  readonly items: Rules;
}
/** Rules of a struct. */
export interface ObjectRules extends Omit<ObjectSchema, Word | 'properties'> {
  readonly properties: Readonly<Record<string, Rules>>;
}

/** Rules of a member. One without `x-in` travels in the query. */
export type Rules = StringRules | IntegerRules | BooleanRules | ArrayRules | ObjectRules;

/** What a program has to know of an operation. */
export interface OperationRules extends Pick<Operation, 'effect' | 'queriesPerSecond' | 'list' | 'lookup'> {
  readonly request: ObjectRules;
  readonly response: ObjectRules;
}

/** The rules of an operation. */
export function rulesOfOperation(operation: Operation): OperationRules {
  const { effect, queriesPerSecond, list, lookup, request, response } = operation;
  return {
    effect,
    queriesPerSecond,
    ...(list && { list }),
    ...(lookup && { lookup }),
    request: rulesOf(request),
    response: rulesOf(response),
  };
}

const words: Readonly<Record<Word, true>> = {
  description: true,
  examples: true,
  title: true,
  format: true,
  default: true,
  'x-redact': true,
  'x-expected': true,
  'x-enum-summary': true,
  'x-enum-meanings': true,
};

/** The rules in a schema, at every level of it. */
export function rulesOf(schema: ObjectSchema): ObjectRules;
export function rulesOf(schema: Schema): Rules;
export function rulesOf(schema: Schema): Rules {
  const kept = Object.entries(schema).filter(
    ([key, value]) => !Object.hasOwn(words, key) && !(key === 'x-in' && value === 'query'),
  );
  const rules = Object.fromEntries(kept) as unknown as Rules;
  switch (schema.type) {
    case 'object': {
      const members = Object.entries(schema.properties).map(([wire, member]) => [wire, rulesOf(member)] as const);
      return { ...(rules as ObjectRules), properties: Object.fromEntries(members) };
    }
    case 'array':
      return { ...(rules as ArrayRules), items: rulesOf(schema.items) };
    default:
      return rules;
  }
}
