/** The decoded responses: a job with one target, and a page of 200 devices, in the form of the service. */
import { encodeResponse, type Format, type Outputs } from '@iot-distribution/codec';

const job: Outputs['QueryDeviceDistributeJob'] = {
  requestId: 'E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565',
  success: true,
  data: {
    gmtCreate: 1581595942137,
    jobId: 'UbmsMHmkqv0PiAG****010001',
    productKey: 'a1BwAGV****',
    sourceInstanceId: 'iot-cn-6ja***',
    sourceUid: '198***',
    status: 'running',
    strategy: 'designated',
    targetInstanceConfigs: [{ targetInstanceId: 'iot-cn-6ja***' }],
    targetUid: '198***',
    total: 5,
  },
};

const page = (devices: number): Outputs['ListDistributedDevice'] => ({
  requestId: 'E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565',
  success: true,
  data: {
    total: 4321,
    info: Array.from({ length: devices }, (_, index) => ({
      deviceName: `device${index}`,
      gmtCreate: 1581595942137 + 7 * index,
      gmtModified: 1581595942222 + 7 * index,
      productKey: 'a1BwAGV***',
      sourceInstanceId: 'iot-cn-6ja***',
      sourceInstanceName: 'myproInstance',
      sourceRegion: 'cn-shanghai',
      sourceUid: '198***',
      targetAliyunId: 'io****@example.com',
      targetInstanceId: 'iot-cn-09k***',
      targetInstanceName: 'newinstance',
      targetRegion: 'cn-shenzhen',
      targetUid: '198***',
    })),
  },
});

export const jobBody = (format: Format): string => encodeResponse('QueryDeviceDistributeJob', job, format);

/** The service sends at most 200 devices per page. */
export const pageBody = (format: Format, devices = 200): string =>
  encodeResponse('ListDistributedDevice', page(devices), format);
