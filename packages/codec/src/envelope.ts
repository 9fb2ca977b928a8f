/** What every answer has around its data, by contract: which members say how the call went, and what each layer calls them. */
import type { ObjectSchema } from './contract.ts';
import { planOf, type StructPlan } from './wire/plan.ts';

/** Members that speak of a failure only. On a success they may be missing, empty or nonsense, and are not looked at. */
const failureMembers: ReadonlySet<string> = new Set(['Code', 'ErrorMessage']);

/** Members of a failure of the service: XML root and JSON shape are those of the operation. */
export const serviceFailurePlan: StructPlan = planOf({
  type: 'object',
  description: 'A failure of the service.',
  properties: {
    RequestId: { type: 'string', description: 'ID of the request.' },
    Success: { type: 'boolean', description: 'Always false.' },
    Code: { type: 'string', description: 'Error code.' },
    ErrorMessage: { type: 'string', description: 'Error message.' },
    Message: { type: 'string', description: 'Error message, as the gateway spells it.' },
  },
  required: ['Success'],
});

/** Members of a failure of the gateway: XML root `Error`. */
export const gatewayFailurePlan: StructPlan = planOf({
  type: 'object',
  description: 'A failure of the gateway, before the service was reached.',
  properties: {
    RequestId: { type: 'string', description: 'ID of the request.' },
    HostId: { type: 'string', description: 'Host that was called.' },
    Code: { type: 'string', description: 'Error code.' },
    Message: { type: 'string', description: 'Error message.' },
    Recommend: { type: 'string', description: 'Address of a page about the error.' },
    AccessDeniedDetail: {
      type: 'object',
      description: 'Which permission was missing.',
      properties: {},
      required: [],
    },
  },
  required: ['Code'],
});

const successSchemas = new WeakMap<ObjectSchema, ObjectSchema>();

/** The response of a contract without the members that speak of a failure: what a success has. */
export function successSchema(response: ObjectSchema): ObjectSchema {
  let schema = successSchemas.get(response);
  if (schema === undefined) {
    schema = {
      ...response,
      properties: Object.fromEntries(Object.entries(response.properties).filter(([name]) => !failureMembers.has(name))),
    };
    successSchemas.set(response, schema);
  }
  return schema;
}

/** Whether an unknown pointer of a success is merely one of the members that speak of a failure. */
export function speaksOfFailure(pointer: string): boolean {
  return failureMembers.has(pointer.slice(1));
}
