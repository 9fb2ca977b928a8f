/** One access key and the account it belongs to. Keys with the same `uid` are users of one account and share its quota. */
export interface Account {
  /** Number of the account; a string, since it may be beyond 2^53. */
  readonly uid: string;
  /** Login name of the account. */
  readonly aliyunId?: string | undefined;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Set for a temporary key: requests must carry it. */
  readonly securityToken?: string | undefined;
  /** When the token expires, in milliseconds since 1970-01-01T00:00:00Z. Default: never. */
  readonly securityTokenExpires?: number | undefined;
  /** `false` for a disabled key. Default: true. */
  readonly active?: boolean | undefined;
}

/**
 * The account that a new emulator knows. The keys are made up and open nothing; the ids are those of the vendor's samples.
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
