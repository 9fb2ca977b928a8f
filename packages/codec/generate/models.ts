/** The model types of all operations: input, output, and the structs inside them. */
import type { ObjectSchema, Operation, Schema } from '../src/contract.ts';
import { successSchema } from '../src/envelope.ts';
import { modelName } from '../src/wire/plan.ts';
import { banner } from './banner.ts';
import { walk } from './walk.ts';

export function modelsFile(operations: readonly Operation[]): string {
  const interfaces = operations.flatMap(({ action, request, response, summary }) => [
    ...structs({ name: `${action}Input`, schema: request, text: `Input of ${action}. ${summary}`, role: 'input' }),
    ...structs({
      name: `${action}Output`,
      schema: successSchema(response),
      text: `Output of ${action}. ${summary}`,
      role: 'output',
    }),
  ]);
  const body = [
    ...interfaces,
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
  /** An input may leave a member out by `undefined`, and names known codes only. */
  readonly role: 'input' | 'output';
}

/** The interface of a struct, after those of the structs inside it. */
function structs({ name, schema, text, role }: Struct): string[] {
  const inner: string[] = [];
  const members = Object.entries(schema.properties).map(([wire, member]) => {
    const isAlwaysThere = schema.required.includes(wire) || (member.type === 'array' && member['x-item'] !== undefined);
    const mark = isAlwaysThere ? '' : '?';
    const orUndefined = isAlwaysThere || role === 'output' ? '' : ' | undefined';
    const type = typeOf({ name: name + wire, schema: member, text: member.description, role }, inner);
    return `${docblock(member, wire)}  readonly ${modelName(wire)}${mark}: ${type}${orUndefined};\n`;
  });
  return [...inner, `/** ${text} */\nexport interface ${name} {\n${members.join('')}}\n`];
}

function typeOf({ name, schema, role }: Omit<Struct, 'schema'> & { schema: Schema }, inner: string[]): string {
  switch (schema.type) {
    case 'object':
      inner.push(...structs({ name, schema, text: schema.description, role }));
      return name;
    case 'array':
      return `readonly ${typeOf({ name: `${name}Item`, schema: schema.items, text: '', role }, inner)}[]`;
    case 'integer':
      if (schema['x-enum-names'] === undefined) return 'number';
      return role === 'input' ? `Known${schema.title}` : (schema.title ?? '');
    case 'boolean':
      return name.endsWith('OutputSuccess') ? 'true' : 'boolean';
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
  return `/** Entry of each list that comes page by page. */
export interface ListItems {\n${members.join('')}}

/** The operations that return a list page by page. */
export type ListAction = keyof ListItems;
`;
}

function byAction(name: string, suffix: string, operations: readonly Operation[]): string {
  const members = operations.map(({ action }) => `  ${action}: ${action}${suffix};\n`);
  return `/** ${suffix} of each operation. */\nexport interface ${name} {\n${members.join('')}}\n`;
}
