import type { Account } from '../world/account.ts';
import type { Claims } from './claims.ts';
import { createGatewayError, missingParameter } from './gateway-error.ts';

/** Finds the account of the access key of a request, and checks the key and its security token. */
export function findAccount(
  accounts: ReadonlyMap<string, Account>,
  { accessKeyId, securityToken }: Claims,
  now: number,
): Account {
  const account = accounts.get(accessKeyId);
  const temporary = account?.securityToken !== undefined || accessKeyId.startsWith('STS.');
  if (temporary && securityToken === '') throw missingParameter('SecurityToken');
  if (account === undefined) throw createGatewayError('InvalidAccessKeyId.NotFound');
  if (account.active === false) throw createGatewayError('InvalidAccessKeyId.Inactive');
  if (securityToken !== '') checkToken(account, securityToken, now);
  return account;
}

/** A token contains no spaces: a space is a `+` that the caller did not encode. */
const tokenPattern = /^[\x21-\x7e]+$/;

function checkToken(account: Account, securityToken: string, now: number): void {
  if (!tokenPattern.test(securityToken)) throw createGatewayError('InvalidSecurityToken.Malformed');
  if (securityToken !== account.securityToken) throw createGatewayError('InvalidSecurityToken.MismatchWithAccessKey');
  if (now >= (account.securityTokenExpires ?? Infinity)) throw createGatewayError('InvalidSecurityToken.Expired');
}
