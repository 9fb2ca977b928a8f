/** Which jobs of a list can be the one that a create was to make. Pure. */
import type { Action, EncodedRequest, Outputs } from '@iot-distribution/codec';

export type ListedJob = Outputs['ListDeviceDistributeJob']['data']['jobInfo'][number];

/** What a create asked for, in wire names, as far as a listed job shows it. */
export interface Order {
  readonly productKey: string;
  readonly sourceInstanceId: string;
  readonly targetInstanceIds: readonly string[];
  /** Code of the strategy; undefined for a product, which has none. */
  readonly strategy: number | undefined;
  /** Number of devices; undefined for a product. */
  readonly total: number | undefined;
}

export function orderOf(action: Action, { query, form }: EncodedRequest): Order {
  const given = { ...query, ...form } as Readonly<Record<string, unknown>>;
  const targets = given['TargetInstanceConfig'] as readonly { readonly TargetInstanceId: string }[] | undefined;
  const names = given['DeviceName'] as readonly string[] | undefined;
  const ofDevices = action === 'CreateDeviceDistributeJob';
  return {
    productKey: String(given['ProductKey']),
    sourceInstanceId: String(given['SourceInstanceId']),
    targetInstanceIds: targets?.map(({ TargetInstanceId }) => TargetInstanceId) ?? [String(given['TargetInstanceId'])],
    strategy: ofDevices ? Number(given['Strategy']) : undefined,
    total: ofDevices ? new Set(names).size : undefined,
  };
}

/** When a job of this call was created, by the clock of the service: milliseconds since 1970. */
export interface Since {
  /** Not before this. */
  readonly earliest: number;
  /** Surely ours from here on; a job between the two may be older than the call. */
  readonly certain: number;
}

export type Verdict =
  | { readonly kind: 'one'; readonly jobId: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly jobIds: readonly string[] };

const strategies: Readonly<Record<number, string>> = { 0: 'designated', 1: 'nearest' };

/**
 * @param known ids of jobs whose creation was answered: they belong to other calls
 */
export function findCreated(
  order: Order,
  jobs: readonly ListedJob[],
  since: Since,
  known: ReadonlySet<string>,
): Verdict {
  const alike = jobs.filter((job) => !known.has(job.jobId) && job.gmtCreate >= since.earliest && isAlike(order, job));
  const sameTotal = alike.filter(({ total }) => order.total === undefined || total === order.total);
  const [one] = sameTotal;
  if (one !== undefined && sameTotal.length === 1 && one.gmtCreate >= since.certain) {
    return { kind: 'one', jobId: one.jobId };
  }
  if (alike.length === 0) return { kind: 'none' };
  return { kind: 'unclear', jobIds: alike.map(({ jobId }) => jobId) };
}

function isAlike(order: Order, job: ListedJob): boolean {
  const targets = new Set(job.targetInstanceConfigs.map(({ targetInstanceId }) => targetInstanceId));
  return (
    job.productKey === order.productKey &&
    job.sourceInstanceId === order.sourceInstanceId &&
    targets.size === new Set(order.targetInstanceIds).size &&
    order.targetInstanceIds.every((id) => targets.has(id)) &&
    (order.strategy === undefined || job.strategy === strategies[order.strategy])
  );
}
