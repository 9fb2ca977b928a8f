/** The response of an operation. */
import type { IntegerSchema, ObjectSchema } from '@iot-distribution/codec/contract';
import { table, tick } from './markdown.ts';
import { exampleOf, memberRows, type MemberRow } from './members.ts';

export function responseTable(response: ObjectSchema): string {
  return table(
    ['model', 'type', 'present', 'meaning'],
    memberRows(response)
      .filter(({ wire }) => !ofFailure(wire))
      .map((row) => [
        tick(row.model),
        `${row.wireType}<br>${tick(row.modelType)}`,
        presence(row),
        `${row.schema.description}${exampleOf(row.schema)}`,
      ]),
  );
}

/** The members of a failure of the service. */
export function failureTable(response: ObjectSchema): string {
  const names: Readonly<Record<string, string>> = {
    RequestId: 'requestId',
    Success: '',
    Code: 'code',
    ErrorMessage: 'message',
  };
  return table(
    ['wire', 'model', 'type', 'meaning'],
    memberRows(response)
      .filter(({ wire }) => wire in names)
      .map(({ wire, wireType, modelType, schema }) => [
        tick(wire),
        names[wire] === '' ? '' : tick(names[wire] ?? ''),
        `${wireType}<br>${tick(modelType)}`,
        wire === 'Success' ? 'Always `false`.' : `${schema.description}${exampleOf(schema)}`,
      ]),
  );
}

/** The path of each member in both formats. */
export function mappingTable(response: ObjectSchema): string {
  return table(
    ['model', 'JSON', 'XML, below the root'],
    memberRows(response).map(({ wire, xml, model }) => [
      ofFailure(wire) ? `${tick(wire === 'Code' ? 'code' : 'message')} of a failure` : tick(model),
      tick(wire),
      tick(xml),
    ]),
  );
}

function ofFailure(wire: string): boolean {
  return wire === 'Code' || wire === 'ErrorMessage';
}

function presence({ wire, required, schema }: MemberRow): string {
  if (wire === 'RequestId' || wire === 'Success') return 'always';
  if (schema.type === 'array') return 'always, possibly empty';
  return required ? 'on success' : 'sometimes';
}

/** Each enumeration, with the name and the meaning of its codes. */
export function enumSections(schemas: readonly ObjectSchema[]): string[] {
  const enums = new Map<string, IntegerSchema>();
  for (const { wire, schema } of schemas.flatMap(memberRows)) {
    // With the name of its member, which people search for.
    if (schema.type === 'integer' && schema.title !== undefined) {
      enums.set(`${schema.title}, the codes of ${wire.split('.').at(-1)}`, schema);
    }
  }
  return [...enums].flatMap(([title, { 'x-enum-names': names = {}, 'x-enum-meanings': meanings = {}, ...schema }]) => [
    `### ${title}`,
    `${schema['x-enum-summary'] ?? schema.description} A code that is not in this table is kept as \`unrecognized:<code>\` and reported.`,
    table(
      ['code on the wire', 'name in the model', 'meaning'],
      Object.entries(names).map(([number, name]) => [tick(number), tick(name), meanings[number] ?? '']),
    ),
  ]);
}
