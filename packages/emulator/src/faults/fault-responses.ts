/** Responses that never come from the service itself. */
import { gzipSync } from 'node:zlib';
import { bodyBytes, type EmulatorResponse } from '../http/response.ts';

/** A status without a body, as a load balancer sends it. */
export function statusOnly(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  now: number,
): EmulatorResponse {
  return { status, headers: { date: new Date(now).toUTCString(), ...headers }, body: '' };
}

/** The HTML page of a proxy or a login portal. */
export function htmlPage(status: number, now: number): EmulatorResponse {
  const title = status === 502 ? '502 Bad Gateway' : 'Sign in to this network';
  const body = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html', date: new Date(now).toUTCString() }, body };
}

const mebibyte = 1024 * 1024;

/**
 * The response, followed by `mebibytes` of spaces. JSON and XML allow whitespace at the end, so only a size limit stops a reader. The
 * spaces are one compressed mebibyte, repeated: a gzip file may have several members (RFC 1952, section 2.2).
 */
export function gzipBomb(response: EmulatorResponse, mebibytes: number): EmulatorResponse {
  const spaces = gzipSync(Buffer.alloc(mebibyte, ' '));
  const body = Buffer.concat([gzipSync(bodyBytes(response)), ...Array.from({ length: mebibytes }, () => spaces)]);
  return { ...response, headers: { ...response.headers, 'content-encoding': 'gzip' }, body: new Uint8Array(body) };
}
