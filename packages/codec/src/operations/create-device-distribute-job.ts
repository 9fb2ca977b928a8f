import {
  answer,
  deviceName,
  distributionStrategy,
  returnedJobId,
  oneOfTheAccounts,
  page,
  parameter,
  productKey,
  shanghaiOnly,
  sourceInstanceId,
  targetAliyunId,
  targetInstanceId,
  targetUid,
} from './fragments.ts';
import type { Operation } from '../contract.ts';

export const createDeviceDistributeJob: Operation = {
  action: 'CreateDeviceDistributeJob',
  summary: 'Starts a job that hands devices of one product, and the product with them, over to other instances.',
  document: page(199390),
  effect: 'create',
  queriesPerSecond: 2,
  endpoint: shanghaiOnly,
  usage: [
    'Keep JobId: the job runs on its own, and QueryDeviceDistributeJob tells how far it is.',
    'After Status 2 ask QueryDeviceDistributeDetail for the result of each device; send those that failed again with a new job.',
    'After a lost answer look with ListDeviceDistributeJob before creating again: a second job takes a second one of the 10 places.',
  ],
  request: {
    type: 'object',
    description: 'The devices, and where they go.',
    properties: {
      DeviceName: {
        type: 'array',
        description: 'Names of the devices. Travels as DeviceName.1, DeviceName.2 and so on.',
        examples: [['mydevice']],
        minItems: 1,
        maxItems: 10_000,
        'x-in': 'form',
        items: { ...deviceName, pattern: '\\S' },
      },
      ProductKey: parameter('form', productKey),
      SourceInstanceId: parameter('form', { ...sourceInstanceId, examples: ['iot-060***'] }),
      Strategy: parameter('form', { ...distributionStrategy, default: 0 }),
      TargetInstanceConfig: {
        type: 'array',
        description:
          'The instances that receive the devices: exactly one for strategy 0, one a region for strategy 1. Travels as TargetInstanceConfig.1.TargetInstanceId and so on.',
        examples: [[{ TargetInstanceId: 'iot-cn-6ja***' }]],
        minItems: 1,
        maxItems: 10,
        'x-in': 'form',
        items: {
          type: 'object',
          description: 'One receiving instance.',
          properties: { TargetInstanceId: { ...targetInstanceId, pattern: '\\S' } },
          required: ['TargetInstanceId'],
        },
      },
      TargetUid: parameter('form', targetUid),
      TargetAliyunId: parameter('form', targetAliyunId),
    },
    required: ['DeviceName', 'ProductKey', 'SourceInstanceId', 'Strategy', 'TargetInstanceConfig'],
    anyOf: oneOfTheAccounts,
    if: { properties: { Strategy: { const: 0 } }, required: ['Strategy'] },
    then: { properties: { TargetInstanceConfig: { maxItems: 1 } } },
  },
  response: answer({ JobId: returnedJobId }),
  disagreements: [
    {
      member: 'DeviceName, how many',
      claims: [
        '10,000: help pages in English and Chinese, maximum in the API metadata, user guide',
        '1,000: a description in the Chinese API metadata',
      ],
      taken: '10,000',
    },
    {
      member: 'Strategy',
      claims: ['required: all sources', 'has a default of 0: all sources, in the description'],
      taken: 'required, so it is always sent',
    },
    {
      member: 'TargetUid and TargetAliyunId',
      claims: [
        'an account id and a login name: help page in Chinese',
        'both an account id: help page in English, metadata of the command line tool',
      ],
      taken: 'TargetUid is the numeric id, TargetAliyunId the login name',
    },
    {
      member: 'Captcha, ApiProduct, ApiRevision',
      claims: ['request parameters: an old Go SDK, early Java models', 'not there: all other sources'],
      taken: 'not sent',
    },
  ],
  notes: [
    'There is no client token: a call whose answer was lost may have created a job.',
    'One account may have 10 jobs, for products and for devices together. Whether ended jobs count is not documented.',
    'The limit of 10 receiving instances stands in the API metadata only; the help pages give no number.',
    'The receiving account must be named, but has to be the own one: only the console distributes across accounts.',
    'The instance that gives and the one that receives must differ, else the service answers iot.system.InstanceIdSame.',
    'Nothing is documented about a device name that stands twice in one call; it is sent as given.',
    'Public instances have fixed ids: iotx-oxssharez200 (Shanghai), 300 (Tokyo), 400 (Singapore), 500 (Silicon Valley), 600 (Virginia), 700 (Frankfurt).',
    'With many names the request must be a POST with a form body.',
  ],
};
