import { answer, jobId, page, parameter, shanghaiOnly } from './fragments.ts';
import type { Operation } from '../contract.ts';

export const queryDeviceDistributeDetail: Operation = {
  action: 'QueryDeviceDistributeDetail',
  summary: 'Returns the address of a file with one result a device, for a job that has ended.',
  document: page(199533),
  effect: 'read',
  queriesPerSecond: 5,
  endpoint: shanghaiOnly,
  usage: [
    'Call it once QueryDeviceDistributeJob says Status 2, and fetch the file within 10 minutes.',
    'When the 10 minutes are over, call again for a fresh address.',
  ],
  request: {
    type: 'object',
    description: 'The job whose results are asked for.',
    properties: { JobId: parameter('query', jobId) },
    required: ['JobId'],
  },
  response: answer({
    File: {
      type: 'string',
      description:
        'Address of the result file, good for 10 minutes. It is signed, and whoever holds it can read the file: treat it as a credential.',
      examples: ['https://iotx-***.oss-cn-shanghai.aliyuncs.com/job***/7u***'],
      'x-redact': 'url',
    },
  }),
  disagreements: [
    {
      member: 'Success in JSON',
      claims: [
        'bare true: JSON sample of this page, API metadata',
        'quoted "true": JSON sample of QueryDeviceDistributeJob only',
      ],
      taken: 'both are read; bare is what we write',
    },
  ],
  notes: [
    'File stands at the top level; this answer has no Data.',
    'The format of the file is not documented. Known: one entry a device, each with a Code of its own, where 200 means distributed.',
    'The Code inside the file has nothing to do with the Code of the answer.',
    'What comes back while the job still runs is not documented.',
    'A signed address holds ampersands; in XML they arrive as references or inside a CDATA section.',
  ],
};
