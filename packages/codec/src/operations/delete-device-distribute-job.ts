import { envelope, jobId, page, parameter, shanghaiOnly } from './fragments.ts';
import type { Operation } from '../contract.ts';

export const deleteDeviceDistributeJob: Operation = {
  action: 'DeleteDeviceDistributeJob',
  summary: 'Deletes one distribution job.',
  document: page(199538),
  effect: 'delete',
  queriesPerSecond: 2,
  endpoint: shanghaiOnly,
  usage: ['One account may have 10 jobs; deleting a job is the only documented way to free a place.'],
  request: {
    type: 'object',
    description: 'The job to delete.',
    properties: { JobId: parameter('query', jobId) },
    required: ['JobId'],
  },
  response: envelope({}),
  lookup: {
    list: 'ListDeviceDistributeJob',
    filter: { JobId: 'JobId' },
    same: { JobId: 'JobId' },
    showsAbsence: true,
  },
  disagreements: [],
  notes: [
    'The response is the envelope only: no Data, no JobId.',
    'Whether a running job can be deleted, and whether that stops it, is not documented. A distribution that succeeded cannot be undone.',
    'The response for a job that is already deleted is not documented.',
  ],
};
