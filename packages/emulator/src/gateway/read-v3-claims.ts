/** V3: every claim is a header; query and body hold nothing but the operation's parameters (docs/wire/signing.md, section 2). */
import { hash } from 'node:crypto';
import { v3CanonicalRequest, v3StringToSign, verifyV3 } from '@iot-distribution/signer';
import type { Claims } from './claims.ts';
import { unite, type Parameters } from './parameters.ts';
import { refusal } from './gateway-error.ts';
import type { Received } from '../http/request.ts';

/** As the signer writes it and verifies it. */
const authorizationForm = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=[^,]+,Signature=[0-9a-f]{64}$/;

export function readV3(received: Received, parts: { query: Parameters; form: Parameters }): Claims {
  const { method, url, body } = received;
  const { pathname: path } = url;
  const { query } = parts;
  const headers: Record<string, string> = { host: url.host, ...Object.fromEntries(received.headers) };
  const { authorization } = headers;
  const read = (name: string) => headers[name] ?? '';
  const [, accessKeyId = ''] = authorizationForm.exec(authorization ?? '') ?? [];
  return {
    // The names are those that v1 has for the same things.
    mandatory: [
      ['Action', headers['x-acs-action']],
      ['Version', headers['x-acs-version']],
      ['SignatureNonce', headers['x-acs-signature-nonce']],
      ['Timestamp', headers['x-acs-date']],
      ['Signature', authorization],
    ],
    action: read('x-acs-action'),
    version: read('x-acs-version'),
    accessKeyId,
    securityToken: read('x-acs-security-token'),
    timestamp: read('x-acs-date'),
    nonce: read('x-acs-signature-nonce'),
    parameters: unite(parts),
    checkForm() {
      if (!read('authorization').startsWith('ACS3-HMAC-SHA256 ')) throw refusal('InvalidSignatureMethod');
      if (accessKeyId === '') throw refusal('IncompleteSignature');
    },
    isSignedWith: (accessKeySecret) => verifyV3({ method, path, query, headers, body, accessKeySecret }),
    mismatch() {
      // Of the body that arrived, which is not always the one that was hashed.
      const hashedPayload = hash('sha256', body);
      const canonicalRequest = v3CanonicalRequest({ method, path, query, headers, hashedPayload });
      const text = 'Specified signature does not match our calculation.';
      return `${text} server StringToSign is [${v3StringToSign(canonicalRequest)}] server CanonicalRequest is [${canonicalRequest}]`;
    },
  };
}
