/** Where a request goes, in the parts that `node:http` wants. */

export interface Address {
  readonly protocol: 'http:' | 'https:';
  readonly hostname: string;
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
  let origin: Omit<Address, 'path'>;
  return (url) => {
    if (root !== '' && url.startsWith(root)) return { ...origin, path: url.slice(root.length - 1) };
    const { protocol, host, hostname, port, pathname, search } = new URL(url);
    root = `${protocol}//${host}/`;
    origin = { protocol: protocol === 'http:' ? protocol : 'https:', hostname: hostname.replace(/^\[|\]$/g, ''), port };
    return { ...origin, path: pathname + search };
  };
}
