/** Finds distributions, for the lists of distributed devices and products. */
import { distributionsAt } from '../world/distribution.ts';
import type { Distribution } from '../world/world.ts';
import type { CallContext } from './handler.ts';

interface Filter {
  readonly productKey?: string | undefined;
  readonly deviceName?: string | undefined;
  readonly sourceInstanceId?: string | undefined;
  readonly targetInstanceId?: string | undefined;
  readonly targetUid?: string | undefined;
}

/** The distributions from or to the caller's account whose members equal those of the filter. */
export function findDistributions(
  filter: Filter,
  kind: 'device' | 'product',
  { service, account, now }: CallContext,
): Distribution[] {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined);
  return distributionsAt(service.world, service.deviceResults, now).filter(
    (one) =>
      (one.deviceName !== undefined) === (kind === 'device') &&
      (one.sourceUid === account.uid || one.targetUid === account.uid) &&
      set.every(([member, value]) => one[member as keyof Filter] === value),
  );
}

/** Pages start at 1. A page after the last one is empty. */
export function slicePage<Item>(items: readonly Item[], pageSize: number, currentPage: number): Item[] {
  return items.slice(pageSize * (currentPage - 1), pageSize * currentPage);
}

/** The members that the entries of both lists share. */
export function entryOf(one: Distribution, { service }: CallContext) {
  const { instances, accounts } = service.world;
  const source = instances.get(one.sourceInstanceId);
  const target = instances.get(one.targetInstanceId);
  const targetAliyunId = [...accounts.values()].find(({ uid }) => uid === one.targetUid)?.aliyunId;
  return {
    productKey: one.productKey,
    sourceInstanceId: one.sourceInstanceId,
    ...(source && { sourceInstanceName: source.name, sourceRegion: source.region }),
    sourceUid: one.sourceUid,
    ...(targetAliyunId !== undefined && { targetAliyunId }),
    targetInstanceId: one.targetInstanceId,
    ...(target && { targetInstanceName: target.name, targetRegion: target.region }),
    targetUid: one.targetUid,
  };
}
