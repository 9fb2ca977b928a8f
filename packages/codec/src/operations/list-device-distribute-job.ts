import {
  answer,
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
  description: 'Where the next page starts. Missing or empty on the last page.',
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
    'Leave NextToken out on the first call, and send the one of each answer with the next, until it is missing or empty.',
    'CurrentPage does as well, as long as PageSize * (CurrentPage - 1) is at most 10,000.',
  ],
  request: {
    type: 'object',
    description: 'Which jobs to list, and which page of them.',
    properties: {
      PageSize: parameter('query', pageSize),
      CurrentPage: parameter(
        'query',
        currentPage,
        'Number of the page, from 1. The service looks at it only when there is no NextToken.',
      ),
      NextToken: parameter(
        'query',
        nextToken,
        'NextToken of the answer before; left out on the first call. Wins over CurrentPage, and is needed beyond an offset of 10,000.',
      ),
      Status: parameter('query', jobStatus, 'Only jobs in this state.'),
      JobId: parameter('form', jobId, 'Only this job.'),
      ProductKey: parameter('query', { ...productKey, examples: ['aw3zse****'] }, 'Only jobs of this product.'),
      TargetUid: parameter('query', targetUid, 'Only jobs whose devices go to this account.'),
      IotInstanceId: parameter('query', {
        type: 'string',
        description:
          'ID of the instance the call is made for. The text of the page demands it for an Enterprise Edition instance; no parameter table has it.',
        examples: ['iot-cn-6ja***'],
      }),
    },
    required: ['PageSize'],
    'x-offset-limit': { pageSize: 'PageSize', currentPage: 'CurrentPage', unless: 'NextToken', maximum: 10_000 },
  },
  response: answer({
    Data: {
      type: 'object',
      title: 'JobPage',
      description: 'One page of jobs.',
      properties: {
        Total: { ...totalOverPages, description: 'Number of jobs over all pages.' },
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
        'must be sent for an Enterprise Edition instance: text of the help pages and of the API metadata',
        'no such parameter: tables of the same pages, API metadata, every SDK',
      ],
      taken: 'optional, and passed through when it is given',
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
      claims: ['request parameters: an old Go SDK', 'not there: all other sources'],
      taken: 'not sent',
    },
  ],
  notes: [
    'The item inside JobInfo is called items, also when it is one.',
    'There are two totals: Data.Total counts jobs, Data.JobInfo.items[].Total the devices of one job.',
    'Beyond the offset of 10,000 an answer without NextToken has no Data; which code comes with it is not documented. Such a call is refused before it is sent.',
    'JobId is form data in the metadata and the SDKs, the other parameters are query parameters. The gateway merges them.',
    'The order of the list, and whether jobs for products are in it, is not documented.',
  ],
};
