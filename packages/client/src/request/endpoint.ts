/** Checks the endpoint of requests. */
import { InputError } from '../errors.ts';

/** The only endpoint for which the distribution operations are documented. */
export const defaultEndpoint = 'https://iot.cn-shanghai.aliyuncs.com';

const unreadable = `use a URL such as ${defaultEndpoint}`;

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Text that the URL parser corrects silently: whitespace, control characters, backslashes, extra slashes, an empty port. */
const silentlyCorrected = /[\s\p{Cc}\\]|^\/|:\/{3}|:\/?$/u;

/** A valid DNS name: labels of 1 to 63 characters, 253 in total. An IPv6 address counts as one label. */
const dnsName = /^(?=.{1,253}$)[^.]{1,63}(?:\.[^.]{1,63})*$/;

/**
 * Returns the origin of an endpoint, which is an origin or a host name: in lower case, in Punycode, without a default port.
 *
 * @throws {InputError} if it is not an origin or a host name, the host is not valid, or it is plain http on a host other than loopback
 * without `allowHttp`
 */
export function originOf(endpoint: string, allowHttp: boolean): string {
  const reject = (reason: string): never => {
    // The endpoint is not quoted, since it may contain a password.
    throw new InputError(`invalid endpoint: ${reason}`, { code: 'InvalidEndpoint', pointer: '/endpoint' });
  };
  // A configuration may contain values that the type does not allow.
  if (typeof endpoint !== 'string' || silentlyCorrected.test(endpoint)) return reject(unreadable);
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(endpoint) ? endpoint : `https://${endpoint}`);
  } catch {
    return reject(unreadable);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') reject('the protocol must be https or http');
  if (url.username !== '' || url.password !== '') reject('remove the user and the password');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    reject('remove the path, the query and the fragment');
  if (url.hostname.endsWith('.')) reject('remove the dot at the end of the host, which certificates do not contain');
  if (!dnsName.test(url.hostname)) {
    reject('the host is not a valid DNS name (labels of 1 to 63 characters, 253 in total)');
  }
  if (url.port === '0') reject('the port must not be 0');
  if (url.protocol === 'http:' && !allowHttp && !loopback.test(url.hostname)) {
    reject('plain http exposes the credentials on the network: use https, or set allowHttp');
  }
  return url.origin;
}
