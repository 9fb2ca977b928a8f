/** Converts an error of a runtime to a `TransportError`. Only its code is used, since messages and causes can contain the signed URL. */
import { TransportError, type TransportErrorKind } from '../errors.ts';
import type { Sent } from './transport.ts';

/** @param sent from the state of the connection; if it is undefined, the error may state `no` itself */
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

/** The statement of a user's transport about the failed request. */
export function sentOf(thrown: unknown): Sent {
  return membersOf(thrown)?.sent === 'no' ? 'no' : 'maybe';
}

/** The code of an error of a runtime. */
export function codeOf(thrown: unknown): unknown {
  return membersOf(thrown)?.code;
}

/** Reads members of an error. The error of a user's transport may be a Proxy, or have getters that throw. */
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
  dns: 'the DNS lookup of the host failed',
  connect: 'no connection',
  tls: 'the TLS handshake failed, or the certificate is not trusted',
  proxy: 'the proxy did not open a connection',
  interrupted: 'the connection was reset before the response was complete',
  redirect: 'the response is a redirect',
  'not-api': 'the response is not from the API',
  other: 'no complete response',
};

/** Kinds of errors that a further attempt would not change. */
const lasting: ReadonlySet<TransportErrorKind> = new Set(['tls', 'redirect']);

/** A mock of undici has no response for the request, and does not send it. */
const unmocked = 'UND_MOCK_ERR_MOCK_NOT_MATCHED';

interface Coded {
  readonly code: string;
  readonly syscall: string | undefined;
}

/** Errors of undici's parser have no code, in `fetch` too; this is undici's code for the class of these errors. */
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
  // The dispatcher was closed and accepts no further requests.
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

/** OpenSSL's codes of certificate errors have no common prefix. */
const untrusted =
  /CERT|CRL|TLS|SSL|SIGN|^(?:EPROTO|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/;

function kindOf(code: string, syscall: string | undefined): TransportErrorKind {
  if (code === 'ENOTFOUND' || code.startsWith('EAI_')) return 'dns';
  if (/^ERR_PROXY|^UND_ERR_(?:PRX_CONN|SOCKS5)/.test(code)) return 'proxy';
  if (untrusted.test(code)) return 'tls';
  if (inTheWay.has(code) || syscall === 'connect') return 'connect';
  return cut.has(code) || /^HPE_|^ERR_HTTP2_|^UND_ERR_(?:HEADERS|BODY|RES_|HTTP_)/.test(code) ? 'interrupted' : 'other';
}
