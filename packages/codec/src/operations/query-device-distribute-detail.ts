import { envelope, jobId, page, parameter, shanghaiOnly } from './fragments.ts';
import type { Operation } from '../contract.ts';

export const queryDeviceDistributeDetail: Operation = {
  action: 'QueryDeviceDistributeDetail',
  summary: 'Returns the URL of a file with one result per device, for a finished job.',
  document: page(199533),
  effect: 'read',
  queriesPerSecond: 5,
  endpoint: shanghaiOnly,
  usage: [
    'Call it when QueryDeviceDistributeJob returns Status 2, and download the file within 10 minutes.',
    'After 10 minutes, call again for a new URL.',
  ],
  request: {
    type: 'object',
    description: 'The job whose results to return.',
    properties: { JobId: parameter('query', jobId) },
    required: ['JobId'],
  },
  response: envelope({
    File: {
      type: 'string',
      description:
        'URL of the result file, valid for 10 minutes. It is signed, and anyone who has it can read the file: treat it as a credential.',
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
      taken: 'both are read; the bare form is written',
    },
  ],
  notes: [
    'File is at the top level; this response has no Data.',
    'The format of the file is not documented. Known: one entry per device, each with its own Code, where 200 means distributed.',
    'The Code inside the file is unrelated to the Code of the response.',
    'The response while the job is running is not documented.',
    'A signed URL contains ampersands; in XML they arrive as references or inside a CDATA section.',
  ],
};
