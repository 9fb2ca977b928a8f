/** The model types of all operations: input, output, and the structs inside them. */
import type { ObjectSchema, Operation, Schema } from '../src/contract.ts';
import { successSchema } from '../src/envelope.ts';
import { modelName } from '../src/wire/plan.ts';
import { banner } from './banner.ts';
import { walk } from './walk.ts';

export function modelsFile(operations: readonly Operation[]): string {
  const interfaces = new Map<string, string>();
  for (const { action, request, response, summary } of operations) {
    addStruct(interfaces, {
      name: `${action}Input`,
      schema: request,
      text: `Input of ${action}. ${summary}`,
      role: 'input',
    });
    addStruct(interfaces, {
      name: `${action}Output`,
      schema: successSchema(response),
      text: `Output of ${action}. ${summary}`,
      role: 'output',
    });
  }
  const body = [
    ...interfaces.values(),
    byAction('Inputs', 'Input', operations),
    byAction('Outputs', 'Output', operations),
    listItems(operations),
  ].join('\n');
  return [banner, `import type { ${enumsIn(operations, body).join(', ')} } from './enums.ts';\n`, body].join('\n');
}

/** Names of the enumerations' types that a text uses, in the order of an import list. */
function enumsIn(operations: readonly Operation[], text: string): string[] {
  const titles = new Set(
    operations
      .flatMap(({ request, response }) => [...walk(request), ...walk(response)])
      .flatMap((schema) => (schema.type === 'integer' && schema['x-enum-names'] ? [schema.title ?? ''] : [])),
  );
  return [...titles]
    .flatMap((title) => [title, `Known${title}`])
    .filter((name) => new RegExp(`: ${name}\\b`).test(text))
    .toSorted();
}

interface Struct {
  readonly name: string;
  readonly schema: ObjectSchema;
  readonly text: string;
  /** An input may omit a member with `undefined`, and has known codes only. */
  readonly role: 'input' | 'output';
}

/** Adds the interface of a struct, after those of the structs inside it. Structs of one name share one interface. */
function addStruct(interfaces: Map<string, string>, { name, schema, text, role }: Struct): void {
  const members = Object.entries(schema.properties).map(([wire, member]) => {
    const isAlwaysThere = schema.required.includes(wire) || (member.type === 'array' && member['x-item'] !== undefined);
    const mark = isAlwaysThere ? '' : '?';
    const orUndefined = isAlwaysThere || role === 'output' ? '' : ' | undefined';
    const isSuccess = wire === 'Success' && name.endsWith('Output');
    const type = isSuccess ? 'true' : typeOf(interfaces, { name: name + wire, schema: member, role });
    return `${docblock(member, wire)}  readonly ${modelName(wire)}${mark}: ${type}${orUndefined};\n`;
  });
  const struct = `/** ${text} */\nexport interface ${name} {\n${members.join('')}}\n`;
  if ((interfaces.get(name) ?? struct) !== struct) throw new Error(`two different structs are named ${name}`);
  interfaces.set(name, struct);
}

/** The type of a member. A struct without a name in its contract is named after its place. */
function typeOf(
  interfaces: Map<string, string>,
  { name, schema, role }: Omit<Struct, 'schema' | 'text'> & { schema: Schema },
): string {
  switch (schema.type) {
    case 'object': {
      const { title = name, description: text } = schema;
      addStruct(interfaces, { name: title, schema, text, role });
      return title;
    }
    case 'array':
      return `readonly ${typeOf(interfaces, { name: `${name}Item`, schema: schema.items, role })}[]`;
    case 'integer':
      if (schema['x-enum-names'] === undefined) return 'number';
      return role === 'input' ? `Known${schema.title}` : (schema.title ?? '');
    case 'boolean':
      return 'boolean';
    case 'string':
      return 'string';
  }
}

function docblock({ description, examples = [] }: Schema, wire: string): string {
  const [example] = examples;
  const shown = example === undefined ? '' : `, for example \`${JSON.stringify(example).replaceAll('*/', '*\\/')}\``;
  return `  /**\n   * ${description}\n   * Wire: \`${wire}\`${shown}.\n   */\n`;
}

/** The entry types of the operations that return a list. */
function listItems(operations: readonly Operation[]): string {
  const members = operations.flatMap(({ action, list }) =>
    list === undefined ? [] : [`  ${action}: Outputs['${action}']['data']['${modelName(list.items)}'][number];\n`],
  );
  return `/** Entry of each paginated list. */
export interface ListItems {\n${members.join('')}}

/** The operations that return a paginated list. */
export type ListAction = keyof ListItems;
`;
}

function byAction(name: string, suffix: string, operations: readonly Operation[]): string {
  const members = operations.map(({ action }) => `  ${action}: ${action}${suffix};\n`);
  return `/** ${suffix} of each operation. */\nexport interface ${name} {\n${members.join('')}}\n`;
}
