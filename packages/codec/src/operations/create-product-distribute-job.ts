import {
  answer,
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
  summary: 'Starts a job that hands a product, without its devices, over to one other instance.',
  document: page(199383),
  effect: 'create',
  queriesPerSecond: 2,
  endpoint: shanghaiOnly,
  usage: [
    'Keep JobId. That the job is polled with QueryDeviceDistributeJob is how the texts read, but no page says it.',
    'After a lost answer look with ListDeviceDistributeJob before creating again: a second job takes a second one of the 10 places.',
  ],
  request: {
    type: 'object',
    description: 'The product, and where it goes.',
    properties: {
      ProductKey: parameter('query', productKey, 'ProductKey of the product.'),
      SourceInstanceId: parameter(
        'query',
        { ...sourceInstanceId, examples: ['iot-cn-st2***'] },
        'ID of the instance that gives the product.',
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
  response: answer({ JobId: returnedJobId }),
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
    'There is no client token: a call whose answer was lost may have created a job.',
    'One account may have 10 jobs, for products and for devices together.',
    'After the distribution the thing model and the scripts of the product can no longer be changed; calls that try answer Distribute.thing.module.no.edit.',
    'A single receiving instance, no list and no strategy: distribution to the nearest region does not exist for a product alone.',
    'The receiving account must be named, but has to be the own one: only the console distributes across accounts.',
  ],
};
