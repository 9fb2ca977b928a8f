/** Creates a job, for both operations that do so. */
import type { DistributionStrategy } from '@iot-distribution/codec';
import { distributionsAt } from '../world/distribution.ts';
import { isFinished } from '../world/job.ts';
import type { Job } from '../world/world.ts';
import { createServiceFailure } from './service-failure.ts';
import type { CallContext } from './handler.ts';

/** Maximum number of jobs per account, for products and devices together. */
const jobsPerAccount = 10;

export interface JobRequest {
  readonly productKey: string;
  readonly sourceInstanceId: string;
  readonly targetInstanceIds: readonly string[];
  readonly targetUid?: string | undefined;
  readonly targetAliyunId?: string | undefined;
  readonly strategy: DistributionStrategy;
  readonly deviceNames: readonly string[];
}

/** Adds a job to the world. @throws {ServiceFailure} if the service rejects the request */
export function createJob(requested: JobRequest, call: CallContext): { jobId: string } {
  const { service, account, now, clock } = call;
  checkInstances(requested, call);
  checkProduct(requested, call);
  checkTarget(requested, call);
  checkJobCount(call);
  const { productKey, sourceInstanceId, targetInstanceIds, strategy, deviceNames } = requested;
  const job: Job = {
    jobId: service.ids.jobId(),
    productKey,
    sourceUid: account.uid,
    targetUid: account.uid,
    sourceInstanceId,
    targetInstanceIds,
    strategy,
    deviceNames,
    total: deviceNames.length,
    gmtCreate: clock,
    startedAt: now,
    plan: service.plan,
  };
  service.world.jobs.set(job.jobId, job);
  return { jobId: job.jobId };
}

function checkInstances({ sourceInstanceId, targetInstanceIds }: JobRequest, { service }: CallContext): void {
  for (const id of [sourceInstanceId, ...targetInstanceIds]) {
    if (!service.world.instances.has(id)) throw createServiceFailure('noSuchInstance', id);
  }
  if (targetInstanceIds.includes(sourceInstanceId)) throw createServiceFailure('sameInstance');
}

/** The product must belong to the caller and be in the source instance: from the start, or distributed there since. */
function checkProduct({ productKey, sourceInstanceId }: JobRequest, { service, account, now }: CallContext): void {
  const product = service.world.products.get(productKey);
  if (product === undefined || product.uid !== account.uid) throw createServiceFailure('noSuchProduct');
  if (product.instanceIds.includes(sourceInstanceId)) return;
  const arrived = distributionsAt(service.world, service.deviceResults, now).some(
    (one) => one.productKey === productKey && one.targetInstanceId === sourceInstanceId,
  );
  if (!arrived) throw createServiceFailure('noSuchProduct', `It is not in instance ${sourceInstanceId}.`);
}

/** The API distributes only within the caller's account. */
function checkTarget({ targetUid, targetAliyunId }: JobRequest, { account }: CallContext): void {
  if (targetUid !== undefined && targetUid !== account.uid) throw createServiceFailure('otherAccount');
  // The vendor's sample has a space before the login name.
  if (targetAliyunId !== undefined && targetAliyunId.trim() !== account.aliyunId)
    throw createServiceFailure('otherAccount');
}

function checkJobCount({ service, account, now }: CallContext): void {
  let taken = 0;
  let running = 0;
  for (const job of service.world.jobs.values()) {
    if (job.sourceUid !== account.uid) continue;
    const finished = isFinished(job, now);
    if (!finished) running += 1;
    if (!finished || service.assume.finishedJobsCount) taken += 1;
  }
  if (taken >= jobsPerAccount) throw createServiceFailure('tooManyJobs');
  if (running >= service.assume.runningJobs) throw createServiceFailure('tooManyRunningJobs');
}
