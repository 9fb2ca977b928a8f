/** @alicloud/pop-core: any operation by its name, with wire names in requests and responses. */
import { createRequire } from 'node:module';
import { testAccount, type Account } from '@iot-distribution/emulator';
import type { Call } from './calls.ts';
import { asWire } from './spelling.ts';

interface PopCore {
  new (settings: object): { request(action: string, parameters: object, options: object): Promise<object> };
}

const { RPCClient } = createRequire(import.meta.url)('@alicloud/pop-core') as { RPCClient: PopCore };

export interface PopCoreSettings {
  readonly method?: 'GET' | 'POST';
  readonly key?: Account;
  /** Parameters to pass to the SDK in addition to those of the call. */
  readonly parameters?: object;
}

export function callPopCore(url: string, { action, input }: Call, settings: PopCoreSettings = {}): Promise<object> {
  const { method = 'POST', key = testAccount, parameters } = settings;
  const { accessKeyId, accessKeySecret, securityToken } = key;
  const client = new RPCClient({
    endpoint: url,
    apiVersion: '2018-01-20',
    accessKeyId,
    accessKeySecret,
    securityToken,
  });
  return client.request(action, { ...(asWire(input) as object), ...parameters }, { method });
}
