/**
 * The facts of the vendor's page of an operation and of its contract in one form: the name of a fact and its value. The pages are
 * in `reference/operations.json`.
 */
import { readFileSync } from 'node:fs';
import type { ArraySchema, IntegerSchema, ObjectSchema, Operation, Schema } from '@iot-distribution/codec/contract';

/** Name of a fact to its value. */
export type Facts = Readonly<Record<string, unknown>>;

/** A request parameter in the reference. */
interface PageParameter {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly position: 'query' | 'formData';
  readonly constraints: Readonly<Record<string, unknown>> | null;
  readonly enum: Readonly<Record<string, string>> | null;
  readonly default: unknown;
  readonly example: unknown;
}

/** A response field in the reference. */
interface PageField {
  readonly path: string;
  readonly type: string;
  readonly itemName: string | null;
  readonly format: string | null;
  readonly enum: Readonly<Record<string, string>> | null;
  readonly example: unknown;
}

/** An operation in the reference. */
export interface PageFacts {
  readonly name: string;
  readonly docId: string;
  readonly operationType: 'create' | 'get' | 'delete';
  readonly qps: { readonly perAccount: number; readonly acrossAccounts: number | null };
  readonly limits: Readonly<Record<string, unknown>> | null;
  readonly endpointRestriction: string;
  readonly protocols: readonly string[];
  readonly request: { readonly params: readonly PageParameter[] };
  readonly response: { readonly fields: readonly PageField[] };
  readonly disagreements?: readonly { readonly field: string }[] | null;
  readonly declaredErrors?: readonly { readonly code: string }[] | null;
}

/** The pages of all operations. */
export function readPages(): readonly PageFacts[] {
  const text = readFileSync(new URL('../../reference/operations.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { operations: PageFacts[] }).operations;
}

/** The facts of a page. */
export function factsOfPage(page: PageFacts): Facts {
  const { docId, operationType, qps, endpointRestriction, protocols, request, response, limits } = page;
  const parameters = request.params.filter(({ name }) => name !== 'Action');
  const fields = response.fields.filter(({ path }) => !path.endsWith('[]'));
  return {
    document: docId,
    effect: operationType === 'get' ? 'read' : operationType,
    'calls per second for one account': qps.perAccount,
    'calls per second for all accounts': qps.acrossAccounts,
    'the only endpoint': /^Only ([\w.-]+)$/.exec(endpointRestriction)?.[1] ?? null,
    schemes: protocols.map((protocol) => protocol.toLowerCase()).toSorted(),
    'parameters of which one is needed': parameters
      .filter(({ constraints }) => constraints?.['atLeastOneOf'] !== undefined)
      .map(({ name }) => name),
    'parameters that take one item with Strategy 0': parameters
      .filter(({ constraints }) => constraints?.['whenStrategy=0'] === 'exactly one element')
      .map(({ name }) => name),
    'largest offset without NextToken': limits?.['offsetWithoutTokenMax'] ?? null,
    parameters: parameters.map(({ name }) => name).toSorted(),
    fields: fields.map(({ path }) => path).toSorted(),
    ...named('parameter', parameters, ({ name }) => name, pageParameter),
    ...named('field', fields, ({ path }) => path, pageField),
  };
}

function pageParameter({
  type,
  required,
  position,
  constraints,
  enum: codes,
  default: otherwise,
  example,
}: PageParameter): Facts {
  const limits = constraints ?? {};
  return {
    type,
    items: limits['itemType'] ?? null,
    required,
    position: position === 'formData' ? 'form' : position,
    codes: codes === null ? null : Object.keys(codes),
    default: otherwise,
    example,
    minimum: limits['min'] ?? null,
    maximum: limits['max'] ?? null,
    minItems: limits['minItems'] ?? limits['minItems (from required)'] ?? null,
    maxItems: limits['maxItems'] ?? null,
  };
}

function pageField({ type, itemName, format, enum: codes, example }: PageField): Facts {
  return {
    type,
    // The format of a number comes first, then its unit.
    format: /^int(?:32|64)/.exec(format ?? '')?.[0] ?? null,
    item: itemName,
    codes: codes === null || type === 'Boolean' ? null : Object.keys(codes),
    // The text of ErrorMessage is given in English and in Chinese.
    example: typeof example === 'string' ? (example.split(' / ')[0] ?? '') : example,
  };
}

/** The facts of a contract, in the terms of a page. */
export function factsOfContract(contract: Operation): Facts {
  const { document, effect, queriesPerSecond, queriesPerSecondOfAllAccounts, endpoint, request, response } = contract;
  const parameters = Object.entries(request.properties);
  const fields = [...fieldsOf(response, '')];
  const { anyOf = [], if: when, then, 'x-offset-limit': limit } = request;
  const isStrategy0 = when?.properties['Strategy']?.const === 0 && when.required.includes('Strategy');
  return {
    document: /(?:doc-detail\/(\d+)\.htm|\/(api-[\w-]+))$/.exec(document)?.slice(1).join('') ?? document,
    effect,
    'calls per second for one account': queriesPerSecond,
    'calls per second for all accounts': queriesPerSecondOfAllAccounts ?? null,
    'the only endpoint': endpoint.rule === 'only' ? endpoint.host : null,
    schemes: endpoint.schemes.toSorted(),
    'parameters of which one is needed': anyOf.flatMap(({ required }) => required),
    'parameters that take one item with Strategy 0': Object.entries(isStrategy0 ? (then?.properties ?? {}) : {})
      .filter(([name, { maxItems }]) => maxItems === 1 && (request.properties[name] as ArraySchema).minItems === 1)
      .map(([name]) => name),
    'largest offset without NextToken': limit?.unless === 'NextToken' ? limit.maximum : null,
    parameters: parameters.map(([name]) => name).toSorted(),
    fields: fields.map(([path]) => path).toSorted(),
    ...named(
      'parameter',
      parameters,
      ([name]) => name,
      ([name, schema]) => contractParameter(schema, request.required.includes(name)),
    ),
    ...named(
      'field',
      fields,
      ([path]) => path,
      ([, schema]) => contractField(schema),
    ),
  };
}

function contractParameter(schema: Schema, required: boolean): Facts {
  const { minimum, maximum, default: otherwise } = schema as Partial<IntegerSchema>;
  const { minItems, maxItems } = schema as Partial<ArraySchema>;
  return {
    type: schema.type === 'array' ? 'RepeatList' : typeOf(schema),
    items: schema.type === 'array' ? itemsOf(schema.items) : null,
    required,
    position: schema['x-in'],
    codes: codesOf(schema),
    default: otherwise ?? null,
    example: schema.examples?.[0] ?? null,
    minimum: minimum ?? null,
    maximum: maximum ?? null,
    minItems: minItems ?? null,
    maxItems: maxItems ?? null,
  };
}

function contractField(schema: Schema): Facts {
  return {
    type: typeOf(schema),
    format: schema.type === 'integer' ? schema.format : null,
    item: schema.type === 'array' ? (schema['x-item'] ?? null) : null,
    codes: codesOf(schema),
    example: schema.examples?.[0] ?? null,
  };
}

/** The vendor's word for a type. */
function typeOf(schema: Schema): string {
  const words = { object: 'Struct', array: 'Array', boolean: 'Boolean', string: 'String' } as const;
  if (schema.type !== 'integer') return words[schema.type];
  return schema.format === 'int64' ? 'Long' : 'Integer';
}

/** `String`, or `Struct{TargetInstanceId:String required}`. */
function itemsOf(items: Schema): string {
  if (items.type !== 'object') return typeOf(items);
  const members = Object.entries(items.properties).map(
    ([name, member]) => `${name}:${typeOf(member)}${items.required.includes(name) ? ' required' : ''}`,
  );
  return `Struct{${members.join(',')}}`;
}

function codesOf(schema: Schema): readonly string[] | null {
  const names = schema.type === 'integer' ? schema['x-enum-names'] : undefined;
  return names === undefined ? null : Object.keys(names);
}

/** Each member of a response with its path: `Data.JobInfo.items[].Status`. */
function* fieldsOf(struct: ObjectSchema, path: string): Generator<readonly [path: string, schema: Schema]> {
  for (const [name, schema] of Object.entries(struct.properties)) {
    yield [path + name, schema];
    if (schema.type === 'object') yield* fieldsOf(schema, `${path}${name}.`);
    if (schema.type === 'array' && schema.items.type === 'object') {
      yield* fieldsOf(schema.items, `${path}${name}.${schema['x-item']}[].`);
    }
  }
}

function named<T>(kind: string, of: readonly T[], name: (one: T) => string, facts: (one: T) => Facts): Facts {
  return Object.fromEntries(of.map((one) => [`${kind} ${name(one)}`, facts(one)]));
}
