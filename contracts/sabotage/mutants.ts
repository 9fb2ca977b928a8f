/**
 * One hundred possible mistakes in the contracts, the schemas, the recordings, the error catalogue and the emulator. The tests must notice
 * each of them. A change to a contract is followed by `pnpm generate`, as it would be.
 */
import {
  all,
  changeIndex,
  changeProvenance,
  changeSample,
  removeRecordings,
  replace,
  replaceAfter,
  replaceIn,
  type Edit,
} from './edits.ts';

export interface Mutant {
  readonly name: string;
  readonly edit: Edit;
  /** Why no test can notice it. A mutant with a reason that is noticed after all is an error. */
  readonly survives?: string;
}

const operations = 'packages/codec/src/operations';
const errorCodes = 'packages/codec/src/error-codes';
const schemas = 'packages/codec/generate';
const emulator = 'packages/emulator/src';
const recordings = 'contracts/recordings';

/** An edit of the contract of one operation. */
function contract(action: string, from: string, to: string): Edit {
  return replaceAfter(operations, `action: '${action}',`, from, to);
}

/** An edit of the entry of an error code. */
function errorCode(code: string, from: string, to: string): Edit {
  return replaceAfter(errorCodes, `  ${/\W/.test(code) ? `'${code}'` : code}: {\n`, from, to);
}

/** The two samples of an operation and their model, with their hashes. */
function sampleWithModel(
  name: string,
  json: readonly [string, string],
  xml: readonly [string, string],
  model: readonly [string, string],
): Edit {
  return all(
    changeSample(`${name}.json`, ...json, { pinned: true }),
    changeSample(`${name}.xml`, ...xml, { pinned: true }),
    replaceIn(`${recordings}/${name}.model.json`, ...model),
  );
}

const required: readonly Mutant[] = [
  {
    name: 'QueryDeviceDistributeJob no longer requires JobId',
    edit: contract('QueryDeviceDistributeJob', "required: ['JobId']", 'required: []'),
  },
  {
    name: 'CreateDeviceDistributeJob no longer requires Strategy',
    edit: contract('CreateDeviceDistributeJob', "'SourceInstanceId', 'Strategy',", "'SourceInstanceId',"),
  },
  {
    name: 'CreateDeviceDistributeJob requires TargetUid',
    edit: contract(
      'CreateDeviceDistributeJob',
      "'TargetInstanceConfig'],\n    anyOf",
      "'TargetInstanceConfig', 'TargetUid'],\n    anyOf",
    ),
  },
  {
    name: 'CreateDeviceDistributeJob requires neither TargetUid nor TargetAliyunId',
    edit: contract('CreateDeviceDistributeJob', '    anyOf: oneOfTheAccounts,\n', ''),
  },
  {
    name: 'CreateProductDistributeJob no longer requires TargetInstanceId',
    edit: contract('CreateProductDistributeJob', "'SourceInstanceId', 'TargetInstanceId']", "'SourceInstanceId']"),
  },
  {
    name: 'ListDeviceDistributeJob no longer requires PageSize',
    edit: contract('ListDeviceDistributeJob', "required: ['PageSize']", 'required: []'),
  },
  {
    name: 'ListDistributedDevice no longer requires CurrentPage',
    edit: contract('ListDistributedDevice', "required: ['CurrentPage', 'PageSize']", "required: ['PageSize']"),
  },
  {
    name: 'QueryDeviceProvisioning no longer requires DeviceName',
    edit: contract('QueryDeviceProvisioning', "required: ['ProductKey', 'DeviceName']", "required: ['ProductKey']"),
  },
  {
    name: 'a response of QueryDeviceDistributeJob may lack Status',
    edit: contract('QueryDeviceDistributeJob', "        'Status',\n", ''),
  },
  {
    name: 'a listed job may lack GmtCreate',
    edit: replaceAfter(operations, "description: 'One job.',", "    'GmtCreate',\n", ''),
  },
  {
    name: 'a distributed device may lack TargetUid',
    edit: replaceAfter(operations, "description: 'One distributed device.',", "    'TargetUid',\n", ''),
  },
  {
    name: 'a distributed product must have SourceRegion',
    edit: replaceAfter(
      operations,
      "description: 'One distributed product.',",
      "required: ['GmtCreate',",
      "required: ['SourceRegion', 'GmtCreate',",
    ),
  },
  {
    name: 'a response may lack RequestId',
    edit: replace(
      operations,
      "required: ['RequestId', 'Success', ...Object.keys(properties)]",
      "required: ['Success', ...Object.keys(properties)]",
    ),
  },
  {
    name: 'a success may lack its data',
    edit: replace(
      operations,
      "required: ['RequestId', 'Success', ...Object.keys(properties)]",
      "required: ['RequestId', 'Success']",
    ),
  },
];

const types: readonly Mutant[] = [
  {
    name: 'GmtCreate has 32 bits',
    edit: replaceAfter(operations, 'export const gmtCreate = {', "format: 'int64'", "format: 'int32'"),
  },
  {
    name: 'GmtModified of a distributed device has 32 bits',
    edit: replaceAfter(operations, "description: 'One distributed device.',", "format: 'int64'", "format: 'int32'"),
  },
  {
    name: 'GmtCreate of a distributed product has 32 bits',
    edit: replaceAfter(operations, "description: 'One distributed product.',", "format: 'int64'", "format: 'int32'"),
  },
  {
    name: 'Total of a job has 64 bits',
    edit: replaceAfter(operations, 'export const devicesInJob = {', "format: 'int32'", "format: 'int64'"),
  },
  {
    name: 'Status has 64 bits',
    edit: replaceAfter(operations, 'export const jobStatus = {', "format: 'int32'", "format: 'int64'"),
  },
  {
    name: 'the name of the items of TargetInstanceConfigs begins with a capital letter',
    edit: replace(operations, "'x-item': 'targetInstanceConfigs'", "'x-item': 'TargetInstanceConfigs'"),
  },
  {
    name: 'QueryDeviceProvisioning names the source instance like its neighbors',
    edit: contract('QueryDeviceProvisioning', 'SourceIotInstanceId: {', 'SourceInstanceId: {'),
  },
  {
    name: 'ListDistributedProduct has the parameter DeviceName',
    edit: contract(
      'ListDistributedProduct',
      "TargetUid: parameter('query',",
      "DeviceName: parameter('query', productKey, 'Only this device.'),\n      TargetUid: parameter('query',",
    ),
  },
  {
    name: 'the misspelled example of QueryDeviceProvisioning is corrected',
    edit: contract(
      'QueryDeviceProvisioning',
      "{ ...deviceName, examples: ['testDevcieBwT3Un'] }",
      "{ ...deviceName, examples: ['testDeviceBwT3Un'] }",
    ),
  },
  {
    name: 'the example of File is another URL',
    edit: contract(
      'QueryDeviceDistributeDetail',
      "'https://iotx-***.oss-cn-shanghai",
      "'https://iotx-***.oss-cn-hangzhou",
    ),
  },
];

const limits: readonly Mutant[] = [
  {
    name: 'PageSize is at most 100',
    edit: replaceAfter(operations, 'export const pageSize = {', 'maximum: 200', 'maximum: 100'),
  },
  {
    name: 'PageSize may be 0',
    edit: replaceAfter(operations, 'export const pageSize = {', 'minimum: 1', 'minimum: 0'),
  },
  {
    name: 'a call allows 1,000 device names',
    edit: contract('CreateDeviceDistributeJob', 'maxItems: 10_000', 'maxItems: 1_000'),
  },
  {
    name: 'a call allows no device name',
    edit: contract(
      'CreateDeviceDistributeJob',
      '        minItems: 1,\n        maxItems: 10_000',
      '        maxItems: 10_000',
    ),
  },
  {
    name: 'a call allows 100 targets',
    edit: contract('CreateDeviceDistributeJob', 'maxItems: 10,\n', 'maxItems: 100,\n'),
  },
  {
    name: 'strategy 0 allows two targets',
    edit: contract(
      'CreateDeviceDistributeJob',
      'TargetInstanceConfig: { maxItems: 1 }',
      'TargetInstanceConfig: { maxItems: 2 }',
    ),
  },
  {
    name: 'strategy 1 allows exactly one target',
    edit: contract('CreateDeviceDistributeJob', 'Strategy: { const: 0 }', 'Strategy: { const: 1 }'),
  },
  { name: 'Strategy is 1 by default', edit: contract('CreateDeviceDistributeJob', 'default: 0', 'default: 1') },
  {
    name: 'page numbers reach an offset of 100,000',
    edit: contract('ListDeviceDistributeJob', 'maximum: 10_000', 'maximum: 100_000'),
  },
  {
    name: 'page numbers have no limit',
    edit: contract('ListDeviceDistributeJob', "    'x-offset-limit': {", "    'x-any-offset': {"),
  },
];

const facts: readonly Mutant[] = [
  {
    name: 'the only endpoint is one of several',
    edit: replace(operations, "{ host, schemes, rule: 'only' }", "{ host, schemes, rule: 'unstated' }"),
  },
  {
    name: 'ListDeviceDistributeJob names its endpoint as the only one',
    edit: contract('ListDeviceDistributeJob', 'endpoint: shanghai,', "endpoint: { ...shanghai, rule: 'only' },"),
  },
  {
    name: 'the endpoint is in another region',
    edit: replace(
      operations,
      "const host = 'iot.cn-shanghai.aliyuncs.com'",
      "const host = 'iot.cn-hangzhou.aliyuncs.com'",
    ),
  },
  {
    name: 'the endpoint allows https only',
    edit: replace(operations, "['https', 'http'] as const", "['https'] as const"),
  },
  {
    name: 'an account may query jobs 20 times per second',
    edit: contract('QueryDeviceDistributeJob', 'queriesPerSecond: 10', 'queriesPerSecond: 20'),
  },
  {
    name: 'an account may query devices 5 times per second',
    edit: contract('QueryDeviceProvisioning', 'queriesPerSecond: 50', 'queriesPerSecond: 5'),
  },
  {
    name: 'all accounts together may list devices 2,000 times per second',
    edit: contract(
      'ListDistributedDevice',
      'queriesPerSecondOfAllAccounts: 200',
      'queriesPerSecondOfAllAccounts: 2000',
    ),
  },
  {
    name: 'QueryDeviceDistributeDetail leads to the page of QueryDeviceDistributeJob',
    edit: contract('QueryDeviceDistributeDetail', 'page(199533)', 'page(199536)'),
  },
  {
    name: 'CreateProductDistributeJob is a read, so that it is sent again',
    edit: contract('CreateProductDistributeJob', "effect: 'create'", "effect: 'read'"),
  },
  {
    name: 'JobId of ListDeviceDistributeJob is sent in the query',
    edit: contract('ListDeviceDistributeJob', "JobId: parameter('form'", "JobId: parameter('query'"),
  },
  {
    name: 'ProductKey of QueryDeviceProvisioning is sent in the query',
    edit: contract('QueryDeviceProvisioning', "ProductKey: parameter('form'", "ProductKey: parameter('query'"),
  },
  {
    name: 'an error code that the page declares is not mentioned',
    edit: contract('QueryDeviceProvisioning', 'iot.common.InvalidTenant, ', ''),
  },
  {
    name: 'a fact of the page changes together with its contract',
    edit: all(
      contract('QueryDeviceDistributeDetail', 'queriesPerSecond: 5', 'queriesPerSecond: 50'),
      replaceQuotaOfThePage('QueryDeviceDistributeDetail', 50),
    ),
  },
  {
    name: 'the codes 2 and 3 of Status are swapped',
    edit: replace(operations, "'2': 'completed', '3': 'interrupted'", "'3': 'completed', '2': 'interrupted'"),
  },
  {
    name: 'the meanings of the codes 0 and 1 of Status are swapped',
    edit: all(
      replace(operations, "'0': 'The job is being prepared.'", "'0': 'The job is running. '"),
      replace(operations, "'1': 'The job is running.'", "'1': 'The job is being prepared.'"),
    ),
  },
  {
    name: 'the names of the codes of Strategy are swapped',
    edit: replace(operations, "'0': 'designated', '1': 'nearest'", "'1': 'designated', '0': 'nearest'"),
  },
  {
    name: 'Status has a code 4',
    edit: replace(operations, "'3': 'interrupted' }", "'3': 'interrupted', '4': 'paused' }"),
  },
];

function replaceQuotaOfThePage(action: string, quota: number): Edit {
  return (tree) => {
    const file = 'contracts/reference/operations.json';
    const pages = JSON.parse(tree.read(file)) as { operations: { name: string; qps: { perAccount: number } }[] };
    for (const page of pages.operations) if (page.name === action) page.qps.perAccount = quota;
    tree.write(file, JSON.stringify(pages, null, 2));
  };
}

const neighbors: readonly Mutant[] = [
  {
    name: 'the source account is described as the target account',
    edit: replaceAfter(
      operations,
      'export const sourceUid = {',
      'account that the devices come from',
      'account that receives the devices',
    ),
  },
  {
    name: 'the emulator returns the target account as the source of a job',
    edit: replaceAfter(
      emulator,
      "'QueryDeviceDistributeJob'> =",
      'sourceUid: job.sourceUid',
      'sourceUid: job.targetUid',
    ),
  },
  {
    name: 'the emulator returns the source account as the target of a listed job',
    edit: replaceAfter(emulator, 'jobInfo: page.map(', 'targetUid: job.targetUid', 'targetUid: job.sourceUid'),
  },
  {
    name: 'the emulator swaps the accounts of a distributed device',
    edit: all(
      replaceAfter(emulator, 'export function entryOf(', 'sourceUid: one.sourceUid', 'sourceUid: one.targetUid'),
      replaceAfter(
        emulator,
        'export function entryOf(',
        '    targetUid: one.targetUid,\n  };',
        '    targetUid: one.sourceUid,\n  };',
      ),
    ),
  },
  {
    name: 'the emulator returns the source instance as the target of a distributed device',
    edit: replaceAfter(
      emulator,
      'export function entryOf(',
      'targetInstanceId: one.targetInstanceId,\n',
      'targetInstanceId: one.sourceInstanceId,\n',
    ),
  },
  {
    name: 'the emulator returns the creation time of a device as its modification time',
    edit: replaceAfter(
      emulator,
      "'ListDistributedDevice'> =",
      'gmtModified: one.gmtModified',
      'gmtModified: one.gmtCreate',
    ),
  },
  {
    name: 'the emulator returns the target region of a device as its source',
    edit: replaceAfter(
      emulator,
      "'QueryDeviceProvisioning'> =",
      'sourceRegion: source.region',
      "sourceRegion: target?.region ?? ''",
    ),
  },
  {
    name: 'a recording swaps SourceUid and TargetUid, and so does its model',
    edit: all(
      changeSample('QueryDeviceDistributeJob/variant.status2.json', '"SourceUid":"198***"', '"SourceUid":"276***"', {
        pinned: false,
      }),
      replaceIn(
        `${recordings}/QueryDeviceDistributeJob/variant.status2.model.json`,
        '"sourceUid": "198***"',
        '"sourceUid": "276***"',
      ),
    ),
  },
  {
    name: 'constructed responses have one account for source and target again',
    edit: sampleWithModel(
      'ListDistributedProduct/variant.two-items',
      ['276***', '198***'],
      ['276***', '198***'],
      ['276***', '198***'],
    ),
  },
];

const clauses: readonly Mutant[] = [
  {
    name: 'the wire schema of a success does not require its members',
    edit: replace(schemas, '      required: response.required,\n    },', '    },'),
  },
  {
    name: 'the wire schema of a success allows null for required members',
    edit: replace(schemas, "[name, { not: { type: 'null' } }]", '[name, true]'),
  },
  {
    name: 'the wire schema allows no null for optional members',
    edit: replace(schemas, 'anyOf: [schema, unset] }', 'anyOf: [schema] }'),
  },
  {
    name: 'the wire schema allows unknown members',
    edit: replaceAfter(
      schemas,
      'function wireStruct(',
      "additionalProperties: schema['x-open'] ?? false",
      'additionalProperties: true',
    ),
  },
  { name: 'the wire schema allows digits of other scripts', edit: replace(schemas, "'^-?[0-9]+$'", "'^-?\\\\d+$'") },
  {
    name: 'the wire schema does not allow quoted codes',
    edit: replace(schemas, 'return [...codes.map(Number), ...codes];', 'return codes.map(Number);'),
  },
  {
    name: 'the wire schema does not allow quoted booleans',
    edit: replace(schemas, "enum: [true, false, 'true', 'false']", 'enum: [true, false]'),
  },
  {
    name: 'the wire schema does not allow an empty array for a wrapped list',
    edit: replace(schemas, "{ type: 'array', maxItems: 0 }, ", ''),
  },
  {
    name: 'the wire schema does not name members in the model',
    edit: replace(schemas, "          'x-model-name': failureNames[wire] ?? modelName(wire),\n", ''),
  },
  {
    name: 'the schemas do not name codes',
    edit: replace(schemas, "    ...(names !== undefined && { 'x-enum-names': names }),\n", ''),
  },
  {
    name: 'the schemas state Integer for a Long',
    edit: replace(
      schemas,
      "schema.format === 'int64' ? 'Long' : 'Integer'",
      "schema.format === 'int64' ? 'Integer' : 'Integer'",
    ),
  },
  {
    name: 'the request schema allows blank texts',
    edit: replace(schemas, '        ...(pattern !== undefined && { pattern }),\n', ''),
  },
  {
    name: 'the request schema has no limits',
    edit: replaceAfter(schemas, 'function limits(', '    ...(maximum !== undefined && { maximum }),\n', ''),
  },
  {
    name: 'the request schema does not require one of the accounts',
    edit: replace(
      schemas,
      '    ...(anyOf && { anyOf: anyOf.map(({ required }) => requires(required.map(modelName))) }),\n',
      '',
    ),
  },
  {
    name: 'no schema expects one target for strategy 0',
    edit: replaceAfter(
      operations,
      "action: 'QueryDeviceDistributeJob',",
      "      'x-expected': oneTargetForStrategy0,\n",
      '',
    ),
  },
  {
    name: 'no schema expects a job id that is not blank',
    edit: replaceAfter(operations, 'export const returnedJobId = {', "pattern: '\\\\S'", "pattern: ''"),
  },
];

const countDemoAsEvidence = changeIndex((entry) => {
  if (entry.file === 'ListDistributedDevice/success.metadata.json') delete entry.evidence;
  return entry;
});

const evidence: readonly Mutant[] = [
  { name: 'a constructed state claims to be documented', edit: changeProvenance(/variant\.status3/, 'documented') },
  { name: 'reconstructed responses claim to be recorded', edit: changeProvenance(/success\.compact/, 'recorded') },
  {
    name: 'a constructed error of the gateway claims to be observed',
    edit: changeProvenance(/SignatureDoesNotMatch\.iot\.json/, 'observed'),
  },
  { name: 'a JSON demo of the metadata counts as evidence', edit: countDemoAsEvidence },
  {
    name: 'a throttled call is served with status 429',
    edit: changeIndex((entry) => (/Throttling\.User/.test(entry.file) ? { ...entry, httpStatus: 429 } : entry)),
  },
  {
    name: 'the recordings of empty lists of jobs are removed',
    edit: removeRecordings('ListDeviceDistributeJob/variant.empty.json', 'ListDeviceDistributeJob/variant.empty.xml'),
  },
  {
    name: 'the recording of a missing list of devices is removed',
    edit: removeRecordings('ListDistributedDevice/variant.empty-missing.json'),
  },
  {
    name: 'the recording of an empty wrapper of products is removed',
    edit: removeRecordings('ListDistributedProduct/variant.empty-object.json'),
  },
  {
    name: 'a line of cases.txt is removed',
    edit: replaceIn('contracts/cases.txt', 'QueryDeviceDistributeJob/variant.status0 json,xml constructed\n', ''),
  },
  {
    name: 'a line of unobserved.txt is removed',
    edit: replaceIn('contracts/unobserved.txt', 'QueryDeviceDistributeJob Data.Status=3 json,xml constructed\n', ''),
  },
  {
    name: 'a documented sample changes together with its model',
    edit: all(
      changeSample('QueryDeviceDistributeJob/success.xml', '<Total>5<', '<Total>6<', { pinned: false }),
      replaceIn(`${recordings}/QueryDeviceDistributeJob/success.model.json`, '"total": 5', '"total": 6'),
    ),
  },
  {
    name: 'a documented sample, its model and its hash change together',
    edit: sampleWithModel(
      'DeleteDeviceDistributeJob/success',
      ['E55E50B7', 'E55E50B8'],
      ['E55E50B7', 'E55E50B8'],
      ['E55E50B7', 'E55E50B8'],
    ),
  },
  {
    name: 'the space in front of a documented RequestId is removed, and the hash follows',
    edit: changeSample('QueryDeviceDistributeJob/success.xml', '<RequestId> ', '<RequestId>', { pinned: true }),
  },
  {
    name: 'a documented text gets a space, with its models and its hash',
    edit: sampleWithModel(
      'iot-errors/QueryDeviceDistributeJob.iot.system.SystemException',
      ['exception occurred.', 'exception  occurred.'],
      ['exception occurred.', 'exception  occurred.'],
      ['exception occurred.', 'exception  occurred.'],
    ),
  },
  {
    name: 'the line ends of a documented sample change',
    edit: changeSample('ListDistributedDevice/success.xml', '\n', '\r\n', { pinned: false }),
  },
  {
    name: 'a call requests another state than its response has',
    edit: all(
      replaceIn(
        `${recordings}/ListDeviceDistributeJob/success.call.json`,
        '"status": "running"',
        '"status": "completed"',
      ),
      replaceIn(`${recordings}/ListDeviceDistributeJob/success.call.json`, '"Status": "1"', '"Status": "2"'),
    ),
  },
];

const catalogue: readonly Mutant[] = [
  {
    name: 'an error code is removed',
    edit: replaceAfter(
      errorCodes,
      "  'iot.device.DeviceInstanceInconsistency': {\n",
      "  'iot.device.NoPermission': {",
      "  'iot.device.Nothing': {",
    ),
  },
  {
    name: 'the misspelling of an error code is corrected',
    edit: replace(errorCodes, "'iot.prod.InvalidFormattedProductkey': {", "'iot.prod.InvalidFormattedProductKey': {"),
  },
  {
    name: 'errors of the gateway are those of the service',
    edit: replace(errorCodes, "{ code, layer: 'gateway',", "{ code, layer: 'service',"),
  },
  {
    name: 'SignatureNonceUsed has status 403',
    edit: errorCode('SignatureNonceUsed', 'httpStatus: 400', 'httpStatus: 403'),
  },
  { name: 'InternalError has status 503', edit: errorCode('InternalError', 'httpStatus: 500', 'httpStatus: 503') },
  {
    name: 'InvalidAccessKeyId.Inactive has no status',
    edit: errorCode('InvalidAccessKeyId.Inactive', '    httpStatus: 400,\n', ''),
  },
  {
    name: 'iot.system.SystemException claims a status',
    edit: errorCode('iot.system.SystemException', '    class: ', '    httpStatus: 400,\n    class: '),
  },
  {
    name: 'Throttling.Api is not retryable',
    edit: errorCode('Throttling.Api', "class: 'throttling'", "class: 'request'"),
  },
];

export const mutants: readonly Mutant[] = [
  ...required,
  ...types,
  ...limits,
  ...facts,
  ...neighbors,
  ...clauses,
  ...evidence,
  ...catalogue,
];
