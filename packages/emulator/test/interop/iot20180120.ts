/** @alicloud/iot20180120 on @alicloud/openapi-client: a class and a method for each operation. */
import { createRequire } from 'node:module';
import type { Action } from '@iot-distribution/codec';
import { testAccount, type Account } from '@iot-distribution/emulator';
import type { Call } from './calls.ts';
import { asCodes } from './spelling.ts';

type Make = new (members: object) => object;
interface SdkResponse {
  readonly statusCode: number;
  readonly body: Readonly<Record<string, unknown>>;
}
type Client = Readonly<Record<Uncapitalize<Action>, (request: object) => Promise<SdkResponse>>>;
type Sdk = Readonly<Record<`${Action}Request`, Make>> & { readonly default: new (config: object) => Client };

const require = createRequire(import.meta.url);
const iot = require('@alicloud/iot20180120') as Sdk;
const { Config } = require('@alicloud/openapi-client') as { Config: Make };

export interface IotSettings {
  readonly signature?: 'v1' | 'v3';
  readonly key?: Account;
}

export function createIot(url: string, { signature = 'v1', key = testAccount }: IotSettings = {}): Client {
  const { accessKeyId, accessKeySecret, securityToken } = key;
  const endpoint = new URL(url).host;
  // It names v1 "v2", and signs with ACS3-HMAC-SHA256 by default.
  const signatureAlgorithm = signature === 'v1' ? 'v2' : undefined;
  return new iot.default(
    new Config({ accessKeyId, accessKeySecret, securityToken, endpoint, protocol: 'http', signatureAlgorithm }),
  );
}

export function hasOperation(action: Action): boolean {
  return `${action}Request` in iot;
}

export function callIot(url: string, { action, input }: Call, settings: IotSettings = {}): Promise<SdkResponse> {
  const method = (action.charAt(0).toLowerCase() + action.slice(1)) as Uncapitalize<Action>;
  return createIot(url, settings)[method](requestOf(action, asCodes(input) as object));
}

/** A request object. Items that are structures need their class too, which maps their names to wire names. */
function requestOf(action: Action, members: object): object {
  const classes = iot as Readonly<Record<string, unknown>>;
  const entries = Object.entries(members).map(([name, member]) => {
    const Item = classes[`${action}Request${name.charAt(0).toUpperCase()}${name.slice(1)}`] as Make | undefined;
    return [name, Item === undefined ? member : (member as object[]).map((item) => new Item(item))] as const;
  });
  return new iot[`${action}Request`](Object.fromEntries(entries));
}
