import { distributionsAt } from '../world/distribution.ts';
import { failure } from './service-error.ts';
import type { Handle } from './handler.ts';

/** Where a device belongs. One that was never distributed belongs where its product is, and its times are the present. */
export const queryDeviceProvisioning: Handle<'QueryDeviceProvisioning'> = ({ productKey, deviceName }, call) => {
  const { service, account, now } = call;
  const { products, devices, instances } = service.world;
  const product = products.get(productKey);
  if (product === undefined || product.uid !== account.uid) throw failure('noSuchProduct');
  if (devices.get(productKey)?.has(deviceName) === false) throw failure('noSuchDevice');
  const last = distributionsAt(service.world, now).findLast(
    (one) => one.productKey === productKey && one.deviceName === deviceName,
  );
  const [home] = product.instanceIds;
  const source = instances.get(last?.sourceInstanceId ?? home ?? '');
  const target = instances.get(last?.targetInstanceId ?? home ?? '');
  return {
    data: {
      aliyunUid: account.aliyunId ?? account.uid,
      deviceName,
      gmtCreate: last?.gmtCreate ?? now,
      gmtModified: last?.gmtModified ?? now,
      productKey,
      ...(source && { sourceIotInstanceId: source.instanceId, sourceRegion: source.region }),
      ...(target && { targetIotInstanceId: target.instanceId, targetRegion: target.region }),
    },
  };
};
