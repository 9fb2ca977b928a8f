/** Where a request goes, in the parts that `node:http` and undici want. */

export interface Address {
  readonly origin: string;
  readonly protocol: 'http:' | 'https:';
  readonly hostname: string;
  /** The name that TLS asks for; empty for an IP address, which has none. Node works it out for each request otherwise. */
  readonly servername: string;
  readonly port: string;
  /** Path and query. */
  readonly path: string;
}

/**
 * Reads addresses that mostly have one origin, as those of a client do: only an address of another is parsed whole, which
 * costs as much as half a signature.
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
