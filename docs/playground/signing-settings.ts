/** What a request is signed with, in addition to its parameters. */
import type { Credentials } from '@iot-distribution/signer';

export interface SigningSettings {
  readonly host: string;
  readonly method: 'GET' | 'POST';
  readonly format: '' | 'JSON' | 'XML';
  readonly regionId: string;
  readonly credentials: Credentials;
  /** `2020-02-13T12:12:22Z` */
  readonly timestamp: string;
  readonly nonce: string;
}

/** What to begin with: keys that open nothing, and the host that the pages name. */
export function initialSettings(now: Date, nonce: string): SigningSettings {
  return {
    host: 'iot.cn-shanghai.aliyuncs.com',
    method: 'GET',
    format: 'JSON',
    regionId: '',
    credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret', securityToken: '' },
    timestamp: secondsOf(now),
    nonce,
  };
}

/** As the wire has it: no fraction of a second. */
export function secondsOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
