/** Parts that several contracts share. */
import type { ArraySchema, BooleanSchema, IntegerSchema, ObjectSchema, Schema, StringSchema } from '../contract.ts';

const host = 'iot.cn-shanghai.aliyuncs.com';
/** The API metadata allows both for all operations; every SDK uses https. */
const schemes = ['https', 'http'] as const;

/** The only documented endpoint of most of these operations. */
export const shanghaiOnly = { host, schemes, rule: 'only' } as const;

/** The same endpoint, on pages that do not say whether there is another. */
export const shanghai = { host, schemes, rule: 'unstated' } as const;

/** The vendor's page with this number, in English. */
export function page(id: number): string {
  return `https://www.alibabacloud.com/help/doc-detail/${id}.htm`;
}

export const jobStatus = {
  type: 'integer',
  format: 'int32',
  title: 'JobStatus',
  'x-enum-summary': 'State of a distribution job.',
  description: 'State of the job.',
  examples: [1],
  'x-enum-names': { '0': 'initializing', '1': 'running', '2': 'completed', '3': 'interrupted' },
  'x-enum-meanings': {
    '0': 'The job is being prepared.',
    '1': 'The job is running.',
    '2': 'The job has finished. This does not mean that every product and device was distributed: QueryDeviceDistributeDetail has the result of each.',
    '3': 'The job was interrupted unexpectedly.',
  },
} as const satisfies IntegerSchema;

export const distributionStrategy = {
  type: 'integer',
  format: 'int32',
  title: 'DistributionStrategy',
  'x-enum-summary': 'How a job chooses the instance of a device.',
  description: 'How the job chooses the instance of a device.',
  examples: [0],
  'x-enum-names': { '0': 'designated', '1': 'nearest' },
  'x-enum-meanings': {
    '0': 'All devices go to one given instance, in its region.',
    '1': 'Instances in several regions are given; each device goes to the region that is nearest to its IP address.',
  },
} as const satisfies IntegerSchema;

export const jobId = {
  type: 'string',
  description: 'ID of the distribution job, unique across all accounts and regions.',
  examples: ['UbmsMHmkqv0PiAG****010001'],
} as const satisfies StringSchema;

/** The same in a response. The page calls the id globally unique, so an empty one is wrong, but readers accept it. */
export const returnedJobId = {
  ...jobId,
  'x-expected': { description: 'The id of a job is not blank.', pattern: '\\S' },
} as const satisfies StringSchema;

export const productKey = {
  type: 'string',
  description: 'ProductKey of the product that the devices belong to.',
  examples: ['a1BwAGV****'],
} as const satisfies StringSchema;

export const sourceInstanceId = {
  type: 'string',
  description: 'ID of the instance that the devices come from.',
  examples: ['iot-cn-6ja***'],
} as const satisfies StringSchema;

export const targetInstanceId = {
  type: 'string',
  description: 'ID of the instance that receives the devices.',
  examples: ['iot-cn-6ja***'],
} as const satisfies StringSchema;

export const sourceUid = {
  type: 'string',
  description:
    'ID of the Alibaba Cloud account that the devices come from. Digits, but a string: it may be beyond 2^53.',
  examples: ['198***'],
  'x-redact': 'id',
} as const satisfies StringSchema;

export const targetUid = {
  type: 'string',
  description:
    'ID of the Alibaba Cloud account that receives the devices. Digits, but a string: it may be beyond 2^53.',
  examples: ['198***'],
  'x-redact': 'id',
} as const satisfies StringSchema;

export const gmtCreate = {
  type: 'integer',
  format: 'int64',
  description: 'When the job was created, in milliseconds since 1970-01-01T00:00:00Z.',
  examples: [1581595942000],
} as const satisfies IntegerSchema;

export const targetAliyunId = {
  type: 'string',
  description: 'Login name of the Alibaba Cloud account that receives the devices.',
  examples: ['io****@example.com'],
  'x-redact': 'id',
} as const satisfies StringSchema;

export const deviceName = {
  type: 'string',
  description: 'Name of the device, unique within its product.',
  examples: ['mydevice'],
} as const satisfies StringSchema;

export const sourceInstanceName = {
  type: 'string',
  description: 'Name of the instance that the devices come from.',
  examples: ['myproInstance'],
} as const satisfies StringSchema;

export const targetInstanceName = {
  type: 'string',
  description: 'Name of the instance that receives the devices.',
  examples: ['newinstance'],
} as const satisfies StringSchema;

export const sourceRegion = {
  type: 'string',
  description: 'Region of the instance that the devices come from.',
  examples: ['cn-shanghai'],
} as const satisfies StringSchema;

export const targetRegion = {
  type: 'string',
  description: 'Region of the instance that receives the devices.',
  examples: ['cn-shenzhen'],
} as const satisfies StringSchema;

export const devicesInJob = {
  type: 'integer',
  format: 'int32',
  description: 'Number of devices in the job.',
  examples: [5],
} as const satisfies IntegerSchema;

export const totalOverPages = {
  type: 'integer',
  format: 'int32',
  description: 'Number of entries on all pages.',
  examples: [10],
} as const satisfies IntegerSchema;

export const pageSize = {
  type: 'integer',
  format: 'int32',
  description: 'Number of entries on one page.',
  examples: [10],
  minimum: 1,
  maximum: 200,
} as const satisfies IntegerSchema;

export const currentPage = {
  type: 'integer',
  format: 'int32',
  description: 'Number of the page, from 1.',
  examples: [1],
  minimum: 1,
  default: 1,
} as const satisfies IntegerSchema;

/** A member as a request parameter: where it is sent, and what it means there. A blank text is rejected. */
export function parameter<S extends Schema>(place: 'query' | 'form', schema: S, description = schema.description): S {
  return { ...schema, description, ...(schema.type === 'string' && { pattern: '\\S' }), 'x-in': place };
}

/** "TargetUid or TargetAliyunId": two ways to name the account that receives the devices. One of them is required. */
export const oneOfTheAccounts = [{ required: ['TargetUid'] }, { required: ['TargetAliyunId'] }] as const;

/** The wrapper `TargetInstanceConfigs` and its item `targetInstanceConfigs` differ in the case of one letter only. */
export function targetInstanceConfigs(title: string, properties: Readonly<Record<string, Schema>>): ArraySchema {
  return {
    type: 'array',
    'x-item': 'targetInstanceConfigs',
    'x-item-aliases': ['targetInstanceConfigsItem'],
    description:
      'The target instances, which receive the devices: exactly one for strategy 0, multiple for strategy 1.',
    items: {
      type: 'object',
      title,
      description: 'One target instance.',
      properties: { TargetInstanceId: targetInstanceId, ...properties },
      required: ['TargetInstanceId'],
    },
  };
}

/** What the page says about Strategy and TargetInstanceConfigs of one job. */
export const oneTargetForStrategy0 = {
  description: 'A job with strategy 0 has exactly one target instance.',
  if: { properties: { Strategy: { const: 0 } }, required: ['Strategy'] },
  then: { properties: { TargetInstanceConfigs: { minItems: 1, maxItems: 1 } } },
} as const satisfies ObjectSchema['x-expected'];

/** One page of a list: a total, and the entries inside `Info` under the name `items`. */
export function pageOf(title: string, description: string, item: ObjectSchema): ObjectSchema {
  return {
    type: 'object',
    title,
    description,
    properties: {
      Total: totalOverPages,
      Info: { type: 'array', 'x-item': 'items', description: 'The entries of this page.', items: item },
    },
    required: ['Total'],
  };
}

export const requestId = {
  type: 'string',
  description: 'ID of the request, for questions to the vendor. Whitespace around it is removed.',
  examples: ['E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565'],
} as const satisfies StringSchema;

export const success = {
  type: 'boolean',
  description: 'Whether the call succeeded. Only this member distinguishes a success from a failure of the service.',
  examples: [true],
} as const satisfies BooleanSchema;

export const code = {
  type: 'string',
  description: 'Error code of a failed call. Without meaning on a success, where it may be missing, empty or any word.',
  examples: ['iot.system.SystemException'],
} as const satisfies StringSchema;

export const errorMessage = {
  type: 'string',
  description: 'Error message of a failed call.',
  examples: ['A system exception occurred.'],
} as const satisfies StringSchema;

/** The envelope of every response of the product, around the members of one operation. */
export function envelope(properties: Readonly<Record<string, Schema>>): ObjectSchema {
  return {
    type: 'object',
    description: 'The response.',
    properties: { RequestId: requestId, Success: success, Code: code, ErrorMessage: errorMessage, ...properties },
    required: ['RequestId', 'Success', ...Object.keys(properties)],
  };
}
