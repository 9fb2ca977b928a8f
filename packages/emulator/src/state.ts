import type { ChooseFaults, Fault } from './faults/fault.ts';
import type { RequestRecord } from './gateway/request-record.ts';
import { testAccount, type Account } from './world/account.ts';
import { demoPlan, documentedJob, sampleInstances, sampleProduct } from './world/samples.ts';
import type { SeededIds } from './world/seeded-ids.ts';
import { WatchedMap } from './world/watched-map.ts';
import type { Instance, Job, Phase, Product, World } from './world/world.ts';

/** The initial state of an emulator. */
export interface StateOptions {
  /** Default: only `testAccount`. */
  readonly accounts?: readonly Account[] | undefined;
  /** Default: `sampleInstances`, the instances of the vendor's samples and the public ones. */
  readonly instances?: readonly Instance[] | undefined;
  /** Default: `a1BwAGV****` of the vendor's samples, owned by the first account. */
  readonly products?: readonly Product[] | undefined;
  /** The names of the devices of a product, by product key. A product without an entry accepts every device name. */
  readonly devices?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Jobs that exist from the start; `State.addJob` fills in the members that you omit. Default: only `documentedJob`. */
  readonly jobs?: readonly Partial<Job>[] | undefined;
  /**
   * The codes of devices in result files, by device name. Default: 200. A list has one code per job of the device, and its last code is
   * used for all further jobs: `{ light2: [6204, 200] }` fails once. Jobs that exist from the start do not use up codes of a list. The
   * codes of a job are fixed when it completes.
   */
  readonly results?: Readonly<Record<string, number | readonly number[]>> | undefined;
  /** The plan of jobs that do not specify one. Default: `demoPlan`, which takes four seconds. */
  readonly plan?: readonly Phase[] | undefined;
  /** Initial faults, as data or as functions that choose the faults of a request. Default: none. */
  readonly faults?: readonly (Fault | ChooseFaults)[] | undefined;
}

/** The state of an emulator. */
export interface State extends World {
  /** You can add and remove faults at any time. The same object, added again, continues its count; a copy of it starts at 0. */
  readonly faults: (Fault | ChooseFaults)[];
  /** The latest 1,000 requests, in the order of their arrival. You can empty the list at any time. */
  readonly requests: RequestRecord[];
  /**
   * Adds a job. Members that you omit are those of `documentedJob`, with these exceptions: the first account owns the job; `jobId` is
   * generated if the id of `documentedJob` exists; `total` is the number of `deviceNames`; `startedAt` is now; `plan` is that of the
   * emulator.
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
