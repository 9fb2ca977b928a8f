import { expect, test } from 'vitest';
import { leaks } from '../../test/canary.ts';
import type { TransportErrorKind } from '../errors.ts';
import { transportErrorOf } from './transport-error.ts';

const secret = 'https://iot.test/?Signature=CANARY';
const coded = (code: string, more: object = {}) => Object.assign(new Error(secret), { code, ...more });

const rows: readonly (readonly [what: string, thrown: unknown, kind: TransportErrorKind, code: string])[] = [
  ['a name', coded('ENOTFOUND'), 'dns', 'ENOTFOUND'],
  ['a refused connection', coded('ECONNREFUSED'), 'connect', 'ECONNREFUSED'],
  ['a time-out of the system before it connected', coded('ETIMEDOUT', { syscall: 'connect' }), 'connect', 'ETIMEDOUT'],
  ['a time-out of the system', coded('ETIMEDOUT', { syscall: 'read' }), 'interrupted', 'ETIMEDOUT'],
  ['a time-out of undici', coded('UND_ERR_CONNECT_TIMEOUT'), 'connect', 'UND_ERR_CONNECT_TIMEOUT'],
  ['a dispatcher that was closed', coded('UND_ERR_CLOSED'), 'connect', 'UND_ERR_CLOSED'],
  ...[
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'CERT_HAS_EXPIRED',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_SIGNATURE_FAILURE',
    'HOSTNAME_MISMATCH',
    'INVALID_CA',
    'INVALID_PURPOSE',
    'PATH_LENGTH_EXCEEDED',
    'CRL_HAS_EXPIRED',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'EPROTO',
    'UND_ERR_PRX_TLS',
  ].map((code) => [code, coded(code), 'tls', code] as const),
  ['a tunnel', coded('ERR_PROXY_TUNNEL'), 'proxy', 'ERR_PROXY_TUNNEL'],
  ['a proxy of undici', coded('UND_ERR_PRX_CONN'), 'proxy', 'UND_ERR_PRX_CONN'],
  ['a SOCKS proxy of undici', coded('UND_ERR_SOCKS5_AUTH_FAILED'), 'proxy', 'UND_ERR_SOCKS5_AUTH_FAILED'],
  ['a reset connection', coded('ECONNRESET'), 'interrupted', 'ECONNRESET'],
  ['what Node cannot parse', coded('HPE_INVALID_CONSTANT'), 'interrupted', 'HPE_INVALID_CONSTANT'],
  ['a stream of HTTP/2', coded('ERR_HTTP2_STREAM_ERROR'), 'interrupted', 'ERR_HTTP2_STREAM_ERROR'],
  [
    'a length that is not kept',
    coded('UND_ERR_RES_CONTENT_LENGTH_MISMATCH'),
    'interrupted',
    'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  ],
  [
    'what undici cannot parse',
    Object.assign(new Error(secret), { name: 'HTTPParserError' }),
    'interrupted',
    'UND_ERR_HTTP_PARSER',
  ],
  [
    'the same of fetch',
    new TypeError('fetch failed', { cause: { name: 'HTTPParserError', data: secret } }),
    'interrupted',
    'UND_ERR_HTTP_PARSER',
  ],
  ['a status that an interceptor throws as an error', coded('UND_ERR_RESPONSE'), 'other', 'UND_ERR_RESPONSE'],
  ['a cause', new TypeError('fetch failed', { cause: coded('ECONNRESET') }), 'interrupted', 'ECONNRESET'],
  ['the first of many', new AggregateError([coded('ENETUNREACH'), coded('EPIPE')], secret), 'connect', 'ENETUNREACH'],
  ['a code that is none', coded(secret), 'other', 'UNKNOWN'],
  ['no error', secret, 'other', 'UNKNOWN'],
  ['nothing', undefined, 'other', 'UNKNOWN'],
];

test.each(rows)('only the code of %s is reported', (_, thrown, kind, code) => {
  const got = transportErrorOf(thrown, 'iot.test');
  expect(got).toMatchObject({ name: 'TransportError', kind, code, retryable: kind !== 'tls' });
  expect(leaks(got, ['CANARY'])).toEqual([]);
});
