import { isSecretName } from '../redact/is-secret-name.ts';
import { redact } from '../redact/redact.ts';
import { algorithm } from '../v3/v3-steps.ts';
import { comparePairs, type Difference, type MismatchCause, type Pair, type ReceivedPairs } from './compare-pairs.ts';
import { mayBeSame } from './masked-text.ts';
import { readServerStrings, type ServerStrings, toLines, toPlainText } from './read-message.ts';

/** An error response of the gateway, and the texts that were signed for the request that it rejected. */
export interface Mismatch {
  /** The gateway's error message, unchanged: of `SignatureDoesNotMatch` or `IncompleteSignature`, v1 or V3. */
  readonly message: string;
  /** What was signed here. */
  readonly stringToSign: string;
  /** With V3, the text whose hash is in the string to sign. */
  readonly canonicalRequest?: string | undefined;
}

/** Why a signature was rejected, as far as the gateway's message shows. It contains no secret and no token. */
export interface Explanation {
  /**
   * `secret`: both sides signed the same, so the secrets differ. `string`: they signed different strings. `unreadable`: the message
   * does not show which.
   */
  readonly result: 'secret' | 'string' | 'unreadable';
  /** Where the strings differ, if the message shows it. */
  readonly difference?: Difference;
  /** What to do, in a sentence or two. */
  readonly hint: string;
}

/**
 * Explains why the gateway computed another signature. The result contains no secret and no token.
 *
 * All texts may come from logs and pages: with HTML references or JSON escapes, truncated, with a byte order mark, as UTF-16 that was read byte
 * by byte, and with `***` in place of any part. A truncated message is compared as far as it goes.
 *
 * Source: docs/wire/signing.md, rule 54.
 *
 * @example
 * const { result, difference } = explainMismatch({
 *   message: 'Specified signature is not matched with our calculation. server string to sign is:GET&%2F&JobId%3Da%252Bb',
 *   stringToSign: 'GET&%2F&JobId%3Da%2520b',
 * });
 * result; // 'string'
 * difference; // { parameter: 'JobId', ours: 'a%20b', theirs: 'a%2Bb', cause: 'reencoded' }
 */
export function explainMismatch({ message, stringToSign, canonicalRequest }: Mismatch): Explanation {
  const server = readServerStrings(message);
  if (server === undefined) return { result: 'unreadable', hint: hints.unreadable };
  const own = toLines(toPlainText(stringToSign)).trim();
  const isV3 = own.startsWith(algorithm);
  if (isV3 !== (server.scheme === 'v3')) return { result: 'string', hint: hints.scheme };
  if (!isV3) return explainV1(own, server);
  if (own === server.stringToSign) return { result: 'secret', hint: hints.secret };
  return explainV3(canonicalRequest && toLines(toPlainText(canonicalRequest)).trim(), server);
}

function explainV1(stringToSign: string, server: ServerStrings): Explanation {
  const ours = partsOfV1(stringToSign);
  const theirs = partsOfV1(server.stringToSign);
  if (ours === undefined) return { result: 'unreadable', hint: hints.ours };
  if (theirs === undefined) return { result: 'unreadable', hint: hints.truncated };
  const query = ours.query.map(toPair);
  // No string ends with the separator of parameters, no matter what follows it in the message.
  const isWhole = server.end === 'whole' && theirs.query.at(-1) !== '';
  const received = isWhole ? { pairs: theirs.query.map(toPair) } : withoutEnd(theirs.query);
  const difference =
    comparePart('method', ours.method, theirs.method) ??
    comparePart('path', ours.path, theirs.path) ??
    comparePairs(query, received, causeInQuery);
  if (difference !== undefined) return differentStrings(difference);
  // Where nothing shows whether a string continues, it is the same if all that was signed here has arrived.
  const isSame =
    server.end !== 'truncated' &&
    ours.query.length === theirs.query.length &&
    mayBeSame(ours.query.at(-1) ?? '', theirs.query.at(-1) ?? '');
  return isSame ? { result: 'secret', hint: hints.secret } : { result: 'unreadable', hint: hints.truncated };
}

interface PartsOfV1 {
  readonly method: string;
  readonly path: string;
  /** Each is `name=value`. */
  readonly query: readonly string[];
}

/** Undefined without the separators after the method and the path. */
function partsOfV1(stringToSign: string): PartsOfV1 | undefined {
  const match = /^([A-Z]*)&([^&]*)&([\w.~%*-]*)$/i.exec(stringToSign);
  if (match === null) return undefined;
  const [, method = '', path = '', query = ''] = match;
  return { method, path, query: decodeOnce(query).split('&') };
}

/** Byte by byte: the output is encoded once, so it is ASCII. */
function decodeOnce(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
}

/** The last parameter may be incomplete. Its name is complete when its value has begun; its value may end within an escape. */
function withoutEnd(query: readonly string[]): ReceivedPairs {
  const last = query.at(-1) ?? '';
  const next = toPair(last.replace(/%[0-9a-f]?$/i, ''));
  return { pairs: query.slice(0, -1).map(toPair), rest: last.includes('=') ? { next } : {} };
}

function toPair(parameter: string): Pair {
  return splitAt(parameter, parameter.indexOf('='));
}

function splitAt(text: string, at: number): Pair {
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function explainV3(canonicalRequest: string | undefined, server: ServerStrings): Explanation {
  if (canonicalRequest === undefined || server.canonicalRequest === undefined)
    return { result: 'string', hint: hints.unknown };
  const lines = server.canonicalRequest.split('\n');
  const ours = partsOfV3(canonicalRequest.split('\n'));
  // The last line of a truncated text may be incomplete.
  const theirs = partsOfV3(server.end === 'whole' ? lines : lines.slice(0, -1));
  const difference =
    comparePart('method', ours.method, theirs.method) ??
    comparePart('path', ours.path, theirs.path) ??
    comparePairs(ours.query.pairs, theirs.query, causeInQuery) ??
    comparePairs(ours.headers.pairs, theirs.headers, causeInHeaders) ??
    comparePart('SignedHeaders', ours.signedHeaders, theirs.signedHeaders, 'header') ??
    comparePart('payload', ours.payload, theirs.payload);
  return difference === undefined ? { result: 'string', hint: hints.unknown } : differentStrings(difference);
}

/** The part of a canonical request that has arrived. */
interface PartsOfV3 {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly query: ReceivedPairs;
  readonly headers: ReceivedPairs;
  readonly signedHeaders: string | undefined;
  readonly payload: string | undefined;
}

/** Method, path, query, a line for each header, an empty line, the names of the headers, the hash of the body (rule 32). */
function partsOfV3([method, path, query, ...others]: readonly string[]): PartsOfV3 {
  const end = others.indexOf('');
  const headers = others.slice(0, end < 0 ? undefined : end).map((line) => splitAt(line, line.indexOf(':')));
  const [signedHeaders, payload] = end < 0 ? [] : others.slice(end + 1);
  return {
    method,
    path,
    query: query === undefined ? { pairs: [], rest: {} } : { pairs: query === '' ? [] : query.split('&').map(toPair) },
    headers: end < 0 ? { pairs: headers, rest: {} } : { pairs: headers },
    signedHeaders,
    payload,
  };
}

function comparePart(
  parameter: string,
  ours = '',
  theirs = ours,
  cause: MismatchCause = parameter as 'method' | 'path' | 'payload',
): Difference | undefined {
  return mayBeSame(ours, theirs) ? undefined : { parameter, ours, theirs, cause };
}

/** These change with every request. */
const perRequest = new Set(['Timestamp', 'SignatureNonce', 'x-acs-date', 'x-acs-signature-nonce']);

function causeInQuery(name: string): MismatchCause {
  return perRequest.has(name) ? 'other-request' : 'value';
}

function causeInHeaders(name: string): MismatchCause {
  if (perRequest.has(name)) return 'other-request';
  return name === 'x-acs-content-sha256' ? 'payload' : 'header';
}

function differentStrings(difference: Difference): Explanation {
  return { result: 'string', difference: masked(difference), hint: hintOf(difference) };
}

function masked({ ours, theirs, ...difference }: Difference): Difference {
  const isSecret = isSecretName(difference.parameter);
  const show = (text: string) => (isSecret ? `*** (${text.length} characters)` : redact(text));
  return {
    ...difference,
    ...(ours !== undefined && { ours: show(ours) }),
    ...(theirs !== undefined && { theirs: show(theirs) }),
  };
}

const hints = {
  unreadable: 'The message does not say what the gateway signed: check the secret first.',
  ours: 'What was signed here is not a string to sign: give the whole string, with the method at its beginning.',
  truncated:
    'The message may be truncated. As far as it goes, both sides signed the same: check the secret, or get the whole message.',
  scheme:
    'One side signed by v1 and the other by V3: the parameters and headers of both must not be mixed in one request.',
  secret:
    'Both sides signed the same string, so the access key secret is wrong: it belongs to another key, or was copied incompletely.',
  unknown:
    'The strings differ, and the message does not say where: compare the request that was sent with the one that was signed.',
};

function hintOf({ parameter, cause }: Difference): string {
  switch (cause) {
    case 'method':
      return 'The request was sent with another method than it was signed for: sign for the method that is sent.';
    case 'path':
      return 'The path that was sent is not the one that was signed.';
    case 'payload':
      return 'The body that was sent is not the one that was signed: nothing may change it after signing.';
    case 'missing':
      return `${parameter} was signed here and did not arrive: a proxy or the HTTP client dropped it, or it was not sent.`;
    case 'added':
      return `${parameter} arrived and was not signed here: it was added after signing, or by a proxy or the HTTP client.`;
    case 'reencoded':
      return `${parameter} was encoded again by a proxy or the HTTP client: a space is sent as %20, a plus as %2B, a tilde as it is.`;
    case 'double-encoded':
      return `${parameter} was encoded twice on one of the sides.`;
    case 'order':
      return `The same parameters were signed in another order, from ${parameter} on: sort the names by code units, before encoding.`;
    case 'other-request':
      return `${parameter} belongs to another request: the message is about another attempt, or an old request was sent again.`;
    case 'header':
    case 'value':
      return `${parameter} arrived with another value than was signed.`;
  }
}
