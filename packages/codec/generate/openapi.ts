/**
 * The API as OpenAPI 3.1, for every language. All operations share the path `/` and differ by a parameter, which OpenAPI cannot express: each has
 * its own path, whose fragment is its name. Lists keep the wrappers of both formats, so that one schema describes JSON and XML.
 */
import { readFileSync } from 'node:fs';
import { api } from '../src/api.ts';
import type { ArraySchema, IntegerSchema, ObjectSchema, Operation, Schema } from '../src/contract.ts';
import { successSchema } from '../src/envelope.ts';
import { gatewayError, serviceFailure } from '../src/operations/failures.ts';
import { modelName } from '../src/wire/plan.ts';

type Json = Readonly<Record<string, unknown>>;

const formType = 'application/x-www-form-urlencoded';
const recordings = new URL('../../../contracts/recordings/', import.meta.url);

interface IndexEntry {
  readonly file: string;
  readonly kind: string;
  readonly basis: string;
}

export function openApiFile(operations: readonly Operation[]): string {
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Alibaba Cloud IoT Platform: device distribution',
      version: api.version,
      summary: `The ${operations.length} RPC operations (product ${api.product}) that move devices between instances.`,
      description:
        'Generated from contracts that are based on documentation and published responses; nothing was recorded from the live service. Every request goes to the path `/`: the fragment of a path here is the value of the parameter Action. The member Success alone shows whether a call succeeded, not the HTTP status.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `https://${operations[0]?.endpoint.host ?? ''}` }],
    tags: [
      {
        name: 'Device distribution',
        description: 'Jobs that move devices, and the devices and products that were moved.',
      },
    ],
    security: [{ signatureV1: [] }, { signatureV3: [] }],
    paths: Object.fromEntries(operations.map((operation) => [`/#${operation.action}`, pathOf(operation)])),
    components: {
      schemas: {
        ...Object.fromEntries(operations.map(({ action, response }) => [`${action}Success`, successOf(response)])),
        ServiceFailure: { ...structOf(serviceFailure), properties: decided(structOf(serviceFailure), false) },
        GatewayError: { ...structOf(gatewayError), xml: { name: 'Error' } },
      },
      responses: {
        GatewayError: {
          description: 'An error response of the gateway: the call did not reach the service.',
          content: media({ $ref: '#/components/schemas/GatewayError' }, {}),
        },
      },
      securitySchemes: {
        signatureV1: {
          type: 'apiKey',
          in: 'query',
          name: 'Signature',
          description:
            'HMAC-SHA1 over all parameters. Sent with AccessKeyId, SignatureMethod=HMAC-SHA1, SignatureVersion=1.0, SignatureNonce, Timestamp and, with temporary credentials, SecurityToken.',
        },
        signatureV3: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description:
            'ACS3-HMAC-SHA256 over a canonical request. Sent with the headers x-acs-action, x-acs-version, x-acs-date, x-acs-signature-nonce and x-acs-content-sha256.',
        },
      },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function pathOf(operation: Operation): Json {
  const { action, summary, document, usage, notes, request, effect } = operation;
  const members = Object.entries(request.properties);
  const form = members.filter(([, schema]) => schema['x-in'] === 'form');
  const query = members.filter(([, schema]) => schema['x-in'] !== 'form');
  const method = form.length === 0 ? 'get' : 'post';
  return {
    [method]: {
      operationId: modelName(action),
      summary,
      description: [...usage, ...notes].join('\n\n'),
      tags: ['Device distribution'],
      externalDocs: { url: document, description: "The vendor's page" },
      'x-effect': effect,
      'x-quota': {
        callsPerSecondOfOneAccount: operation.queriesPerSecond,
        ...(operation.queriesPerSecondOfAllAccounts !== undefined && {
          callsPerSecondOfAllAccounts: operation.queriesPerSecondOfAllAccounts,
        }),
      },
      parameters: [
        ...commonParameters(action),
        ...query.flatMap(([name, schema]) => parametersOf(name, schema, request)),
      ],
      ...(form.length > 0 && {
        requestBody: { required: true, content: { [formType]: { schema: formOf(form, request) } } },
      }),
      responses: {
        '200': {
          description: 'A success, or a failure of the service: the member Success shows which.',
          content: media(
            {
              oneOf: [
                { $ref: `#/components/schemas/${action}Success` },
                { $ref: '#/components/schemas/ServiceFailure' },
              ],
              xml: { name: `${action}Response` },
            },
            examplesOf(action),
          ),
        },
        '4XX': { $ref: '#/components/responses/GatewayError' },
        '5XX': { $ref: '#/components/responses/GatewayError' },
      },
    },
  };
}

/** With signature V3 the first two are headers. */
function commonParameters(action: string): readonly Json[] {
  const common = (name: string, schema: Json, description: string) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema,
  });
  return [
    common('Action', { type: 'string', const: action }, 'The operation. With signature V3 the header x-acs-action.'),
    common(
      'Version',
      { type: 'string', const: api.version },
      'Version of the API. With signature V3 the header x-acs-version.',
    ),
    common('Format', { type: 'string', enum: ['JSON', 'XML'], default: 'XML' }, 'Format of the response.'),
  ];
}

function parametersOf(name: string, schema: Schema, { required }: ObjectSchema): readonly Json[] {
  const [wire, value] = schema.type === 'array' ? [`${name}.1`, schema.items] : [name, schema];
  return [
    {
      name: wire,
      in: 'query',
      required: required.includes(name),
      description:
        schema.type === 'array' ? `${schema.description} More as ${name}.2, ${name}.3 and so on.` : schema.description,
      schema: requestValue(value),
      ...(schema.examples !== undefined && { example: [schema.examples[0]].flat()[0] }),
    },
  ];
}

/** A list travels as `Name.1`, `Name.2`; the members of its entries as `Name.1.Member`. */
function formOf(form: readonly (readonly [string, Schema])[], { required, anyOf }: ObjectSchema): Json {
  const scalars = form.filter(([, schema]) => schema.type !== 'array');
  const lists = form.flatMap(([name, schema]) => (schema.type === 'array' ? [[name, schema] as const] : []));
  return {
    type: 'object',
    properties: Object.fromEntries([
      ...scalars.map(([name, schema]) => [name, requestValue(schema)] as const),
      ...lists.flatMap(([name, schema]) => firstOf(name, schema)),
    ]),
    ...(lists.length > 0 && {
      patternProperties: Object.fromEntries(lists.flatMap(([name, schema]) => patternsOf(name, schema))),
    }),
    required: form.flatMap(([name, schema]) => {
      if (!required.includes(name)) return [];
      if (schema.type !== 'array') return [name];
      return schema.items.type === 'object'
        ? schema.items.required.map((member) => `${name}.1.${member}`)
        : [`${name}.1`];
    }),
    ...(anyOf !== undefined && { anyOf: anyOf.map((one) => ({ required: one.required })) }),
  };
}

/** The parameters of the first entry of a list, which is required where the list is. */
function firstOf(name: string, { items }: ArraySchema): [name: string, schema: Json][] {
  if (items.type !== 'object') return [[`${name}.1`, requestValue(items)]];
  return Object.entries(items.properties).map(([member, schema]) => [`${name}.1.${member}`, requestValue(schema)]);
}

function patternsOf(name: string, { items, maxItems, description }: ArraySchema): [pattern: string, schema: Json][] {
  const limit = maxItems === undefined ? {} : { 'x-max-items': maxItems };
  if (items.type !== 'object') return [[`^${name}\\.[1-9][0-9]*$`, { ...requestValue(items), description, ...limit }]];
  return Object.entries(items.properties).map(([member, schema]) => [
    `^${name}\\.[1-9][0-9]*\\.${member}$`,
    { ...requestValue(schema), ...limit },
  ]);
}

function requestValue(schema: Schema): Json {
  const value = valueOf(schema);
  const names = schema.type === 'integer' ? schema['x-enum-names'] : undefined;
  return names === undefined ? value : { ...value, enum: Object.keys(names).map(Number) };
}

/** A success: its members without those of a failure, which may be present and have no meaning. */
function successOf(response: ObjectSchema): Json {
  const struct = structOf(successSchema(response));
  return { ...struct, properties: { ...decided(struct, true), Code: {}, ErrorMessage: {} } };
}

function decided(struct: Json, success: boolean): Json {
  const properties = struct['properties'] as Readonly<Record<string, Json>>;
  return { ...properties, Success: { ...properties['Success'], const: success } };
}

function structOf({ description, properties, required }: ObjectSchema): Json {
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueOf(schema)])),
    ...(required.length > 0 && { required }),
  };
}

function valueOf(schema: Schema): Json {
  switch (schema.type) {
    case 'object':
      return structOf(schema);
    case 'array':
      return {
        type: 'object',
        description: schema.description,
        // In XML the elements of this name follow one another inside the wrapper.
        properties: { [schema['x-item'] ?? 'items']: { type: 'array', items: valueOf(schema.items) } },
      };
    case 'integer':
      return integerOf(schema);
    case 'string':
      return {
        type: 'string',
        description: schema.description,
        ...(schema.pattern !== undefined && { pattern: schema.pattern }),
        ...examplesIn(schema),
      };
    case 'boolean':
      return { type: 'boolean', description: schema.description, ...examplesIn(schema) };
  }
}

/** Codes of an enumeration may grow, so a response does not limit them: the description lists their names and meanings. */
function integerOf(schema: IntegerSchema): Json {
  const { format, description, minimum, maximum, 'x-enum-names': names, 'x-enum-meanings': meanings } = schema;
  const known = Object.entries(names ?? {}).map(([code, name]) =>
    `- ${code}: ${name}. ${meanings?.[code] ?? ''}`.trim(),
  );
  return {
    type: 'integer',
    format,
    description: [description, ...known].join('\n'),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(names !== undefined && { 'x-enum-names': names, 'x-enum-meanings': meanings }),
    ...examplesIn(schema),
  };
}

function examplesIn({ examples }: Schema): Json {
  return examples === undefined ? {} : { examples };
}

function media(schema: Json, examples: Readonly<Record<'json' | 'xml', Json>> | Json): Json {
  const of = (format: 'json' | 'xml') => (examples as Readonly<Record<string, unknown>>)[format];
  return {
    'application/json': { schema, ...(of('json') !== undefined && { examples: of('json') }) },
    'application/xml': { schema, ...(of('xml') !== undefined && { examples: of('xml') }) },
  };
}

/**
 * The recorded success of an operation in both formats, with its provenance. A new operation has none yet. Tools write the XML of an example from
 * its value, so both formats have the same value; `x-body` is the body as it was published or reconstructed.
 */
function examplesOf(action: string): Json {
  const index = JSON.parse(readFileSync(new URL('index.json', recordings), 'utf8')) as readonly IndexEntry[];
  const entryOf = (format: string) => index.find(({ file }) => file === `${action}/success.${format}`);
  const [json, xml] = [entryOf('json'), entryOf('xml')];
  if (json === undefined || xml === undefined) return {};
  const read = ({ file }: IndexEntry) => readFileSync(new URL(file, recordings), 'utf8');
  // If the published sample has its numbers as strings: the same values with their types.
  const typed = index.find(({ file }) => file === `${action}/success.typed.json`) ?? json;
  const value = JSON.parse(read(typed)) as unknown;
  const example = (entry: IndexEntry) => ({
    success: {
      summary: `A success, ${entry.kind}`,
      description: entry.basis,
      value,
      'x-provenance': entry.kind,
      'x-body': read(entry),
    },
  });
  return { json: example(json), xml: example(xml) };
}
