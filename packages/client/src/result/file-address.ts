/** Where a result file may be fetched from. The address comes out of an answer, so it is not followed blindly. */
import { ContractError } from '../errors.ts';

/** Decides about an address instead of the rule: https, and a host of the vendor. */
export type AllowAddress = (url: URL) => boolean;

const longest = 8_192;

/**
 * The address, checked. The rule: https on its usual port, a host below `aliyuncs.com`, no user in it.
 *
 * @param allow replaces the rule about protocol, host and port
 * @throws {ContractError} `FileAddressRefused`; the address is a credential and is not quoted
 */
export function checkAddress(file: string, allow: AllowAddress = isOfVendor): URL {
  if (file === '') throw refused('is empty: the job may not have ended');
  if (file.length > longest) throw refused(`is longer than ${longest} characters`);
  let url: URL;
  try {
    url = new URL(file);
  } catch {
    throw refused('is not an address');
  }
  if (url.username !== '' || url.password !== '') throw refused('holds a user or a password');
  if (!allow(url)) throw refused('is not https on a host below aliyuncs.com');
  return url;
}

function isOfVendor({ protocol, hostname, port }: URL): boolean {
  return protocol === 'https:' && port === '' && hostname.endsWith('.aliyuncs.com');
}

function refused(reason: string): ContractError {
  return new ContractError(`the address of the result file ${reason}`, {
    code: 'FileAddressRefused',
    action: 'QueryDeviceDistributeDetail',
    pointer: '/File',
  });
}
