import { testAccount, type Account } from './world/account.ts';
import type { Fault } from './faults/fault.ts';
import { demoPlan, documentedJob, type Job, type Phase } from './world/job.ts';
import type { SeededIds } from './world/seeded-ids.ts';
import { sampleInstances, sampleProduct, type Instance, type Product, type World } from './world/world.ts';

/** What an emulator begins with. */
export interface StateOptions {
  /** Who may call. Default: `testAccount` alone. */
  readonly accounts?: readonly Account[] | undefined;
  /** Default: the instances of the vendor's samples, and the public ones. */
  readonly instances?: readonly Instance[] | undefined;
  /** Default: `a1BwAGV****` of the vendor's samples, owned by the first account. */
  readonly products?: readonly Product[] | undefined;
  /** Names of the devices of a product, by product key. A product that is not in here has every device that anyone names. */
  readonly devices?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Jobs that are there from the beginning; what one leaves out is as `State.addJob` says. Default: `documentedJob` alone. */
  readonly jobs?: readonly Partial<Job>[] | undefined;
  /** Codes that devices get in result files, by device name; all others get 200. */
  readonly results?: Readonly<Record<string, number>> | undefined;
  /** The life of jobs that do not say otherwise. Default: `demoPlan`, four seconds in all. */
  readonly plan?: readonly Phase[] | undefined;
  /** What goes wrong, from the beginning. Default: nothing. */
  readonly faults?: readonly Fault[] | undefined;
}

/** What an emulator knows. */
export interface State extends World {
  /** What goes wrong. Faults may be added and removed at any moment; one that is added again counts on, a copy of it from 0. */
  readonly faults: Fault[];
  /**
   * Puts a job there. What is left out is that of `documentedJob`, under the first account; `jobId` is made up when that of
   * `documentedJob` is taken, `total` is the number of `deviceNames`, `startedAt` is now, `plan` is the emulator's.
   */
  addJob(job?: Partial<Job>): Job;
}

export function createState(options: StateOptions, ids: SeededIds, now: () => number): State {
  const { accounts = [testAccount], instances = sampleInstances, jobs = [{}], plan = demoPlan } = options;
  const uid = accounts[0]?.uid ?? testAccount.uid;
  const { products = [sampleProduct(uid)], devices = {}, results = {}, faults = [] } = options;
  const state: State = {
    accounts: new Map(accounts.map((account) => [account.accessKeyId, account])),
    instances: new Map(instances.map((instance) => [instance.instanceId, instance])),
    products: new Map(products.map((product) => [product.productKey, product])),
    devices: new Map(Object.entries(devices).map(([productKey, names]) => [productKey, new Set(names)])),
    jobs: new Map(),
    results: new Map(Object.entries(results)),
    distributions: [],
    faults: [...faults],
    addJob(given = {}) {
      const { jobId = state.jobs.has(documentedJob.jobId) ? ids.jobId() : documentedJob.jobId } = given;
      const { total = given.deviceNames?.length ?? documentedJob.total } = given;
      const owner = { sourceUid: uid, targetUid: uid };
      const job: Job = { ...documentedJob, ...owner, startedAt: now(), plan, ...given, jobId, total };
      state.jobs.set(jobId, job);
      return job;
    },
  };
  for (const job of jobs) state.addJob(job);
  return state;
}
