/** The request of an operation. */
import type {
  ArraySchema,
  IntegerSchema,
  ObjectSchema,
  Operation,
  Schema,
  StringSchema,
} from '@iot-distribution/codec/contract';
import { bullets, table, tick } from './markdown.ts';
import { exampleOf, memberRows } from './members.ts';

export function requestTable(request: ObjectSchema): string {
  return table(
    ['wire and model', 'type', 'required', 'sent in', 'meaning and rule'],
    memberRows(request).map(({ wire, model, wireType, modelType, required, schema }) => [
      `${tick(wire)}<br>${tick(model)}`,
      `${wireType}<br>${tick(modelType)}`,
      required ? 'yes' : 'no',
      schema['x-in'] ?? '',
      `${schema.description}${ruleOf(schema)}${exampleOf(schema)}`,
    ]),
  );
}

/** The rules of the kinds of schemas. */
type Rules = Pick<IntegerSchema, 'minimum' | 'maximum' | 'default'> &
  Pick<ArraySchema, 'minItems' | 'maxItems'> &
  Pick<StringSchema, 'pattern'>;

function ruleOf(schema: Schema): string {
  const { minimum, maximum, minItems, maxItems, default: otherwise, pattern } = schema as Rules;
  const rules = [
    ...(pattern === undefined ? [] : ['not empty']),
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(minItems === undefined ? [] : [`at least ${minItems} item${minItems === 1 ? '' : 's'}`]),
    ...(maxItems === undefined ? [] : [`at most ${maxItems.toLocaleString('en')} items`]),
    ...(otherwise === undefined ? [] : [`documented default ${otherwise}`]),
  ];
  return rules.length === 0 ? '' : ` Rule: ${rules.join(', ')}.`;
}

/** Rules between several members. */
export function rulesSection(request: ObjectSchema): string[] {
  const { anyOf, if: when, then, 'x-offset-limit': offset } = request;
  const rules: string[] = [];
  if (anyOf)
    rules.push(`At least one of ${anyOf.flatMap(({ required }) => required.map(tick)).join(', ')} must be given.`);
  if (when && then) {
    const conditions = Object.entries(when.properties).map(([name, { const: value }]) => `${tick(name)} is ${value}`);
    const limits = Object.entries(then.properties).map(
      ([name, { maxItems }]) => `${tick(name)} has at most ${maxItems} item`,
    );
    rules.push(`If ${conditions.join(' and ')}, ${limits.join(' and ')}.`);
  }
  if (offset) {
    rules.push(
      `${tick(`${offset.pageSize} * (${offset.currentPage} - 1)`)} is at most ${offset.maximum.toLocaleString('en')}, unless ${tick(offset.unless)} is given.`,
    );
  }
  return rules.length === 0 ? [] : ['Rules between members, checked before anything is sent:', bullets(rules)];
}

/** A call with the required members. */
export function callExample({ action, request }: Operation): string {
  const input = Object.entries(request.properties)
    .filter(([name]) => request.required.includes(name) || request.anyOf?.[0]?.required.includes(name))
    .map(([name, schema]) => {
      if (schema.examples === undefined) throw new Error(`${action}: the required member ${name} has no examples`);
      return `  ${name.charAt(0).toLowerCase()}${name.slice(1)}: ${modelExample(schema)},`;
    });
  const method = `${action.charAt(0).toLowerCase()}${action.slice(1)}`;
  return `const response = await client.${method}({\n${input.join('\n')}\n});`;
}

/** An example in the form of the model: names for codes, lower-case first letters. */
function modelExample(schema: Schema): string {
  const [example] = schema.examples ?? [];
  if (schema.type === 'integer' && schema['x-enum-names'] !== undefined) {
    return quoted(schema['x-enum-names'][String(example)] ?? '');
  }
  if (schema.type === 'array' && schema.items.type === 'object') {
    return `[${(example as Record<string, string>[]).map(modelStruct).join(', ')}]`;
  }
  if (schema.type === 'array') return `[${(example as string[]).map(quoted).join(', ')}]`;
  return typeof example === 'string' ? quoted(example) : JSON.stringify(example);
}

function modelStruct(struct: Readonly<Record<string, string>>): string {
  const members = Object.entries(struct).map(
    ([name, value]) => `${name.charAt(0).toLowerCase()}${name.slice(1)}: ${quoted(value)}`,
  );
  return `{ ${members.join(', ')} }`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
