import { answer, jobId, page, parameter, shanghaiOnly } from './fragments.ts';
import type { Operation } from '../contract.ts';

export const deleteDeviceDistributeJob: Operation = {
  action: 'DeleteDeviceDistributeJob',
  summary: 'Deletes one distribution job.',
  document: page(199538),
  effect: 'delete',
  queriesPerSecond: 2,
  endpoint: shanghaiOnly,
  usage: ['One account may have 10 jobs; deleting is the only documented way to make room.'],
  request: {
    type: 'object',
    description: 'The job to delete.',
    properties: { JobId: parameter('query', jobId) },
    required: ['JobId'],
  },
  response: answer({}),
  lookup: {
    list: 'ListDeviceDistributeJob',
    filter: { JobId: 'JobId' },
    same: { JobId: 'JobId' },
    showsAbsence: true,
  },
  disagreements: [],
  notes: [
    'The answer is the envelope alone: no Data, no JobId.',
    'Whether a running job can be deleted, and whether that stops it, is not documented. A distribution that succeeded cannot be undone.',
    'What a job that is already deleted answers is not documented.',
  ],
};
