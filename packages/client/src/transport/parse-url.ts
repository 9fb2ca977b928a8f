/** Splits a URL into the parts that `node:http` and undici require. */

export interface Address {
  readonly origin: string;
  readonly protocol: 'http:' | 'https:';
  readonly hostname: string;
  /** The server name for TLS; empty for an IP address. Without it, Node computes it for each request. */
  readonly servername: string;
  readonly port: string;
  /** The path and the query. */
  readonly path: string;
}

/**
 * Parses URLs that usually have the same origin, like those of a client: only a URL with another origin is parsed completely, which costs
 * as much as half a signature.
 */
export function addressReader(): (url: string) => Address {
  let root = '';
  let common: Omit<Address, 'path'>;
  return (url) => {
    if (root !== '' && url.startsWith(root)) return { ...common, path: url.slice(root.length - 1) };
    const { origin, protocol, hostname, port, pathname, search } = new URL(url);
    root = `${origin}/`;
    const name = hostname.replace(/^\[|\]$/g, '');
    const servername = /^\[|^[\d.]+$/.test(hostname) ? '' : name;
    common = { origin, protocol: protocol === 'http:' ? protocol : 'https:', hostname: name, servername, port };
    return { ...common, path: pathname + search };
  };
}
