import type { ChooseFaults, Fault } from './faults/fault.ts';
import type { RequestRecord } from './gateway/request-record.ts';
import { testAccount, type Account } from './world/account.ts';
import { demoPlan, documentedJob, sampleInstances, sampleProduct } from './world/samples.ts';
import type { SeededIds } from './world/seeded-ids.ts';
import { WatchedMap } from './world/watched-map.ts';
import type { Instance, Job, Phase, Product, World } from './world/world.ts';

/** What a new emulator knows. */
export interface StateOptions {
  /** Default: `testAccount` alone. */
  readonly accounts?: readonly Account[] | undefined;
  /** Default: the instances of the vendor's samples, and the public ones. */
  readonly instances?: readonly Instance[] | undefined;
  /** Default: `a1BwAGV****` of the vendor's samples, owned by the first account. */
  readonly products?: readonly Product[] | undefined;
  /** Names of the devices of a product, by product key. A product without an entry has every device that is named. */
  readonly devices?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Jobs that exist from the start; `State.addJob` completes each. Default: `documentedJob` alone. */
  readonly jobs?: readonly Partial<Job>[] | undefined;
  /**
   * Codes of devices in result files, by device name; all others have 200. A list has one code for each job that the device is in, the last
   * one for all further jobs: `{ light2: [6204, 200] }` fails once. Jobs that exist from the start take no code of a list. The codes of a job are fixed when it completes.
   */
  readonly results?: Readonly<Record<string, number | readonly number[]>> | undefined;
  /** The plan of jobs that have none of their own. Default: `demoPlan`, four seconds in all. */
  readonly plan?: readonly Phase[] | undefined;
  /** Faults from the start, as data or as functions that choose the faults of a request. Default: none. */
  readonly faults?: readonly (Fault | ChooseFaults)[] | undefined;
}

/** What an emulator knows. */
export interface State extends World {
  /** Faults may be added and removed at any time. One that is added again continues its count, a copy of it starts at 0. */
  readonly faults: (Fault | ChooseFaults)[];
  /** The latest 1,000 requests, in the order of their arrival. May be emptied at any time. */
  readonly requests: RequestRecord[];
  /**
   * Adds a job. Members that are left out are those of `documentedJob`; the first account owns it; `jobId` is generated when that of
   * `documentedJob` exists, `total` is the number of `deviceNames`, `startedAt` is now, `plan` is the emulator's.
   */
  addJob(job?: Partial<Job>): Job;
}

/** @param beforeResultsChange called before codes or devices change */
export function createState(
  options: StateOptions,
  ids: SeededIds,
  now: () => number,
  requests: RequestRecord[],
  beforeResultsChange: () => void,
): State {
  const { accounts = [testAccount], instances = sampleInstances, jobs = [{}], plan = demoPlan } = options;
  const uid = accounts[0]?.uid ?? testAccount.uid;
  const { products = [sampleProduct(uid)], devices = {}, results = {}, faults = [] } = options;
  const state: State = {
    accounts: new Map(accounts.map((account) => [account.accessKeyId, account])),
    instances: new Map(instances.map((instance) => [instance.instanceId, instance])),
    products: new Map(products.map((product) => [product.productKey, product])),
    devices: new WatchedMap(
      Object.entries(devices).map(([productKey, names]) => [productKey, new Set(names)]),
      beforeResultsChange,
    ),
    jobs: new Map(),
    results: new WatchedMap(Object.entries(results), beforeResultsChange),
    distributions: [],
    faults: [...faults],
    requests,
    addJob(given = {}) {
      const { jobId = state.jobs.has(documentedJob.jobId) ? ids.jobId() : documentedJob.jobId } = given;
      const { total = given.deviceNames?.length ?? documentedJob.total } = given;
      const job: Job = { ...documentedJob, sourceUid: uid, startedAt: now(), plan, ...given, jobId, total };
      state.jobs.set(jobId, job);
      return job;
    },
  };
  for (const job of jobs) state.addJob(job);
  return state;
}
