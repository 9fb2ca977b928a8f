import {
  answer,
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
  summary: 'Returns the state of one distribution job and what it was asked to do.',
  document: page(199536),
  effect: 'read',
  queriesPerSecond: 10,
  endpoint: shanghaiOnly,
  usage: [
    'Poll until Status is 2 (ended) or 3 (broken off), within 10 calls a second for the whole account.',
    'Status 2 says nothing about single devices: ask QueryDeviceDistributeDetail for the result of each.',
  ],
  request: {
    type: 'object',
    description: 'The job to look up.',
    properties: { JobId: parameter('query', jobId) },
    required: ['JobId'],
  },
  response: answer({
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
        'bare (Status: 1): schema and demo of the API metadata, all SDKs, an observed answer of another operation of this product',
      ],
      taken: 'both are read; bare is what we write',
    },
    {
      member: 'Code next to Success true',
      claims: [
        'absent: samples of the help page',
        'an empty string: an observed answer of another operation of this product',
        'an error code: the mechanically made JSON demo of the API metadata',
      ],
      taken: 'Success alone decides; on a success Code and ErrorMessage are not looked at',
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
    'RequestId begins with a blank in the documented samples.',
    'The unit of GmtCreate is not stated on the page; the 13 digits of the example are milliseconds.',
    'Which error code an unknown JobId gets is not documented.',
  ],
};
