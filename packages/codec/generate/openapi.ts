/**
 * The API as OpenAPI 3.1, for every language. All operations share the path `/` and differ by a parameter, which OpenAPI cannot express: each has
 * its own path, whose fragment is its name. Lists keep the wrappers of both formats, so that one schema describes JSON and XML.
 */
import { api } from '../src/api.ts';
import type { Operation } from '../src/contract.ts';
import { gatewayError, serviceFailure } from '../src/operations/failures.ts';
import { modelName } from '../src/wire/plan.ts';
import { examplesOf } from './openapi-examples.ts';
import { commonParameters, formOf, parametersOf } from './openapi-parameters.ts';
import { decided, type Json, structOf, successOf } from './openapi-values.ts';

const formType = 'application/x-www-form-urlencoded';

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

function media(schema: Json, examples: Readonly<Record<'json' | 'xml', Json>> | Json): Json {
  const of = (format: 'json' | 'xml') => (examples as Readonly<Record<string, unknown>>)[format];
  return {
    'application/json': { schema, ...(of('json') !== undefined && { examples: of('json') }) },
    'application/xml': { schema, ...(of('xml') !== undefined && { examples: of('xml') }) },
  };
}
