import { distributionsAt } from '../world/distribution.ts';
import { createServiceFailure } from './service-failure.ts';
import type { Handler } from './handler.ts';

/** The instances of a device. A device that was never distributed is in the first instance of its product, with the time of the request. */
export const handleQueryDeviceProvisioning: Handler<'QueryDeviceProvisioning'> = ({ productKey, deviceName }, call) => {
  const { service, account, now, clock } = call;
  const { products, devices, instances } = service.world;
  const product = products.get(productKey);
  if (product === undefined || product.uid !== account.uid) throw createServiceFailure('noSuchProduct');
  if (devices.get(productKey)?.has(deviceName) === false) throw createServiceFailure('noSuchDevice');
  const last = distributionsAt(service.world, service.deviceResults, now).findLast(
    (one) => one.productKey === productKey && one.deviceName === deviceName,
  );
  const [home] = product.instanceIds;
  const source = instances.get(last?.sourceInstanceId ?? home ?? '');
  const target = instances.get(last?.targetInstanceId ?? home ?? '');
  return {
    data: {
      aliyunUid: account.aliyunId ?? account.uid,
      deviceName,
      gmtCreate: last?.gmtCreate ?? clock,
      gmtModified: last?.gmtModified ?? clock,
      productKey,
      ...(source && { sourceIotInstanceId: source.instanceId, sourceRegion: source.region }),
      ...(target && { targetIotInstanceId: target.instanceId, targetRegion: target.region }),
    },
  };
};
