/** Checks the URL of a result file. The URL comes from a response, so it is not trusted. */
import { ContractError, InputError } from '../errors.ts';

/** Decides whether a URL may be fetched: only `true` allows it. Replaces the default rule for protocol, host and port. */
export type AllowUrl = (url: URL) => boolean;

const maxLength = 8_192;

/**
 * Checks and parses the URL. The default rule: https on the default port, and a host below `aliyuncs.com`. A URL with a user is always
 * rejected.
 *
 * @throws {ContractError} `FileUrlRejected`; the URL is a credential and is not quoted
 * @throws {InputError} if `allow` throws; its error is not quoted, since it may contain the URL
 */
export function checkFileUrl(file: string, allow: AllowUrl = isVendorFileUrl): URL {
  if (file === '') throw rejected('is empty: the job may not have finished');
  if (file.length > maxLength) throw rejected(`is longer than ${maxLength} characters`);
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
    // A promise, which an async function returns, does not allow the URL.
    return (allow(new URL(url)) as unknown) === true;
  } catch {
    throw new InputError('the option `allow` threw an error', { code: 'AllowFailed', pointer: '/allow' });
  }
}

function rejected(reason: string): ContractError {
  return new ContractError(`the URL of the result file ${reason}`, {
    code: 'FileUrlRejected',
    action: 'QueryDeviceDistributeDetail',
    pointer: '/File',
  });
}
