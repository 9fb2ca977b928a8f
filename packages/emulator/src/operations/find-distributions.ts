/** What the two lists of distributed things have in common. */
import { distributionsAt, type Distribution } from '../world/distribution.ts';
import type { Call } from './handler.ts';

interface Filter {
  readonly productKey?: string | undefined;
  readonly deviceName?: string | undefined;
  readonly sourceInstanceId?: string | undefined;
  readonly targetInstanceId?: string | undefined;
  readonly targetUid?: string | undefined;
}

/** What the caller's account gave or received, as far as every member of the filter that is set is the same. */
export function findDistributions(
  filter: Filter,
  kind: 'device' | 'product',
  { service, account, now }: Call,
): Distribution[] {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined);
  return distributionsAt(service.world, now).filter(
    (one) =>
      (one.deviceName !== undefined) === (kind === 'device') &&
      (one.sourceUid === account.uid || one.targetUid === account.uid) &&
      set.every(([member, value]) => one[member as keyof Filter] === value),
  );
}

/** Pages start at 1; a page behind the last one is empty. */
export function pageOf<Item>(items: readonly Item[], pageSize: number, currentPage: number): Item[] {
  return items.slice(pageSize * (currentPage - 1), pageSize * currentPage);
}

/** The members that both lists write in the same way. */
export function entryOf(one: Distribution, { service }: Call) {
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
