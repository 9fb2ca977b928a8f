import {
  envelope,
  devicesInJob,
  distributionStrategy,
  gmtCreate,
  jobId,
  jobStatus,
  oneTargetForStrategy0,
  page,
  parameter,
  productKey,
  returnedJobId,
  shanghaiOnly,
  sourceInstanceId,
  sourceUid,
  targetInstanceConfigs,
  targetUid,
} from './fragments.ts';
import type { Operation } from '../contract.ts';

export const queryDeviceDistributeJob: Operation = {
  action: 'QueryDeviceDistributeJob',
  summary: 'Returns the state of one distribution job, and the parameters that it was created with.',
  document: page(199536),
  effect: 'read',
  queriesPerSecond: 10,
  endpoint: shanghaiOnly,
  usage: [
    'Poll until Status is 2 (completed) or 3 (interrupted), within 10 calls per second for the whole account.',
    'Status 2 says nothing about single devices: QueryDeviceDistributeDetail has the result of each.',
  ],
  request: {
    type: 'object',
    description: 'The job to look up.',
    properties: { JobId: parameter('query', jobId) },
    required: ['JobId'],
  },
  response: envelope({
    Data: {
      type: 'object',
      title: 'DistributionJob',
      description: 'The job.',
      properties: {
        GmtCreate: gmtCreate,
        JobId: returnedJobId,
        ProductKey: productKey,
        SourceInstanceId: sourceInstanceId,
        SourceUid: sourceUid,
        Status: jobStatus,
        Strategy: distributionStrategy,
        TargetInstanceConfigs: targetInstanceConfigs('TargetInstanceConfig', {}),
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
    },
  }),
  disagreements: [
    {
      member: 'all scalars in JSON',
      claims: [
        'quoted ("Status": "1"): JSON sample of the help page',
        'bare (Status: 1): schema and demo of the API metadata, all SDKs, an observed response of another operation of this product',
      ],
      taken: 'both are read; the bare form is written',
    },
    {
      member: 'Code next to Success true',
      claims: [
        'absent: samples of the help page',
        'an empty string: an observed response of another operation of this product',
        'an error code: the generated JSON demo of the API metadata',
      ],
      taken: 'Success alone decides; on a success Code and ErrorMessage are ignored',
    },
    {
      member: 'Data.TargetInstanceConfigs, name of the item',
      claims: [
        'targetInstanceConfigs: help page, API metadata, current SDKs',
        'targetInstanceConfigsItem: an old C++ SDK',
      ],
      taken: 'targetInstanceConfigs',
    },
  ],
  notes: [
    'The wrapper TargetInstanceConfigs and its item targetInstanceConfigs differ in the case of one letter.',
    'TargetUid equals SourceUid for jobs that were created through the API.',
    'RequestId begins with a space in the documented samples.',
    'The unit of GmtCreate is not stated on the page; the 13 digits of the example are milliseconds.',
    'The error code for an unknown JobId is not documented.',
  ],
};
