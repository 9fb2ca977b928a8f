/** The validators: ajv's standalone output, so that nothing compiles a schema at run time. */
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { Operation } from '../src/contract.ts';
import { gatewayError, serviceFailure } from '../src/operations/failures.ts';
import { banner } from './banner.ts';
import { failureModelSchema, requestModelSchema, responseModelSchema, type JsonSchema } from './json-schema.ts';

type Named = readonly [name: string, schema: JsonSchema];

/** Requests are checked by every client; answers only where they are written. So each has a file, and bundlers leave one out. */
export function requestValidatorsFile(operations: readonly Operation[]): string {
  const schemas = operations.map(({ action, request }): Named => [`${action}Request`, requestModelSchema(request)]);
  return validatorsFile(operations, 'Request', schemas);
}

export function responseValidatorsFile(operations: readonly Operation[]): string {
  return validatorsFile(operations, 'Response', [
    ...operations.map(({ action, response }): Named => [`${action}Response`, responseModelSchema(response)]),
    ['ServiceFailure', failureModelSchema(serviceFailure, false)],
    ['GatewayError', failureModelSchema(gatewayError)],
  ]);
}

function validatorsFile(
  operations: readonly Operation[],
  kind: 'Request' | 'Response',
  schemas: readonly Named[],
): string {
  // No coercion, no defaults, one error and no words for it: a validator looks and tells where, and changes nothing. What is used of
  // JSON Schema is the same in draft-07, for which ajv writes less code than for 2020-12.
  const ajv = new Ajv({ strict: true, messages: false, code: { source: true, esm: true, lines: true } });
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

export const ${kind.toLowerCase()}Validators: Readonly<Record<Action, Validator>> = {
${operations.map(({ action }) => `  ${action}: validate${action}${kind},\n`).join('')}};
`;
}

/** A schema without its descriptions: ajv copies what it is given into the code. */
function rules(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === 'description' && typeof value === 'string' ? undefined : value,
  );
  return JSON.parse(text) as JsonSchema;
}
