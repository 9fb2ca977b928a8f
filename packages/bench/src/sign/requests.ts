/** The signed requests: realistic ones, with made-up keys. */
const common = {
  Version: '2018-01-20',
  Format: 'JSON',
};

/** Fixed, so that all contenders sign the same. */
export const timestamp = new Date('2026-11-24T03:50:32Z');
export const nonce = '0715a395-aedf-4a41-bab7-746b43d38d88';
export const host = 'iot.cn-shanghai.aliyuncs.com';

export const credentials = {
  accessKeyId: 'LTAI5tExampleKeyId000000',
  accessKeySecret: 'made-up-secret-of-30-characters',
};

/** Session tokens are 600 characters of base64. */
export const sessionToken = `CAIS${Array.from({ length: 592 }, (_, index) => base64Digit(index * index + 7 * index)).join('')}eg==`;

function base64Digit(number: number): string {
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'[number % 64] ?? '';
}

/** Twelve parameters, together with those that the signer adds. */
export const listRequest = {
  Action: 'ListDeviceDistributeJob',
  ...common,
  TargetUid: '1234567890123456',
  ProductKey: 'a1b2c3d4e5F',
  CurrentPage: '1',
  PageSize: '20',
};

export function createRequest(deviceCount: number) {
  return {
    Action: 'CreateDeviceDistributeJob',
    ...common,
    DeviceName: Array.from({ length: deviceCount }, (_, index) => deviceName(index)),
    ProductKey: 'a1b2c3d4e5F',
    SourceInstanceId: 'iot-source01',
    Strategy: '0',
    TargetInstanceConfig: [{ TargetInstanceId: 'iot-060a1b2c' }],
    TargetUid: '1234567890123456',
  };
}

/** Most names need no encoding; one in eight has an `@` and a `:`, which device names may contain. */
function deviceName(index: number): string {
  const number = (index * 7919) % 1_000_003;
  return index % 8 === 3
    ? `gateway:${number}@line-${index % 17}`
    : `sensor-${number}_${'abcd'[index % 4]}.${index % 100}`;
}
