/** Reads the proxy variables of an environment for Node's agents. */
import { invalid, readOptions } from '../caller/check-option.ts';

/** The type of `proxyEnv`: `process.env`, or a part of it. */
export type ProxyEnv = Readonly<Record<string, string | undefined>>;

const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'] as const;

/**
 * Node's agents ignore values that they do not support, and requests then bypass the proxy silently. So each value is checked and
 * normalized here: `host:port` means `http://host:port`, as in curl. A name in lower case takes precedence over the same name in upper
 * case.
 *
 * @throws {InputError} if a value is not the URL of an http or https proxy; it is not quoted, since it may contain a password
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
  // Text that the URL parser corrects silently.
  if (/[\s\p{Cc}\\]|^\/|:\/{3}/u.test(value)) throw unusable('is not the URL of a proxy, such as http://host:port');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase() ?? 'http';
  if (scheme !== 'http' && scheme !== 'https') {
    throw unusable(
      `names a proxy with the protocol ${scheme}, which Node's agents do not support: pass an agent of proxy-agent`,
    );
  }
  const url = parsed(value.includes('://') ? value : `http://${value}`);
  if (url === undefined || url.port === '0') throw unusable('is not the URL of a proxy, such as http://host:port');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw unusable('has a path, a query or a fragment: use only host and port');
  }
  return url.href;
}

/** Parses a URL. Returns undefined if it is not valid, or its user or password cannot be decoded. */
function parsed(text: string): URL | undefined {
  try {
    const url = new URL(text);
    decodeURIComponent(url.username + url.password);
    return url;
  } catch {
    return undefined;
  }
}
