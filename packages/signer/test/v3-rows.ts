/** Every row of signature-v3.json, against the hash that the package was loaded with. */
import { keyedHmacSha256Hex, sha256Hex } from '#hash';
import { describe, expect, it } from 'vitest';
import { canonicalQuery } from '../src/parameters/canonical-query.ts';
import { signV3 } from '../src/v3/sign-v3.ts';
import { v3CanonicalRequest, v3Signature, v3StringToSign } from '../src/v3/v3-steps.ts';
import { verifyV3 } from '../src/v3/verify-v3.ts';
import { changesOf } from './changes.ts';
import { rejectionOf } from './rejection-of.ts';
import { v3, type V3Documented, type V3Row, type V3Steps } from './vectors.ts';

export function testV3Rows(): void {
  describe('signature-v3.json', () => {
    it.each(v3.documented.filter(({ kind }) => kind === 'documented'))('documented: signs $name', (row) => {
      expect(stepsOf(row, row.hashedPayload)).toEqual(wantedOf(row));
      const { 'x-acs-version': version = '', 'x-acs-action': action = '', host = '' } = row.headers;
      const got = signV3({
        method: row.method ?? '',
        host,
        query: row.query,
        action,
        version,
        credentials: row,
        timestamp: new Date(row.headers['x-acs-date'] ?? ''),
        nonce: row.headers['x-acs-signature-nonce'],
      });
      expect(got).toMatchObject(signedOf(row));
    });

    it.each(v3.documented.filter(({ kind }) => kind !== 'documented'))(
      'documented: $name shows a header given twice, which is rejected, and an incomplete request, which is signed as it is',
      (row) => {
        const reject = () => canonicalOf(row, row.hashedPayload);
        expect(rejectionOf(reject)).toEqual({ code: 'duplicate-name', parameter: 'x-acs-test' });
        const stringToSign = v3StringToSign(row.canonicalRequest);
        // Other implementations of the same unit test sign with SM3 or RSA, which this package does not support.
        const isOurs = row.stringToSign.startsWith('ACS3-HMAC-SHA256\n');
        expect(stringToSign === row.stringToSign).toBe(isOurs);
        expect(v3Signature(stringToSign, row.accessKeySecret) === row.signature).toBe(isOurs);
      },
    );

    it.each(v3.vectors)('vectors: signs $name', (row) => {
      expect(stepsOf(row, sha256Hex(row.body))).toEqual(wantedOf(row));
      expect(keyedHmacSha256Hex(row.accessKeySecret)(row.stringToSign)).toBe(row.signature);
      expect(canonicalQuery(row.query)).toBe(row.canonicalRequest.split('\n')[2]);
      const nested = { ...row, query: row.params.query };
      expect(canonicalOf(nested, sha256Hex(row.body))).toBe(row.canonicalRequest);
    });

    it.each(v3.vectors.filter(isSignable))('vectors: signs $name in one call', (row) => {
      const headers = ownHeadersOf(row);
      for (const body of [row.body, new TextEncoder().encode(row.body)]) {
        const got = signV3({
          method: row.method,
          host: row.headers['host'] ?? '',
          path: row.pathname,
          query: row.params.query,
          headers,
          body,
          action: row.action,
          version: '2018-01-20',
          credentials: row,
          timestamp: new Date(row.date),
          nonce: row.nonce,
        });
        expect(got).toMatchObject(signedOf(row));
        expect(got.query).toBe(row.canonicalRequest.split('\n')[2]);
        const { authorization, ...sent } = got.headers;
        expect(authorization).toBe(row.authorization);
        expect(sent).toEqual(lowerCase(row.headers));
      }
    });

    it.each(v3.vectors.filter((row) => !isSignable(row)))('vectors: rejects what $name puts into headers', (row) => {
      const reject = () =>
        signV3({
          method: row.method,
          host: row.headers['host'] ?? '',
          action: row.action,
          version: '2018-01-20',
          credentials: row,
          nonce: row.nonce,
        });
      expect(rejectionOf(reject)).toEqual({ code: expect.stringMatching(/^invalid-/), parameter: expect.any(String) });
    });

    it.each(v3.vectors)('vectors: verifies $name', (row) => {
      expect(verifyV3(receivedOf(row))).toBe(true);
      expect(verifyV3({ ...receivedOf(row), accessKeySecret: `${row.accessKeySecret}x` })).toBe(false);
      expect(verifyV3({ ...receivedOf(row), query: { ...row.query, more: '1' } })).toBe(false);
      expect(verifyV3({ ...receivedOf(row), body: `${row.body}x` })).toBe(false);
    });

    it.each(v3.vectors.filter((_, index) => index % 20 === 0))('vectors: rejects any change of $name', (row) => {
      const received = receivedOf(row);
      const { headers, query } = received;
      const isCovered = (name: string) => /^(?:x-acs-|host$|content-type$|authorization$)/i.test(name);
      const changed = [
        ...changesOf(row.method).map((method) => ({ ...received, method })),
        ...changesOf(row.pathname).map((path) => ({ ...received, path })),
        ...changesOf(row.body.slice(0, 40)).map((start) => ({ ...received, body: start + row.body.slice(40) })),
        ...Object.entries(query).flatMap(([name, value]) =>
          changesOf(value).map((other) => ({ ...received, query: { ...query, [name]: other } })),
        ),
        ...Object.entries(headers)
          .filter(([name, value]) => isCovered(name) && value.trim() === value)
          .flatMap(([name, value]) =>
            changesOf(value.slice(-80))
              .map((end) => value.slice(0, -80) + end)
              .map((other) => ({ ...received, headers: { ...headers, [name]: other } })),
          ),
        { ...received, headers: { ...headers, 'x-acs-more': '1' } },
        { ...received, headers: { ...headers, authorization: '' } },
      ];
      expect(changed.filter((request) => verifyV3(request))).toEqual([]);
    });

    it.each(v3.sm3)('sm3: writes the canonical request of $name, and does not verify its signature', (row) => {
      const hashedPayload = row.headers['x-acs-content-sha256'] ?? '';
      expect(canonicalOf(row, hashedPayload)).toBe(row.canonicalRequest);
      expect(verifyV3(receivedOf(row))).toBe(false);
    });

    it.each(v3.primitives.filter(({ kind }) => kind === 'sha256-hex'))('primitives: computes $name', (row) => {
      expect(sha256Hex(row.message)).toBe(row.output);
    });

    it.each(v3.divergences)('divergences: encodes $name as the specification says (rule 34)', (row) => {
      const { query, headers, specification, openapiUtil } = row;
      const hashedPayload = headers['x-acs-content-sha256'] ?? '';
      const got = v3CanonicalRequest({ method: 'POST', path: '/', query, headers, hashedPayload });
      expect(got).toBe(
        openapiUtil.canonicalRequest.replace(openapiUtil.canonicalQuery, () => specification.canonicalQuery),
      );
      expect(got.split('\n')[2]).toBe(specification.canonicalQuery);
    });

    it.each(v3.bearer)('bearer: $name is not signed, neither by the peer nor here', ({ hmacCalls, query, headers }) => {
      expect(hmacCalls).toBe(0);
      expect(headers).not.toHaveProperty('authorization');
      expect(verifyV3({ method: 'POST', path: '/', query, headers, body: '', accessKeySecret: 'testsecret' })).toBe(
        false,
      );
      const reject = () =>
        signV3({
          method: 'POST',
          host: headers['host'] ?? '',
          headers: { 'x-acs-bearer-token': headers['x-acs-bearer-token'] ?? '' },
          action: 'QueryDeviceDistributeJob',
          version: '2018-01-20',
          credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
        });
      expect(rejectionOf(reject)).toEqual({ code: 'reserved-name', parameter: 'x-acs-bearer-token' });
    });
  });
}

export const v3Counts = {
  documented: v3.documented.length,
  primitives: v3.primitives.filter(({ kind }) => kind === 'sha256-hex').length,
  vectors: v3.vectors.length,
  'in one call': v3.vectors.filter(isSignable).length,
  sm3: v3.sm3.length,
  divergences: v3.divergences.length,
  bearer: v3.bearer.length,
};

type Canonical = Pick<V3Documented, 'method' | 'pathname' | 'headers'> & { readonly query: V3Row['params']['query'] };

function canonicalOf({ method = '', pathname, query, headers }: Canonical, hashedPayload: string): string {
  return v3CanonicalRequest({ method, path: pathname, query, headers, hashedPayload });
}

function stepsOf(row: V3Steps, hashedPayload: string): unknown {
  const canonicalRequest = canonicalOf(row, hashedPayload);
  const stringToSign = v3StringToSign(canonicalRequest);
  const signature = v3Signature(stringToSign, row.accessKeySecret);
  return { canonicalRequest, hashedCanonicalRequest: sha256Hex(canonicalRequest), stringToSign, signature };
}

function wantedOf({ canonicalRequest, hashedCanonicalRequest, stringToSign, signature }: V3Steps): unknown {
  return { canonicalRequest, hashedCanonicalRequest, stringToSign, signature };
}

function signedOf({ canonicalRequest, stringToSign, signature, authorization }: V3Steps): object {
  return { canonicalRequest, stringToSign, signature, authorization };
}

/** What `signV3` sets itself. */
const setHeaders = new Set([
  'host',
  'x-acs-action',
  'x-acs-content-sha256',
  'x-acs-date',
  'x-acs-security-token',
  'x-acs-signature-nonce',
  'x-acs-version',
]);

/** What the recorded client added, and `signV3` does not. */
function ownHeadersOf({ headers }: V3Row): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !setHeaders.has(name.toLowerCase())));
}

/** Whether all header values can be sent in headers, and the secret is a valid one. */
function isSignable({ headers, accessKeyId, accessKeySecret, nonce }: V3Row): boolean {
  const texts = [...Object.values(headers), accessKeyId, nonce];
  return accessKeySecret.trim() === accessKeySecret && texts.every((text) => /^[\t -~]*$/.test(text));
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]));
}

function receivedOf({ method, pathname: path, query, headers, authorization, body, accessKeySecret }: V3Row) {
  return { method, path, query, headers: { ...headers, authorization }, body, accessKeySecret };
}
