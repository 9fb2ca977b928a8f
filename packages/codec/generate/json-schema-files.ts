/** The published JSON Schema files, draft 2020-12. */
import { api } from '../src/api.ts';
import type { Operation } from '../src/contract.ts';
import { gatewayError } from '../src/operations/failures.ts';
import { withAnnotationsApart } from './annotations.ts';
import type { JsonSchema } from './member-annotations.ts';
import { requestModelSchema, responseModelSchema } from './model-schema.ts';
import { gatewayWireSchema, responseWireSchema } from './wire-schema.ts';

const comment = 'Generated from its contract by `pnpm generate`; do not edit.';

export function schemaFiles(operations: readonly Operation[]): [path: string, text: string][] {
  const schemas = operations.flatMap(({ action, request, response }) => [
    file(`${action}.request`, `Input of ${action}, as the model has it`, requestModelSchema(request)),
    file(`${action}.response`, `Output of ${action} on success, as the model has it`, responseModelSchema(response)),
    file(
      `${action}.response.wire`,
      `Response of ${action} in JSON, as the service sends it`,
      responseWireSchema(response),
    ),
  ]);
  return [
    ...schemas,
    file('GatewayError', 'Error of the gateway in JSON, as it sends it', gatewayWireSchema(gatewayError)),
  ];
}

function file(name: string, title: string, schema: JsonSchema): [path: string, text: string] {
  const published = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:iot-distribution:${api.version}:${name}`,
    $comment: comment,
    title,
    ...withAnnotationsApart(schema),
  };
  return [`schemas/${name}.json`, `${JSON.stringify(published, null, 2)}\n`];
}
