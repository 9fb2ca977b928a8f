/** From what a runtime threw to a `TransportError`: by its code alone, since messages and causes can hold the signed URL. */
import { TransportError, type TransportErrorKind } from '../errors.ts';
import type { Sent } from './transport.ts';

/** @param sent what the state of the connection says; without it, what was thrown may say `no` itself */
export function transportErrorOf(thrown: unknown, host: string, sent: Sent = sentOf(thrown)): TransportError {
  const { code, syscall } = innermost(thrown);
  const kind = kindOf(code, syscall);
  return new TransportError(`${host}: ${happened[kind]} (${code})`, {
    code,
    kind,
    sent,
    retryable: !lasting.has(kind) && code !== unmocked,
  });
}

/** What the transport of somebody else says about the request that failed. */
export function sentOf(thrown: unknown): Sent {
  return membersOf(thrown)?.sent === 'no' ? 'no' : 'maybe';
}

/** The code of what a runtime threw. */
export function codeOf(thrown: unknown): unknown {
  return membersOf(thrown)?.code;
}

/** The members of an error that say what happened. What a transport of somebody else throws may be a Proxy, or have getters that throw. */
function membersOf(thrown: unknown) {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  try {
    const { name, code, syscall, cause, errors, sent } = thrown as Readonly<Record<string, unknown>>;
    return { name, code, syscall, sent, inner: Array.isArray(errors) ? (errors[0] as unknown) : cause };
  } catch {
    return undefined;
  }
}

const happened: Readonly<Record<TransportErrorKind, string>> = {
  dns: 'the name could not be looked up',
  connect: 'no connection',
  tls: 'the other side cannot prove who it is, or speaks no safe TLS',
  proxy: 'the proxy made no connection',
  interrupted: 'the connection was cut before the answer was whole',
  redirect: 'answered by a redirect',
  'not-api': 'the answer is not from the API',
  other: 'no whole answer',
};

/** What the next attempt would meet again. */
const lasting: ReadonlySet<TransportErrorKind> = new Set(['tls', 'redirect']);

/** A mock of undici has no answer to the request, and lets nothing through. */
const unmocked = 'UND_MOCK_ERR_MOCK_NOT_MATCHED';

interface Coded {
  readonly code: string;
  readonly syscall: string | undefined;
}

/** Undici finds no code for what its parser refuses, `fetch` neither; this is its own word for the class of that error. */
const unparsable: Coded = { code: 'UND_ERR_HTTP_PARSER', syscall: undefined };

/** The code of the error, of its cause, or of the first of those it sums up. */
function innermost(thrown: unknown): Coded {
  let members = membersOf(thrown);
  for (let depth = 0; depth < 5 && members !== undefined; depth++) {
    const { name, code, syscall, inner } = members;
    if (name === 'HTTPParserError') return unparsable;
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code)) {
      return { code, syscall: typeof syscall === 'string' ? syscall : undefined };
    }
    members = membersOf(inner);
  }
  return { code: 'UNKNOWN', syscall: undefined };
}

const inTheWay = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  // The dispatcher was closed: it takes no request any more.
  'UND_ERR_CLOSED',
  unmocked,
]);
const cut = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ECONNABORTED',
  'UND_ERR_SOCKET',
  'UND_ERR_INFO',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

/** OpenSSL's words for what is wrong with a certificate have no beginning of their own. */
const untrusted =
  /CERT|CRL|TLS|SSL|SIGN|^(?:EPROTO|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/;

function kindOf(code: string, syscall: string | undefined): TransportErrorKind {
  if (code === 'ENOTFOUND' || code.startsWith('EAI_')) return 'dns';
  if (/^ERR_PROXY|^UND_ERR_(?:PRX_CONN|SOCKS5)/.test(code)) return 'proxy';
  if (untrusted.test(code)) return 'tls';
  if (inTheWay.has(code) || syscall === 'connect') return 'connect';
  return cut.has(code) || /^HPE_|^ERR_HTTP2_|^UND_ERR_(?:HEADERS|BODY|RES_|HTTP_)/.test(code) ? 'interrupted' : 'other';
}
