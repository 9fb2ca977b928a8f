import type { Claims } from '../gateway/claims.ts';
import { missing, refusal } from '../gateway/gateway-error.ts';

/** One access key and whom it belongs to. Keys with the same `uid` are users of one account and share its quota. */
export interface Account {
  /** Number of the account; a string, since it may be beyond 2^53. */
  readonly uid: string;
  /** Login name of the account. */
  readonly aliyunId?: string | undefined;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Set for a temporary key: requests have to carry it. */
  readonly securityToken?: string | undefined;
  /** When the token ends, in milliseconds since 1970-01-01T00:00:00Z. Default: never. */
  readonly securityTokenExpires?: number | undefined;
  /** `false` for a key that was disabled. Default: true. */
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

/** The account whose key a request names, when that key may be used with the token that came along. */
export function findAccount(
  accounts: ReadonlyMap<string, Account>,
  { accessKeyId, securityToken }: Claims,
  now: number,
): Account {
  const account = accounts.get(accessKeyId);
  const temporary = account?.securityToken !== undefined || accessKeyId.startsWith('STS.');
  if (temporary && securityToken === '') throw missing('SecurityToken');
  if (account === undefined) throw refusal('InvalidAccessKeyId.NotFound');
  if (account.active === false) throw refusal('InvalidAccessKeyId.Inactive');
  if (securityToken !== '') checkToken(account, securityToken, now);
  return account;
}

/** A token holds no blanks: they are what becomes of a `+` that was not encoded. */
const tokenForm = /^[\x21-\x7e]+$/;

function checkToken(account: Account, securityToken: string, now: number): void {
  if (!tokenForm.test(securityToken)) throw refusal('InvalidSecurityToken.Malformed');
  if (securityToken !== account.securityToken) throw refusal('InvalidSecurityToken.MismatchWithAccessKey');
  if (now >= (account.securityTokenExpires ?? Infinity)) throw refusal('InvalidSecurityToken.Expired');
}
