/** An access key and the account that it belongs to. Keys with the same `uid` belong to one account and share its quota. */
export interface Account {
  /** The id of the account; a string, since the number may exceed 2^53. */
  readonly uid: string;
  /** The login name of the account. */
  readonly aliyunId?: string | undefined;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** The token of a temporary key. Requests with the key must contain it. */
  readonly securityToken?: string | undefined;
  /** When the token expires, in milliseconds since 1970-01-01T00:00:00Z. Default: it does not expire. */
  readonly securityTokenExpires?: number | undefined;
  /** `false` for a disabled key. Default: true. */
  readonly active?: boolean | undefined;
}

/**
 * The default account of an emulator. Its key is made up and gives access to nothing; the ids are those of the vendor's samples.
 *
 * @example
 * import { createClient } from '@iot-distribution/client';
 * const { url, close } = await createEmulator().listen();
 * const client = createClient({ credentials: testAccount, endpoint: url });
 * await close();
 */
export const testAccount: Readonly<Account> = {
  uid: '198***',
  aliyunId: 'io****@example.com',
  accessKeyId: 'testid',
  accessKeySecret: 'testsecret',
};
