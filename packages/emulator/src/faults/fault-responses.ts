/** Answers that the service itself never gives. */
import { gzipSync } from 'node:zlib';
import { bytesOf, type Answer } from '../http/response.ts';

/** A status and nothing else, as a load balancer gives it. */
export function statusOnly(status: number, headers: Readonly<Record<string, string>> = {}, now: number): Answer {
  return { status, headers: { date: new Date(now).toUTCString(), ...headers }, body: '' };
}

/** The page of something between a client and the service. */
export function htmlPage(status: number, now: number): Answer {
  const title = status === 502 ? '502 Bad Gateway' : 'Sign in to this network';
  const body = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html', date: new Date(now).toUTCString() }, body };
}

const mebibyte = 1024 * 1024;

/**
 * The answer, and behind it so many mebibytes of blanks: in JSON and in XML blanks at the end are allowed, so nothing but a limit stops a
 * reader. Made of one compressed mebibyte again and again, which gzip allows (RFC 1952, section 2.2).
 */
export function gzipBomb(answer: Answer, mebibytes: number): Answer {
  const blanks = gzipSync(Buffer.alloc(mebibyte, ' '));
  const body = Buffer.concat([gzipSync(bytesOf(answer)), ...Array.from({ length: mebibytes }, () => blanks)]);
  return { ...answer, headers: { ...answer.headers, 'content-encoding': 'gzip' }, body: new Uint8Array(body) };
}
