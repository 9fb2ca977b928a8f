/** The variables of an environment that name a proxy, as Node's agents read them. */
import { invalid, readOptions } from '../caller/check-option.ts';

/** What `nodeTransport` takes: `process.env`, or a part of it. */
export type ProxyEnv = Readonly<Record<string, string | undefined>>;

const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'] as const;

/**
 * Node's agents ignore what they cannot use, and requests then bypass the proxy without a word. So each value is checked here, and
 * written as they read it: `host:port` means `http://host:port`, as for curl. A name in lower case wins over the same in upper case.
 *
 * @throws {InputError} when a value names no proxy over http or https; it is not quoted, since it may contain a password
 */
export function readProxyEnv(env: ProxyEnv): ProxyEnv {
  const given = readOptions(env, names, '/proxyEnv');
  const noProxy = given.no_proxy || given.NO_PROXY;
  return {
    HTTP_PROXY: proxyOf(given.http_proxy ? 'http_proxy' : 'HTTP_PROXY', given),
    HTTPS_PROXY: proxyOf(given.https_proxy ? 'https_proxy' : 'HTTPS_PROXY', given),
    ...(noProxy !== undefined && { NO_PROXY: noProxy }),
  };
}

function proxyOf(name: (typeof names)[number], given: ProxyEnv): string | undefined {
  const value: unknown = given[name];
  if (value === undefined || value === '') return undefined;
  const unusable = (reason: string) => invalid(`/proxyEnv/${name}`, `${name} ${reason}`);
  if (typeof value !== 'string') throw unusable('is not a string');
  // What the parser of URLs repairs without a word.
  if (/[\s\p{Cc}\\]|^\/|:\/{3}/u.test(value)) throw unusable('is not the URL of a proxy, such as http://host:port');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase() ?? 'http';
  if (scheme !== 'http' && scheme !== 'https') {
    throw unusable(`names a proxy by ${scheme}, which Node's agents do not speak: pass an agent of proxy-agent`);
  }
  const url = parsed(value.includes('://') ? value : `http://${value}`);
  if (url === undefined || url.port === '0') throw unusable('is not the URL of a proxy, such as http://host:port');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw unusable('has a path, a query or a fragment: a proxy is named by its host and port');
  }
  return url.href;
}

/** The URL, when it is one, and its user and password can be decoded. */
function parsed(text: string): URL | undefined {
  try {
    const url = new URL(text);
    decodeURIComponent(url.username + url.password);
    return url;
  } catch {
    return undefined;
  }
}
