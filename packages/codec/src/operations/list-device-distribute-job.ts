import {
  envelope,
  currentPage,
  devicesInJob,
  distributionStrategy,
  gmtCreate,
  jobId,
  jobStatus,
  oneTargetForStrategy0,
  page,
  pageSize,
  parameter,
  productKey,
  returnedJobId,
  shanghai,
  sourceInstanceId,
  sourceInstanceName,
  sourceRegion,
  sourceUid,
  targetInstanceConfigs,
  targetInstanceName,
  targetRegion,
  targetUid,
  totalOverPages,
} from './fragments.ts';
import type { ObjectSchema, Operation, StringSchema } from '../contract.ts';

const nextToken = {
  type: 'string',
  description: 'Start of the next page. Missing or empty on the last page.',
  examples: ['TGlzdFJlc291***'],
} as const satisfies StringSchema;

const job: ObjectSchema = {
  type: 'object',
  title: 'ListedJob',
  description: 'One job.',
  properties: {
    GmtCreate: gmtCreate,
    JobId: returnedJobId,
    ProductKey: { ...productKey, examples: ['a1BwAGV****'] },
    SourceInstanceId: sourceInstanceId,
    SourceInstanceName: { ...sourceInstanceName, examples: ['实例调试1'] },
    SourceRegion: sourceRegion,
    SourceUid: sourceUid,
    Status: jobStatus,
    Strategy: distributionStrategy,
    TargetInstanceConfigs: targetInstanceConfigs('TargetInstance', {
      TargetInstanceName: { ...targetInstanceName, examples: ['实例调试2'] },
      TargetRegion: { ...targetRegion, examples: ['cn-shanghai'] },
    }),
    TargetUid: targetUid,
    Total: devicesInJob,
  },
  required: [
    'GmtCreate',
    'JobId',
    'ProductKey',
    'SourceInstanceId',
    'SourceUid',
    'Status',
    'Strategy',
    'TargetUid',
    'Total',
  ],
  'x-expected': oneTargetForStrategy0,
};

export const listDeviceDistributeJob: Operation = {
  action: 'ListDeviceDistributeJob',
  summary: 'Lists distribution jobs, page by page.',
  document: page(199537),
  effect: 'read',
  queriesPerSecond: 5,
  endpoint: shanghai,
  usage: [
    'Omit NextToken in the first call, then send the NextToken of each response with the next call, until it is missing or empty.',
    'CurrentPage also works, as long as PageSize * (CurrentPage - 1) is at most 10,000.',
  ],
  request: {
    type: 'object',
    description: 'Which jobs to list, and which page of them.',
    properties: {
      PageSize: parameter('query', pageSize),
      CurrentPage: parameter(
        'query',
        currentPage,
        'Number of the page, from 1. The service ignores it if there is a NextToken.',
      ),
      NextToken: parameter(
        'query',
        nextToken,
        'NextToken of the previous response; omitted in the first call. Takes precedence over CurrentPage, and is required beyond an offset of 10,000.',
      ),
      Status: parameter('query', jobStatus, 'Only jobs in this state.'),
      JobId: parameter('form', jobId, 'Only this job.'),
      ProductKey: parameter('query', { ...productKey, examples: ['aw3zse****'] }, 'Only jobs of this product.'),
      TargetUid: parameter('query', targetUid, 'Only jobs whose devices go to this account.'),
      IotInstanceId: parameter('query', {
        type: 'string',
        description:
          'ID of the instance of the call. The text of the page requires it for an Enterprise Edition instance; no parameter table has it.',
        examples: ['iot-cn-6ja***'],
      }),
    },
    required: ['PageSize'],
    'x-offset-limit': { pageSize: 'PageSize', currentPage: 'CurrentPage', unless: 'NextToken', maximum: 10_000 },
  },
  response: envelope({
    Data: {
      type: 'object',
      title: 'JobPage',
      description: 'One page of jobs.',
      properties: {
        Total: { ...totalOverPages, description: 'Number of jobs on all pages.' },
        NextToken: nextToken,
        JobInfo: { type: 'array', 'x-item': 'items', description: 'The jobs of this page.', items: job },
      },
      required: ['Total'],
    },
  }),
  list: { items: 'JobInfo', identity: ['JobId'] },
  disagreements: [
    {
      member: 'IotInstanceId',
      claims: [
        'required for an Enterprise Edition instance: text of the help pages and of the API metadata',
        'no such parameter: tables of the same pages, API metadata, every SDK',
      ],
      taken: 'optional, and sent as given',
    },
    {
      member: 'Data.JobInfo.items[].TargetInstanceConfigs, name of the item',
      claims: [
        'targetInstanceConfigs: API metadata, current SDKs, old Go SDK',
        'targetInstanceConfigsItem: an old C++ SDK',
      ],
      taken: 'targetInstanceConfigs',
    },
    {
      member: 'SourceRegion, JobType, RealTenantId, RealTripartiteKey, ApiProduct, ApiRevision',
      claims: ['request parameters: an old Go SDK', 'absent: all other sources'],
      taken: 'not sent',
    },
  ],
  notes: [
    'The item inside JobInfo is named items, even if there is only one.',
    'There are two totals: Data.Total counts jobs, Data.JobInfo.items[].Total the devices of one job.',
    'Beyond the offset of 10,000, the response to a call without NextToken has no Data; its code is not documented. Such a call is rejected before it is sent.',
    'JobId is form data in the metadata and the SDKs, the other parameters are query parameters. The gateway merges them.',
    'The order of the list is not documented, nor whether it contains jobs for products.',
  ],
};
