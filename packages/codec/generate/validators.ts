/** The validators: ajv's standalone output, so that nothing compiles a schema at run time. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { Operation } from '../src/contract.ts';
import { gatewayError, serviceFailure } from '../src/operations/failures.ts';
import { banner } from './banner.ts';
import { failureModelSchema, requestModelSchema, responseModelSchema, type JsonSchema } from './json-schema.ts';

/** Requests are checked by every client; answers only where they are written. So each has a file, and bundlers leave one out. */
export function requestValidatorsFile(operations: readonly Operation[]): string {
  const schemas = operations.map(({ action, request }) => [action, requestModelSchema(request)] as const);
  return validatorsFile('requestValidators', operations, schemas);
}

export function responseValidatorsFile(operations: readonly Operation[]): string {
  return validatorsFile('responseValidators', operations, [
    ...operations.map(({ action, response }) => [action, responseModelSchema(response)] as const),
    ['ServiceFailure', failureModelSchema(serviceFailure, false)],
    ['GatewayError', failureModelSchema(gatewayError)],
  ]);
}

function validatorsFile(
  table: string,
  operations: readonly Operation[],
  schemas: readonly (readonly [name: string, schema: JsonSchema])[],
): string {
  // No coercion, no defaults, one error: a validator looks and tells, and changes nothing.
  const ajv = new Ajv2020({ strict: true, code: { source: true, esm: true, lines: true } });
  for (const [name, schema] of schemas) ajv.addSchema(rules(schema), name);
  const names = Object.fromEntries(schemas.map(([name]) => [`validate${name}`, name]));
  const code = (standalone as unknown as { default: typeof import('ajv/dist/standalone/index.js').default }).default(
    ajv,
    names,
  );
  if (code.includes('require(')) {
    throw new Error(
      'ajv wrote a require() into the validators: a contract left the subset that needs no run-time part',
    );
  }
  return `${banner}// @ts-nocheck -- plain JavaScript, written by ajv
import type { Validator } from '../breach.ts';
import type { Action } from '../operations/index.ts';
${code}

export const ${table}: Readonly<Record<Action, Validator>> = {
${operations.map(({ action }) => `  ${action}: validate${action},\n`).join('')}};
`;
}

/** A schema without its descriptions: ajv copies what it is given into the code. */
function rules(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === 'description' && typeof value === 'string' ? undefined : value,
  );
  return JSON.parse(text) as JsonSchema;
}
