/** Where a result file may be downloaded from. The URL comes from a response, so it is not trusted. */
import { ContractError, InputError } from '../errors.ts';

/** Decides whether a URL may be fetched: only `true` allows it. Replaces the rule about protocol, host and port. */
export type AllowUrl = (url: URL) => boolean;

const longest = 8_192;

/**
 * The URL, checked. The rule: https on its default port, a host below `aliyuncs.com`, no user in it.
 *
 * @throws {ContractError} `FileUrlRejected`; the URL is a credential and is not quoted
 * @throws {InputError} when `allow` throws; what it throws is not quoted, since it can contain the URL
 */
export function checkFileUrl(file: string, allow: AllowUrl = isVendorFileUrl): URL {
  if (file === '') throw rejected('is empty: the job may not have ended');
  if (file.length > longest) throw rejected(`is longer than ${longest} characters`);
  let url: URL;
  try {
    url = new URL(file);
  } catch {
    throw rejected('is not a URL');
  }
  if (url.username !== '' || url.password !== '') throw rejected('contains a user or a password');
  if (!isAllowed(url, allow)) {
    throw rejected(
      allow === isVendorFileUrl ? 'is not https on a host below aliyuncs.com' : 'is not allowed by `allow`',
    );
  }
  return url;
}

/**
 * The default rule for `allow`: https on the default port, on a host below `aliyuncs.com`. Use it to allow further hosts.
 *
 * @example
 * const allow = (url: URL) => url.origin === 'https://files.example.com' || isVendorFileUrl(url);
 * allow(new URL('https://iotx-example.oss-cn-shanghai.aliyuncs.com/job/7u')); // true
 * isVendorFileUrl(new URL('https://files.example.com/result.json')); // false
 */
export function isVendorFileUrl({ protocol, hostname, port }: URL): boolean {
  return protocol === 'https:' && port === '' && hostname.endsWith('.aliyuncs.com');
}

function isAllowed(url: URL, allow: AllowUrl): boolean {
  try {
    // A promise, which an async function returns, is no permission.
    return (allow(new URL(url)) as unknown) === true;
  } catch {
    throw new InputError('the function `allow` threw an error', { code: 'AllowFailed', pointer: '/allow' });
  }
}

function rejected(reason: string): ContractError {
  return new ContractError(`the URL of the result file ${reason}`, {
    code: 'FileUrlRejected',
    action: 'QueryDeviceDistributeDetail',
    pointer: '/File',
  });
}
