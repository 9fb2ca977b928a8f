/** Error responses of the gateway and their causes. The vendor's SDKs and our client must report the same code. */
import { testAccount, type Account, type EmulatorOptions } from '@iot-distribution/emulator';

interface Cause {
  readonly key?: Account;
  readonly options?: EmulatorOptions;
}

export const rejections: readonly (readonly [code: string, status: number, cause: Cause])[] = [
  ['SignatureDoesNotMatch', 400, { key: { ...testAccount, accessKeySecret: 'another' } }],
  ['InvalidAccessKeyId.NotFound', 404, { key: { ...testAccount, accessKeyId: 'nobody' } }],
  ['InvalidAccessKeyId.Inactive', 400, { options: { accounts: [{ ...testAccount, active: false }] } }],
  ['InvalidTimeStamp.Expired', 400, { options: { clockWindow: -1 } }],
  ['Throttling.User', 400, { options: { faults: [{ fault: 'throttle', code: 'Throttling.User' }] } }],
  ['ServiceUnavailable', 503, { options: { faults: [{ fault: 'status', status: 503 }] } }],
];

/** A temporary key, with a token that must be encoded. */
export const temporaryKey = { ...testAccount, accessKeyId: 'STS.testid', securityToken: 'test+token/==' };
