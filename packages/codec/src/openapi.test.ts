/** The published OpenAPI description, checked with the recordings by a validator that is independent of the codec. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { operations } from './operations/operations.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const document = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};
const { schemas } = document.components;
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(document, 'openapi');

interface Entry {
  readonly file: string;
  readonly kind: string;
  readonly layer: 'success' | 'service' | 'gateway';
  readonly operation: string | null;
  readonly format: 'json' | 'xml';
  readonly evidence?: false;
}

const folder = new URL('../../../contracts/recordings/', import.meta.url);
const entries = (JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as readonly Entry[]).filter(
  ({ file, evidence }) => evidence !== false && !file.startsWith('observed/'),
);

function schemaOf({ layer, operation }: Entry): string {
  if (layer === 'gateway') return 'GatewayError';
  return layer === 'service' ? 'ServiceFailure' : `${operation ?? ''}Success`;
}

/** The value of a body as the schema types it: XML and the vendor's printed samples have every scalar as text. */
function typed(value: unknown, schema: Schema): unknown {
  if (value === undefined || value === null) return value;
  if (schema.type === 'object') {
    const members = typeof value === 'object' ? Object.entries(value) : [];
    return Object.fromEntries(members.map(([name, one]) => [name, typed(one, schema.properties?.[name] ?? {})]));
  }
  if (schema.type === 'array') return [value].flat().map((item) => typed(item, schema.items ?? {}));
  if (schema.type === 'integer' && /^-?\d+$/.test(String(value))) return Number(value);
  if (schema.type === 'boolean' && /^(?:true|false)$/.test(String(value))) return String(value) === 'true';
  return value;
}

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true, ignoreDeclaration: true });

function problemsOf(entry: Entry): unknown {
  const text = readFileSync(new URL(entry.file, folder), 'utf8');
  const root = entry.format === 'json' ? JSON.parse(text) : Object.values(parser.parse(text) as object)[0];
  const name = schemaOf(entry);
  const validate = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
  return validate(typed(root, schemas[name] ?? {})) ? [] : validate.errors;
}

test('each operation is described once, under the name of its method', () => {
  const described = Object.entries(document.paths).map(([path, methods]) => [
    path,
    Object.values(methods).map(({ operationId }) => operationId),
  ]);
  expect(described).toEqual(
    Object.keys(operations).map((action) => [`/#${action}`, [action.charAt(0).toLowerCase() + action.slice(1)]]),
  );
});

describe('each recorded body is valid', () => {
  test.each(entries.map((entry) => [entry.file, entry] as const))('%s', (_, entry) => {
    expect(problemsOf(entry)).toEqual([]);
  });
});

test.each([
  ['a success without its data', 'QueryDeviceDistributeJobSuccess', { RequestId: 'R', Success: true }],
  ['a failure as a success', 'CreateDeviceDistributeJobSuccess', { RequestId: 'R', Success: false, JobId: 'j' }],
  ['a number that is text', 'CreateDeviceDistributeJobSuccess', { RequestId: 'R', Success: true, JobId: 1 }],
  ['a gateway error without its code', 'GatewayError', { RequestId: 'R', HostId: 'h', Message: 'm' }],
])('%s is not valid', (_, name, body) => {
  expect(ajv.compile({ $ref: `openapi#/components/schemas/${name}` })(body)).toBe(false);
});
