/** The model types of all operations: input, output, and the structs inside them. */
import type { ObjectSchema, Operation, Schema } from '../src/contract.ts';
import { successSchema } from '../src/envelope.ts';
import { modelName } from '../src/wire/plan.ts';
import { banner } from './banner.ts';
import { walk } from './walk.ts';

export function modelsFile(operations: readonly Operation[]): string {
  const enums = new Set<string>();
  for (const { request, response } of operations) {
    for (const schema of [...walk(request), ...walk(response)]) {
      if (schema.type === 'integer' && schema['x-enum-names'] !== undefined) enums.add(schema.title ?? '');
    }
  }
  const interfaces = operations.flatMap(({ action, request, response, summary }) => [
    ...structs(`${action}Input`, request, `Input of ${action}. ${summary}`),
    ...structs(`${action}Output`, successSchema(response), `Output of ${action}. ${summary}`),
  ]);
  return [
    banner,
    `import type { ${[...enums].toSorted().join(', ')} } from './enums.ts';\n`,
    ...interfaces,
    byAction('Inputs', 'Input', operations),
    byAction('Outputs', 'Output', operations),
  ].join('\n');
}

/** The interface of a struct, after those of the structs inside it. */
function structs(name: string, schema: ObjectSchema, description: string): string[] {
  const inner: string[] = [];
  const members = Object.entries(schema.properties).map(([wire, member]) => {
    const isList = member.type === 'array' && member['x-item'] !== undefined;
    const optional = schema.required.includes(wire) || isList ? '' : '?';
    return `${docblock(member, wire)}  readonly ${modelName(wire)}${optional}: ${typeOf(member, name + wire, wire, inner)};\n`;
  });
  return [...inner, `/** ${description} */\nexport interface ${name} {\n${members.join('')}}\n`];
}

function typeOf(schema: Schema, structName: string, wire: string, inner: string[]): string {
  switch (schema.type) {
    case 'object':
      inner.push(...structs(structName, schema, schema.description));
      return structName;
    case 'array':
      return `readonly ${typeOf(schema.items, `${structName}Item`, wire, inner)}[]`;
    case 'integer':
      return schema['x-enum-names'] === undefined ? 'number' : (schema.title ?? 'never');
    case 'boolean':
      return wire === 'Success' ? 'true' : 'boolean';
    case 'string':
      return 'string';
  }
}

function docblock(schema: Schema, wire: string): string {
  const example = schema.examples?.[0];
  const shown = example === undefined ? '' : ` Example on the wire: \`${JSON.stringify(example)}\`.`;
  return `  /** ${schema.description} Wire: \`${wire}\`.${shown} */\n`;
}

function byAction(name: string, suffix: string, operations: readonly Operation[]): string {
  const members = operations.map(({ action }) => `  ${action}: ${action}${suffix};\n`);
  return `/** ${suffix} of each operation. */\nexport interface ${name} {\n${members.join('')}}\n`;
}
