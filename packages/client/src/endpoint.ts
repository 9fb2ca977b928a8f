/** Where requests go. */
import { InputError } from './errors.ts';

/** The one endpoint at which the distribution operations are documented to work. */
export const defaultEndpoint = 'https://iot.cn-shanghai.aliyuncs.com';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The origin of an endpoint, given as an origin or as a bare host name.
 *
 * @throws {InputError} when it has a path, a query or a user, or is plain http beyond loopback without being allowed to
 */
export function originOf(endpoint: string, allowHttp: boolean): string {
  const refuse = (reason: string): never => {
    // The endpoint is not quoted: it may hold a password.
    throw new InputError(`the endpoint ${reason}`, { code: 'InvalidEndpoint', member: '/endpoint' });
  };
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(endpoint) ? endpoint : `https://${endpoint}`);
  } catch {
    return refuse('is not an address such as https://iot.cn-shanghai.aliyuncs.com');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') refuse('is neither https nor http');
  if (url.username !== '' || url.password !== '') refuse('holds a user or a password');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') refuse('has a path, a query or a fragment');
  if (url.protocol === 'http:' && !allowHttp && !loopback.test(url.hostname)) {
    refuse('is plain http, which shows the session token to the network: use https, or set allowHttp');
  }
  return url.origin;
}
