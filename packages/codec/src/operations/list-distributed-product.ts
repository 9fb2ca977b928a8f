import {
  envelope,
  currentPage,
  page,
  pageOf,
  pageSize,
  parameter,
  productKey,
  shanghaiOnly,
  sourceInstanceId,
  sourceInstanceName,
  sourceRegion,
  sourceUid,
  targetAliyunId,
  targetInstanceId,
  targetInstanceName,
  targetRegion,
  targetUid,
} from './fragments.ts';
import type { ObjectSchema, Operation } from '../contract.ts';

const product: ObjectSchema = {
  type: 'object',
  title: 'DistributedProduct',
  description: 'One distributed product.',
  properties: {
    GmtCreate: {
      type: 'integer',
      format: 'int64',
      description:
        'When the product was distributed, as the service sends it. The only example has 10 digits (seconds) where all other times of this API have 13 (milliseconds): check its size before use.',
      examples: [1581595942],
    },
    ProductKey: { ...productKey, description: 'ProductKey of the product.' },
    SourceInstanceId: { ...sourceInstanceId, description: 'ID of the instance that the product came from.' },
    SourceInstanceName: { ...sourceInstanceName, description: 'Name of the instance that the product came from.' },
    SourceRegion: { ...sourceRegion, description: 'Region of the instance that the product came from.' },
    SourceUid: {
      ...sourceUid,
      description: 'ID of the account that the product came from. Digits, but a string: it may be beyond 2^53.',
    },
    TargetAliyunId: { ...targetAliyunId, description: 'Login name of the account that received the product.' },
    TargetInstanceId: {
      ...targetInstanceId,
      description: 'ID of the instance that received the product.',
      examples: ['iot-cn-09k***'],
    },
    TargetInstanceName: { ...targetInstanceName, description: 'Name of the instance that received the product.' },
    TargetRegion: { ...targetRegion, description: 'Region of the instance that received the product.' },
    TargetUid: {
      ...targetUid,
      description: 'ID of the account that received the product. Digits, but a string: it may be beyond 2^53.',
    },
  },
  required: ['GmtCreate', 'ProductKey', 'SourceInstanceId', 'SourceUid', 'TargetInstanceId', 'TargetUid'],
};

export const listDistributedProduct: Operation = {
  action: 'ListDistributedProduct',
  summary: 'Lists products that have been distributed, page by page.',
  document: page(199546),
  effect: 'read',
  queriesPerSecond: 5,
  endpoint: shanghaiOnly,
  usage: ['Increment CurrentPage from 1 until PageSize * CurrentPage reaches Data.Total.'],
  request: {
    type: 'object',
    description: 'Which products to list, and which page of them.',
    properties: {
      CurrentPage: parameter('query', currentPage),
      PageSize: parameter('query', { ...pageSize, examples: [5] }),
      SourceInstanceId: parameter(
        'query',
        { ...sourceInstanceId, examples: ['iot-060***'] },
        'Only products that came from this instance.',
      ),
      ProductKey: parameter('query', productKey, 'Only this product.'),
      TargetInstanceId: parameter('query', targetInstanceId, 'Only products that this instance received.'),
      TargetUid: parameter('query', targetUid, 'Only products that this account received.'),
    },
    required: ['CurrentPage', 'PageSize'],
  },
  response: envelope({ Data: pageOf('ProductPage', 'One page of products.', product) }),
  list: { items: 'Info', identity: ['ProductKey', 'SourceInstanceId', 'TargetInstanceId', 'GmtCreate'] },
  disagreements: [
    {
      member: 'Data.Info.items[].GmtCreate, type',
      claims: ['Integer: an older English edition of the page', 'Long: current help pages, API metadata, all SDKs'],
      taken: 'Long',
    },
    {
      member: 'Data.Info.items[].GmtCreate, unit',
      claims: ['10 digits, so seconds: the example of all sources', '13 digits, so milliseconds: all other operations'],
      taken: 'the number as sent, without conversion',
    },
    {
      member: 'CurrentPage',
      claims: ['required: all sources', 'has a default of 1: all sources, in the description'],
      taken: 'required, so it is always sent',
    },
  ],
  notes: [
    'There is no NextToken here, and no offset limit is documented.',
    'The item inside Info is named items, even if there is only one.',
    'Unlike ListDistributedDevice the entries have neither GmtModified nor DeviceName.',
  ],
};
