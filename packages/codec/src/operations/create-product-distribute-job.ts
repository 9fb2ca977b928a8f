import {
  envelope,
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

export const createProductDistributeJob: Operation = {
  action: 'CreateProductDistributeJob',
  summary: 'Starts a job that distributes a product, without its devices, to one other instance.',
  document: page(199383),
  effect: 'create',
  queriesPerSecond: 2,
  endpoint: shanghaiOnly,
  usage: [
    'Keep JobId. The texts suggest that you poll the job with QueryDeviceDistributeJob, but no page states it.',
    'If the response was lost, check ListDeviceDistributeJob before you create again: a second job uses a second one of the 10 places.',
  ],
  request: {
    type: 'object',
    description: 'The product and its target instance.',
    properties: {
      ProductKey: parameter('query', productKey, 'ProductKey of the product.'),
      SourceInstanceId: parameter(
        'query',
        { ...sourceInstanceId, examples: ['iot-cn-st2***'] },
        'ID of the instance that the product comes from.',
      ),
      TargetInstanceId: parameter('query', targetInstanceId, 'ID of the one instance that receives the product.'),
      TargetUid: parameter(
        'query',
        targetUid,
        'ID of the account that receives the product. Digits, but a string: it may be beyond 2^53.',
      ),
      TargetAliyunId: parameter('query', targetAliyunId, 'Login name of the account that receives the product.'),
    },
    required: ['ProductKey', 'SourceInstanceId', 'TargetInstanceId'],
    anyOf: oneOfTheAccounts,
  },
  response: envelope({ JobId: returnedJobId }),
  lookup: {
    list: 'ListDeviceDistributeJob',
    filter: { ProductKey: 'ProductKey' },
    same: {
      ProductKey: 'ProductKey',
      SourceInstanceId: 'SourceInstanceId',
      'TargetInstanceConfigs.TargetInstanceId': 'TargetInstanceId',
    },
    total: 0,
    showsAbsence: false,
  },
  disagreements: [],
  notes: [
    'There is no client token: a call whose response was lost may have created a job.',
    'One account may have 10 jobs, for products and for devices together.',
    'After the distribution the thing model and the scripts of the product can no longer be changed; calls that try it return Distribute.thing.module.no.edit.',
    'One target instance, no list and no strategy: distribution to the nearest region does not exist for a product without devices.',
    'The target account must be given, but it must be the account of the caller: only the console distributes across accounts.',
  ],
};
