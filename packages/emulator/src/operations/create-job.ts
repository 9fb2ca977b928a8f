/** What the two operations that create a job have in common. */
import type { DistributionStrategy } from '@iot-distribution/codec';
import { distributionsAt } from '../world/distribution.ts';
import { hasEnded, type Job } from '../world/job.ts';
import { failure } from './service-error.ts';
import type { Call } from './handler.ts';

/** Jobs that one account may have, for products and devices together. */
const jobsPerAccount = 10;

export interface Order {
  readonly productKey: string;
  readonly sourceInstanceId: string;
  readonly targetInstanceIds: readonly string[];
  readonly targetUid?: string | undefined;
  readonly targetAliyunId?: string | undefined;
  readonly strategy: DistributionStrategy;
  readonly deviceNames: readonly string[];
}

/** Checks what was ordered and puts a job into the world. @throws {ServiceFailure} when it cannot be done */
export function createJob(order: Order, call: Call): { jobId: string } {
  const { service, account, now } = call;
  checkInstances(order, call);
  checkProduct(order, call);
  checkTarget(order, call);
  checkRoom(call);
  const { productKey, sourceInstanceId, targetInstanceIds, strategy, deviceNames } = order;
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
    gmtCreate: now,
    startedAt: now,
    plan: service.plan,
  };
  service.world.jobs.set(job.jobId, job);
  return { jobId: job.jobId };
}

function checkInstances({ sourceInstanceId, targetInstanceIds }: Order, { service }: Call): void {
  for (const id of [sourceInstanceId, ...targetInstanceIds]) {
    if (!service.world.instances.has(id)) throw failure('noSuchInstance', id);
  }
  if (targetInstanceIds.includes(sourceInstanceId)) throw failure('sameInstance');
}

/** The product has to be the caller's, and in the instance that gives it: from the beginning, or because it was distributed there. */
function checkProduct({ productKey, sourceInstanceId }: Order, { service, account, now }: Call): void {
  const product = service.world.products.get(productKey);
  if (product === undefined || product.uid !== account.uid) throw failure('noSuchProduct');
  if (product.instanceIds.includes(sourceInstanceId)) return;
  const arrived = distributionsAt(service.world, now).some(
    (one) => one.productKey === productKey && one.targetInstanceId === sourceInstanceId,
  );
  if (!arrived) throw failure('noSuchProduct', `It is not in the instance ${sourceInstanceId}.`);
}

/** A target account has to be named, and through the API it can only be the own one. */
function checkTarget({ targetUid, targetAliyunId }: Order, { account }: Call): void {
  if (targetUid !== undefined && targetUid !== account.uid) throw failure('otherAccount');
  // The vendor's own sample has a blank before the name.
  if (targetAliyunId !== undefined && targetAliyunId.trim() !== account.aliyunId) throw failure('otherAccount');
}

function checkRoom({ service, account, now }: Call): void {
  let taken = 0;
  for (const job of service.world.jobs.values()) {
    if (job.sourceUid === account.uid && (service.assume.endedJobsCount || !hasEnded(job, now))) taken += 1;
  }
  if (taken >= jobsPerAccount) throw failure('tooManyJobs');
}
