/** Every row of signature-v1.json, against the hash that the package was loaded with. */
import { hmacSha1Base64, keyedHmacSha1Base64 } from '#hash';
import { describe, expect, it } from 'vitest';
import { canonicalQuery } from '../src/parameters/canonical-query.ts';
import { flatten } from '../src/parameters/flatten.ts';
import { percentEncode } from '../src/parameters/percent-encode.ts';
import { signV1 } from '../src/v1/sign-v1.ts';
import { v1Signature, v1StringToSign } from '../src/v1/v1-steps.ts';
import { verifyV1 } from '../src/v1/verify-v1.ts';
import { changesOf } from './changes.ts';
import { rejectionOf } from './rejection-of.ts';
import { decodeQuery, revive, v1, type V1Documented, type V1Row } from './vectors.ts';

/** What `signV1` adds to a request. */
const added = new Set([
  'AccessKeyId',
  'SecurityToken',
  'SignatureMethod',
  'SignatureNonce',
  'SignatureVersion',
  'Timestamp',
]);

export function testV1Rows(): void {
  describe('signature-v1.json', () => {
    it.each(v1.documented)('documented: signs $name', (row) => {
      const { method, flattened, accessKeySecret, name } = row;
      const query = canonicalQuery(flattened);
      const stringToSign = v1StringToSign(method, flattened);
      const signature = v1Signature(stringToSign, accessKeySecret);
      const got = { name, canonicalQuery: query, stringToSign, signature };
      expect(got).toEqual({
        name,
        canonicalQuery: row.canonicalQuery,
        stringToSign: row.stringToSign,
        signature: row.signature,
      });
      expect(verifyV1({ method, parameters: { ...flattened, Signature: signature }, accessKeySecret })).toBe(true);
    });

    it.each(v1.documented.filter(isWhole))('documented: signs $name in one call', (row) => {
      const got = signV1({
        method: row.method,
        parameters: withoutAdded(row.flattened),
        credentials: row,
        timestamp: new Date(row.flattened['Timestamp'] ?? ''),
        nonce: row.flattened['SignatureNonce'],
      });
      const { canonicalQuery: query, stringToSign, signature } = row;
      expect(got).toMatchObject({ canonicalQuery: query, stringToSign, signature });
      expect(got.parameters).toEqual({ ...row.flattened, Signature: signature });
    });

    it.each(v1.vectors)('vectors: signs $name', (row) => {
      const { method, accessKeySecret, flattened, params } = row;
      const own = { ...params.query, ...params.body };
      const query = canonicalQuery(flattened);
      const stringToSign = v1StringToSign(method, flattened);
      const steps = {
        flattened: { ...flatten(own), ...row.common },
        stringToSign,
        signature: v1Signature(stringToSign, accessKeySecret),
        // The query is encoded a second time, and that can be undone.
        query: decodeURIComponent(row.stringToSign.slice(`${method}&%2F&`.length)),
      };
      expect(steps).toEqual({ flattened, stringToSign: row.stringToSign, signature: row.signature, query });
    });

    it.each(v1.vectors.filter((row) => !hasSpaceAroundSecret(row)))('vectors: signs $name in one call', (row) => {
      const { method, flattened, params } = row;
      const own = { ...params.query, ...params.body };
      for (const parameters of [{ ...own, ...withoutAdded(row.common) }, withoutAdded(flattened)]) {
        const got = signV1({
          method,
          parameters,
          credentials: row,
          timestamp: new Date(row.timestamp),
          nonce: row.nonce,
        });
        const sent = { ...flattened, Signature: row.signature };
        expect(got).toMatchObject({ stringToSign: row.stringToSign, signature: row.signature });
        expect(got.canonicalQuery).toBe(canonicalQuery(flattened));
        expect(got.parameters).toEqual(sent);
        expect(decodeQuery(got.query)).toEqual(sent);
      }
    });

    it.each(v1.vectors.filter(hasSpaceAroundSecret))(
      'vectors: rejects the secret of $name, with whitespace around it',
      (row) => {
        const { method, flattened } = row;
        const reject = () => signV1({ method, parameters: withoutAdded(flattened), credentials: row });
        expect(rejectionOf(reject)).toEqual({ code: 'invalid-credentials', parameter: 'accessKeySecret' });
      },
    );

    it.each(v1.vectors.filter(({ wire }) => wire !== null))('vectors: verifies $name as it was sent', (row) => {
      const parameters = { ...decodeQuery(queryOf(row)), ...decodeQuery(row.wire?.body ?? '') };
      expect(parameters).toEqual({ ...row.flattened, Signature: row.signature });
      const { method, accessKeySecret } = row;
      expect(verifyV1({ method, parameters, accessKeySecret })).toBe(true);
      expect(verifyV1({ method, parameters, accessKeySecret: `${accessKeySecret}x` })).toBe(false);
    });

    it.each(v1.vectors.filter((_, index) => index % 40 === 0))('vectors: rejects any change of $name', (row) => {
      const { method, accessKeySecret } = row;
      const sent = { ...row.flattened, Signature: row.signature };
      const changed = Object.entries(sent).flatMap(([name, value]) => [
        ...changesOf(value.slice(0, 24)).map((start) => ({ ...sent, [name]: start + value.slice(24) })),
        ...changesOf(name).map((other) => ({ ...without(sent, name), [other]: value })),
        without(sent, name),
        { ...sent, [`${name}x`]: value },
      ]);
      const got = changed.filter((parameters) => verifyV1({ method, parameters, accessKeySecret }));
      expect(got).toEqual([]);
      const other = method === 'GET' ? 'POST' : 'GET';
      expect(verifyV1({ method: other, parameters: sent, accessKeySecret })).toBe(false);
    });

    it('encoding: encodes each of the inputs', () => {
      const got = v1.encoding.map(({ input }) => ({ input, encoded: percentEncode(input) }));
      expect(got).toEqual(v1.encoding);
    });

    it.each(v1.primitives)('primitives: computes $name', ({ kind, key = '', message, output }) => {
      const compute =
        kind === 'percent-encode'
          ? [percentEncode]
          : [(text: string) => hmacSha1Base64(key, text), keyedHmacSha1Base64(key)];
      expect(compute.map((one) => one(message))).toEqual(compute.map(() => output));
    });

    it.each(v1.refusals)(
      'lone surrogates: rejects $name with an error that names the parameter, where peers throw URIError',
      ({ params }) => {
        const [name = ''] = Object.keys(params);
        for (const reject of [
          () => flatten(params),
          () => canonicalQuery(params),
          () => v1StringToSign('GET', params),
          () => signed(params),
        ]) {
          expect(rejectionOf(reject)).toEqual({ code: 'lone-surrogate', parameter: name });
        }
      },
    );

    it.each(v1.divergences)('divergences: of $name follows the rule', ({ name, params, openapiUtil }) => {
      const { rule, want } = rules[name] ?? {};
      expect(rule, 'the rule of docs/wire/signing.md').toBeTypeOf('number');
      const values = revive(params) as Parameters<typeof flatten>[0];
      const got = typeof want === 'object' ? rejectionOf(() => signed(values)) : flatten(values);
      expect(got).toEqual(want === 'openapi-util' ? openapiUtil.flattened : want);
    });

    it.each(v1.bearer)('bearer: $name is not signed, neither by the peer nor here', ({ hmacCalls, query }) => {
      expect(hmacCalls).toBe(0);
      expect(query).not.toHaveProperty('Signature');
      expect(verifyV1({ method: 'POST', parameters: query, accessKeySecret: 'testsecret' })).toBe(false);
      const own = withoutAdded(query);
      expect(rejectionOf(() => signed(own))).toEqual({ code: 'reserved-name', parameter: 'SignatureType' });
    });
  });
}

export const v1Counts = {
  documented: v1.documented.length,
  'in one call': v1.documented.filter(isWhole).length,
  primitives: v1.primitives.length,
  encoding: v1.encoding.length,
  vectors: v1.vectors.length,
  'with a secret that signV1 rejects': v1.vectors.filter(hasSpaceAroundSecret).length,
  refusals: v1.refusals.length,
  divergences: v1.divergences.length,
  bearer: v1.bearer.length,
};

/** Which side of a divergence is followed, or how the input is rejected, and the rule of docs/wire/signing.md for it. */
const rules: Readonly<Record<string, { rule: number; want: 'openapi-util' | { code: string; parameter: string } }>> = {
  'null-top': { rule: 14, want: 'openapi-util' },
  'undefined-top': { rule: 14, want: 'openapi-util' },
  'null-in-list': { rule: 14, want: { code: 'list-hole', parameter: 'L.2' } },
  'undefined-in-list': { rule: 14, want: { code: 'list-hole', parameter: 'L.2' } },
  'null-in-struct-in-list': { rule: 14, want: 'openapi-util' },
  'object-top': { rule: 16, want: 'openapi-util' },
  'empty-object-top': { rule: 12, want: 'openapi-util' },
  'object-in-object-in-list': { rule: 16, want: 'openapi-util' },
  'empty-object-in-list': { rule: 12, want: 'openapi-util' },
  'list-in-struct-in-list': { rule: 11, want: 'openapi-util' },
  'list-in-object': { rule: 16, want: 'openapi-util' },
  'date-top': { rule: 17, want: { code: 'unsupported-value', parameter: 'D' } },
  'bytes-top': { rule: 17, want: { code: 'unsupported-value', parameter: 'D' } },
  nan: { rule: 15, want: { code: 'unsupported-value', parameter: 'N' } },
  infinity: { rule: 15, want: { code: 'unsupported-value', parameter: 'N' } },
  'minus-zero': { rule: 15, want: 'openapi-util' },
  bigint: { rule: 15, want: 'openapi-util' },
  'lower-case-names': { rule: 18, want: 'openapi-util' },
  'collides-with-common': { rule: 19, want: { code: 'reserved-name', parameter: 'Timestamp' } },
  'carries-signature': { rule: 19, want: { code: 'reserved-name', parameter: 'Signature' } },
  'non-ascii-names': { rule: 22, want: 'openapi-util' },
};

function signed(parameters: Parameters<typeof flatten>[0]): unknown {
  const whole = { Action: 'QueryDeviceDistributeJob', Version: '2018-01-20', ...parameters };
  return signV1({
    method: 'GET',
    parameters: whole,
    credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
  });
}

/** The peers sign with whitespace around a secret, which outside of vectors comes from a careless copy. */
function hasSpaceAroundSecret({ accessKeySecret }: V1Row): boolean {
  return accessKeySecret !== accessKeySecret.trim();
}

/** Whether a documented sample has all that `signV1` adds, and nothing that it rejects. */
function isWhole({ flattened }: V1Documented): boolean {
  const names = [
    'AccessKeyId',
    'Action',
    'SignatureMethod',
    'SignatureNonce',
    'SignatureVersion',
    'Timestamp',
    'Version',
  ];
  return (
    names.every((name) => name in flattened) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(flattened['Timestamp'] ?? '')
  );
}

function withoutAdded(parameters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !added.has(name)));
}

function without(parameters: Readonly<Record<string, string>>, name: string): Record<string, string> {
  const { [name]: _, ...rest } = parameters;
  return rest;
}

function queryOf({ wire }: V1Row): string {
  const url = wire?.url ?? '';
  return url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
}
