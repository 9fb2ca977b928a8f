/** The enum constants and their types. */
import type { IntegerSchema, Operation } from '../src/contract.ts';
import { banner } from './banner.ts';
import { walk } from './walk.ts';

export function enumsFile(operations: readonly Operation[]): string {
  const enums = new Map<string, IntegerSchema>();
  for (const { request, response } of operations) {
    for (const schema of [...walk(request), ...walk(response)]) {
      if (schema.type !== 'integer' || schema['x-enum-names'] === undefined) continue;
      if (schema.title === undefined) throw new Error('an enumeration has no title');
      const other = enums.get(schema.title);
      if (other !== undefined && JSON.stringify(other['x-enum-names']) !== JSON.stringify(schema['x-enum-names'])) {
        throw new Error(`two enumerations are named ${schema.title}`);
      }
      enums.set(schema.title, other ?? schema);
    }
  }
  return `${banner}\n${[...enums.values()].map(enumText).join('\n')}\n${codesText([...enums.values()])}`;
}

/** The codes on the wire, by enumeration and name. */
function codesText(enums: readonly IntegerSchema[]): string {
  const members = enums.map(({ title = '', 'x-enum-names': names = {} }) => {
    const codes = Object.entries(names).map(([code, name]) => `${name}: ${code}`);
    return `  ${title}: { ${codes.join(', ')} },\n`;
  });
  return `/** Code of each name of each enumeration. */\nexport const enumCodes = {\n${members.join('')}} as const;\n`;
}

function enumText({
  title = '',
  'x-enum-names': names = {},
  'x-enum-meanings': meanings = {},
  ...schema
}: IntegerSchema): string {
  const members = Object.entries(names).map(
    ([code, name]) => `  /** Code ${code}. ${meanings[code] ?? ''} */\n  ${constantName(name)}: '${name}',\n`,
  );
  const [first = ''] = Object.values(names);
  return `/**
 * ${schema['x-enum-summary'] ?? schema.description}
 *
 * @example
 * ${title}.${constantName(first)}; // '${first}'
 */
export const ${title} = {
${members.join('')}} as const;

/** Names of the codes in the contract of \`${title}\`: the values that a request may have. */
export type Known${title} = (typeof ${title})[keyof typeof ${title}];

/** Names in a response; a code that is not in the contract becomes \`unrecognized:<code>\`. */
export type ${title} = Known${title} | \`unrecognized:\${number}\`;
`;
}

function constantName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
