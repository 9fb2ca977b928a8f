/** The provenance of a response by the host of its request. */
import { BlockList, isIP } from 'node:net';
import type { Provenance } from '../provenance.ts';

/**
 * The vendor's endpoints of this product: `iot.cn-shanghai.aliyuncs.com`, and its forms for other regions and private networks. Other names
 * below `aliyuncs.com` may belong to a customer, such as a bucket or a function.
 */
const vendorHost = /^iot(?:-[a-z0-9-]+)?(?:\.[a-z0-9-]+)?\.aliyuncs\.com$/;

/**
 * `recorded` for the vendor's hosts, `constructed` for this machine, `undefined` for any other host.
 *
 * @param host name or IP address, with or without a port
 * @param address IP address of the connection, which shows if the vendor's name resolved to this machine
 */
export function provenanceOfHost(host: string | undefined, address?: string): Provenance | undefined {
  const name = host === undefined ? undefined : nameOf(host);
  if ((name !== undefined && isLoopback(name)) || (address !== undefined && isLoopback(nameOf(address) ?? ''))) {
    return 'constructed';
  }
  return name !== undefined && vendorHost.test(name) ? 'recorded' : undefined;
}

export function isVendorHost(host: string): boolean {
  return vendorHost.test(host);
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('0.0.0.0');
loopback.addAddress('::1', 'ipv6');
loopback.addAddress('::', 'ipv6');

/** Whether a host name or an IP address is this machine itself. */
export function isLoopback(name: string): boolean {
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  const bare = name.replace(/^\[|\]$/g, '');
  const version = isIP(bare);
  return version !== 0 && loopback.check(bare, version === 4 ? 'ipv4' : 'ipv6');
}

/** In lower case, without a port and the dot of a full name. */
function nameOf(host: string): string | undefined {
  if (/[@/?#\\\s]/.test(host)) return undefined;
  const address = isIP(host) === 6 ? `[${host}]` : host;
  if (!URL.canParse(`http://${address}`)) return undefined;
  return new URL(`http://${address}`).hostname.replace(/\.$/, '');
}

/** The host of a URL, with its port; `undefined` for what is not a URL. */
export function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host || undefined : undefined;
}
