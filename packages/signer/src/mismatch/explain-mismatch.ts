/** Why a signature does not match: the gateway's word on what it signed, held against what was signed here. */
import { compareQueries, type Difference, type MismatchCause } from './compare-queries.ts';
import { readServerStrings, type ServerStrings } from './mismatch-message.ts';
import { redactText } from '../redact/redact-text.ts';
import { isSecretName } from '../redact/is-secret-name.ts';
import { algorithm } from '../v3/v3-steps.ts';

/** A refusal of the gateway, and the texts that were signed for the request it refused. */
export interface Mismatch {
  /** The gateway's error message, as it came: of `SignatureDoesNotMatch` or `IncompleteSignature`, v1 or V3. */
  readonly message: string;
  /** What was signed here. */
  readonly stringToSign: string;
  /** With V3, the text whose hash is in the string to sign. */
  readonly canonicalRequest?: string | undefined;
}

/** Why a signature was refused, as far as the gateway's message tells. It holds no secret and no token. */
export interface Explanation {
  /**
   * `secret`: both sides signed the same, so the secrets differ. `string`: they signed different strings. `unreadable`: the message
   * does not tell.
   */
  readonly verdict: 'secret' | 'string' | 'unreadable';
  /** Where the strings part, when that can be told. */
  readonly difference?: Difference;
  /** What to do, in a sentence or two. */
  readonly hint: string;
}

/**
 * Says why the gateway's signature is another one. Nothing it returns holds a secret or a token.
 *
 * Source: docs/wire/signing.md, rule 54.
 *
 * @example
 * const { verdict, difference } = explainMismatch({
 *   message: 'Specified signature is not matched with our calculation. server string to sign is:GET&%2F&JobId%3Da%252Bb',
 *   stringToSign: 'GET&%2F&JobId%3Da%2520b',
 * });
 * verdict; // 'string'
 * difference; // { parameter: 'JobId', ours: 'a%20b', theirs: 'a%2Bb', cause: 'reencoded' }
 */
export function explainMismatch({ message, stringToSign, canonicalRequest }: Mismatch): Explanation {
  const server = readServerStrings(message);
  if (server === undefined) return { verdict: 'unreadable', hint: hints.unreadable };
  if (server.stringToSign === stringToSign) return { verdict: 'secret', hint: hints.secret };
  const isV3 = stringToSign.startsWith(algorithm);
  if (isV3 !== (server.scheme === 'v3')) return { verdict: 'string', hint: hints.scheme };
  return isV3 ? explainV3(canonicalRequest, server) : explainV1(stringToSign, server);
}

/** Logs and error pages cut long messages, with dots or without. */
function explainV1(stringToSign: string, server: ServerStrings): Explanation {
  const isCut = server.isCut || stringToSign.startsWith(server.stringToSign);
  const ours = partsOfV1(stringToSign);
  const theirs = partsOfV1(server.stringToSign);
  if (!isCut) return explain(ours, theirs);
  const explanation = explain(...(ours && theirs ? cutQueries(ours, theirs) : []));
  return explanation.difference ? explanation : { verdict: 'unreadable', hint: hints.cut };
}

function explainV3(canonicalRequest: string | undefined, server: ServerStrings): Explanation {
  if (canonicalRequest === undefined || server.canonicalRequest === undefined) return explain();
  if (!server.isCut) return explain(partsOfV3(canonicalRequest), partsOfV3(server.canonicalRequest));
  // The last line may be half of one.
  const whole = server.canonicalRequest.split('\n').slice(0, -1);
  const ours = canonicalRequest.split('\n').slice(0, whole.length);
  return explain(partsOfV3(ours.join('\n')), partsOfV3(whole.join('\n')));
}

function explain(ours?: Parts, theirs?: Parts): Explanation {
  const difference = ours && theirs && compareParts(ours, theirs);
  if (difference === undefined) return { verdict: 'string', hint: hints.unknown };
  return { verdict: 'string', difference: blanked(difference), hint: hintOf(difference) };
}

interface Parts {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly signedHeaders: string;
  readonly payload: string;
}

function partsOfV1(stringToSign: string): Parts | undefined {
  const [, method, path, query] = /^([A-Z]*)&([^&]*)&([^&]*)/i.exec(stringToSign) ?? [];
  if (method === undefined || path === undefined || query === undefined) return undefined;
  return { method, path, query: decodeOnce(query), headers: new Map(), signedHeaders: '', payload: '' };
}

/** Method, path, query, a line a header, an empty line, the names, the hash of the body (rule 32). */
function partsOfV3(canonicalRequest: string): Parts {
  const [method = '', path = '', query = '', ...rest] = canonicalRequest.split('\n');
  const end = rest.includes('') ? rest.indexOf('') : rest.length;
  const headers = rest
    .slice(0, end)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);
  const [signedHeaders = '', payload = ''] = rest.slice(end + 1);
  return { method, path, query, headers: new Map(headers), signedHeaders, payload };
}

/** A cut text may end in the middle of an encoded character. */
function decodeOnce(text: string): string {
  const whole = text.replace(/%(?:2|25|25[0-9A-F])?$/, '');
  try {
    return decodeURIComponent(whole);
  } catch {
    return whole;
  }
}

/** The last parameter of a cut text may be half of one, so only those before it are compared. */
function cutQueries(ours: Parts, theirs: Parts): [Parts, Parts] {
  const whole = theirs.query.split('&').slice(0, -1);
  const own = ours.query.split('&').slice(0, whole.length);
  return [
    { ...ours, query: own.join('&') },
    { ...theirs, query: whole.join('&') },
  ];
}

function compareParts(ours: Parts, theirs: Parts): Difference | undefined {
  if (ours.method !== theirs.method) return part('method', ours.method, theirs.method);
  if (ours.path !== theirs.path) return part('path', ours.path, theirs.path);
  return compareQueries(ours.query, theirs.query) ?? compareHeaders(ours, theirs);
}

function compareHeaders(ours: Parts, theirs: Parts): Difference | undefined {
  for (const name of [...new Set([...ours.headers.keys(), ...theirs.headers.keys()])].toSorted()) {
    const own = ours.headers.get(name);
    const seen = theirs.headers.get(name);
    if (own !== undefined && seen === undefined) return { parameter: name, ours: own, cause: 'missing' };
    if (own === undefined && seen !== undefined) return { parameter: name, theirs: seen, cause: 'added' };
    if (own !== undefined && seen !== undefined && own !== seen) {
      return { parameter: name, ours: own, theirs: seen, cause: headerCause(name) };
    }
  }
  if (ours.signedHeaders !== theirs.signedHeaders) {
    return { parameter: 'SignedHeaders', ours: ours.signedHeaders, theirs: theirs.signedHeaders, cause: 'header' };
  }
  return ours.payload === theirs.payload ? undefined : part('payload', ours.payload, theirs.payload);
}

function headerCause(name: string): MismatchCause {
  if (name === 'x-acs-date' || name === 'x-acs-signature-nonce') return 'other-request';
  return name === 'x-acs-content-sha256' ? 'payload' : 'header';
}

function part(name: 'method' | 'path' | 'payload', ours: string, theirs: string): Difference {
  return { parameter: name, ours, theirs, cause: name };
}

function blanked({ ours, theirs, ...difference }: Difference): Difference {
  const isSecret = isSecretName(difference.parameter);
  const blank = (text: string) => (isSecret ? `*** (${text.length} characters)` : redactText(text));
  return {
    ...difference,
    ...(ours !== undefined && { ours: blank(ours) }),
    ...(theirs !== undefined && { theirs: blank(theirs) }),
  };
}

const hints = {
  unreadable: 'The message does not say what the gateway signed: check the secret first.',
  cut: 'The message was cut. As far as it goes both sides signed the same: check the secret, or get the whole message.',
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
      return `${parameter} was signed here and did not arrive: something on the way dropped it, or it was not sent.`;
    case 'added':
      return `${parameter} arrived and was not signed here: it was added after signing, or by something on the way.`;
    case 'reencoded':
      return `${parameter} was encoded anew on its way or by the HTTP client: a blank has to travel as %20, a plus as %2B, a tilde as it is.`;
    case 'double-encoded':
      return `${parameter} was encoded once more on one of the sides.`;
    case 'order':
      return `The same parameters were signed in another order, from ${parameter} on: sort the names by code units, before encoding.`;
    case 'other-request':
      return `${parameter} belongs to another request: the message is about another attempt, or an old request was sent again.`;
    case 'header':
    case 'value':
      return `${parameter} arrived with another value than was signed.`;
  }
}
