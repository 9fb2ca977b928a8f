import { describe, expect, test } from 'vitest';
import { createCaller, formats, start, valueOf } from '../../test/caller.ts';

const device = { productKey: 'a1BwAGV****', deviceName: 'light1' };
const job = { sourceInstanceId: 'iot-060***', targetInstanceIds: ['iot-cn-09k***'], gmtCreate: start };

test('a device that was never distributed is in the instance of its product, with the current time', async () => {
  const { call, wait, now } = createCaller({ jobs: [] });
  wait(77);
  expect(valueOf(await call('QueryDeviceProvisioning', device)).data).toEqual({
    aliyunUid: 'io****@example.com',
    deviceName: 'light1',
    gmtCreate: now(),
    gmtModified: now(),
    productKey: 'a1BwAGV****',
    sourceIotInstanceId: 'iot-060***',
    sourceRegion: 'cn-shanghai',
    targetIotInstanceId: 'iot-060***',
    targetRegion: 'cn-shanghai',
  });
});

test('a distributed device is in the target instance of its last job', async () => {
  const { call, wait } = createCaller({ jobs: [job, { ...job, targetInstanceIds: ['iot-cn-6ja***'] }] });
  wait(4_000);
  expect(valueOf(await call('QueryDeviceProvisioning', device)).data).toMatchObject({
    gmtCreate: start,
    gmtModified: start + 4_000,
    sourceIotInstanceId: 'iot-060***',
    targetIotInstanceId: 'iot-cn-6ja***',
    targetRegion: 'cn-shanghai',
  });
});

describe.each(formats)('in %s', (format) => {
  test.each([
    ['iot.prod.NotExistedProduct', { ...device, productKey: 'none' }],
    ['iot.device.NotExistedDevice', { ...device, deviceName: 'none' }],
  ])('%s for %j', async (code, input) => {
    const { call } = createCaller({ devices: { 'a1BwAGV****': ['light1'] } });
    expect(await call('QueryDeviceProvisioning', input, { format })).toMatchObject({ code });
  });
});
