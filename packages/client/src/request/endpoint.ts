/** Where requests go. */
import { InputError } from '../errors.ts';

/** The one endpoint at which the distribution operations are documented to work. */
export const defaultEndpoint = 'https://iot.cn-shanghai.aliyuncs.com';

const unreadable = `is not an address such as ${defaultEndpoint}`;

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** What the parser of addresses mends without a word: white space, control characters, backslashes, slashes too many, a port left out. */
const mended = /[\s\p{Cc}\\]|^\/|:\/{3}|:\/?$/u;

/** Labels of 1 to 63 characters, 253 in all: what DNS can look up. An address of IPv6 is one label here. */
const findable = /^(?=.{1,253}$)[^.]{1,63}(?:\.[^.]{1,63})*$/;

/**
 * The origin of an endpoint, given as an origin or as a bare host name: in lower case, in Punycode, without a default port.
 *
 * @throws {InputError} when it is no such text, has a path, a query or a user, ends in a dot, names what cannot be connected to, or is
 * plain http beyond loopback without being allowed to
 */
export function originOf(endpoint: string, allowHttp: boolean): string {
  const refuse = (reason: string): never => {
    // The endpoint is not quoted: it may hold a password.
    throw new InputError(`the endpoint ${reason}`, { code: 'InvalidEndpoint', pointer: '/endpoint' });
  };
  // What the types rule out, a configuration may still hold.
  if (typeof endpoint !== 'string' || mended.test(endpoint)) return refuse(unreadable);
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(endpoint) ? endpoint : `https://${endpoint}`);
  } catch {
    return refuse(unreadable);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') refuse('is neither https nor http');
  if (url.username !== '' || url.password !== '') refuse('holds a user or a password');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') refuse('has a path, a query or a fragment');
  if (url.hostname.endsWith('.')) refuse('ends in a dot, which no certificate names');
  if (!findable.test(url.hostname)) {
    refuse('names a host that no name server knows: a label is empty or longer than 63, or all is longer than 253');
  }
  if (url.port === '0') refuse('has the port 0, at which nobody can listen');
  if (url.protocol === 'http:' && !allowHttp && !loopback.test(url.hostname)) {
    refuse('is plain http, which shows the session token to the network: use https, or set allowHttp');
  }
  return url.origin;
}
