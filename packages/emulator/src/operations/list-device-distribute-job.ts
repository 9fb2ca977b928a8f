import { operations } from '@iot-distribution/codec';
import { statusAt } from '../world/job.ts';
import type { Job } from '../world/world.ts';
import { readPageToken, writePageToken, type LastJob } from './page-token.ts';
import { createServiceFailure } from './service-failure.ts';
import type { CallContext, Handler, OperationResult } from './handler.ts';

/** The maximum of `PageSize * (CurrentPage - 1)` without a NextToken. */
const maxOffset = operations.ListDeviceDistributeJob.request['x-offset-limit']?.maximum ?? Infinity;

export const handleListDeviceDistributeJob: Handler<'ListDeviceDistributeJob'> = (input, call) => {
  const { pageSize, currentPage = 1, nextToken = '', status, jobId, productKey, targetUid } = input;
  const { world, assume } = call.service;
  const order = assume.jobOrder === 'newestFirst' ? newestFirst : (a: LastJob, b: LastJob) => newestFirst(b, a);
  const jobs = [...world.jobs.values()]
    .filter((job) => job.sourceUid === call.account.uid)
    .filter((job) => assume.listsProductJobs || job.deviceNames.length > 0)
    .filter((job) => status === undefined || statusAt(job, call.now) === status)
    .filter((job) => jobId === undefined || job.jobId === jobId)
    .filter((job) => productKey === undefined || job.productKey === productKey)
    .filter((job) => targetUid === undefined || job.targetUid === targetUid)
    .toSorted(order);
  const start = startOf();
  const page = jobs.slice(start, start + pageSize);
  const last = start + pageSize < jobs.length ? page.at(-1) : undefined;
  return {
    data: {
      total: jobs.length,
      nextToken: last === undefined ? '' : writePageToken(last),
      jobInfo: page.map((job) => entry(job, call)),
    },
  };

  function startOf(): number {
    if (nextToken === '') {
      const offset = pageSize * (currentPage - 1);
      if (offset > maxOffset) throw createServiceFailure('pageBeyondNumbers');
      return offset;
    }
    const end = readPageToken(nextToken);
    const next = jobs.findIndex((job) => order(job, end) > 0);
    return next === -1 ? jobs.length : next;
  }
};

function newestFirst(a: LastJob, b: LastJob): number {
  if (a.gmtCreate !== b.gmtCreate) return b.gmtCreate - a.gmtCreate;
  return a.jobId < b.jobId ? -1 : a.jobId > b.jobId ? 1 : 0;
}

type Entry = OperationResult<'ListDeviceDistributeJob'>['data']['jobInfo'][number];

function entry(job: Job, { service, now }: CallContext): Entry {
  const { instances } = service.world;
  const source = instances.get(job.sourceInstanceId);
  return {
    gmtCreate: job.gmtCreate,
    jobId: job.jobId,
    productKey: job.productKey,
    sourceInstanceId: job.sourceInstanceId,
    ...(source && { sourceInstanceName: source.name, sourceRegion: source.region }),
    sourceUid: job.sourceUid,
    status: statusAt(job, now),
    strategy: job.strategy,
    targetInstanceConfigs: job.targetInstanceIds.map((targetInstanceId) => {
      const target = instances.get(targetInstanceId);
      return { targetInstanceId, ...(target && { targetInstanceName: target.name, targetRegion: target.region }) };
    }),
    targetUid: job.targetUid,
    total: job.total,
  };
}
