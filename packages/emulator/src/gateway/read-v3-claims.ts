/** V3: every claim is a header; query and body contain only the operation's parameters (docs/wire/signing.md, section 2). */
import { hash } from 'node:crypto';
import { v3CanonicalRequest, v3StringToSign, verifyV3 } from '@iot-distribution/signer';
import type { Claims } from './claims.ts';
import { mergeParts, type Parts } from './parameters.ts';
import { createGatewayError } from './gateway-error.ts';
import type { EmulatorRequest } from '../http/request.ts';

/** The form that the signer writes and verifies. */
const authorizationPattern = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=[^,]+,Signature=[0-9a-f]{64}$/;

export function readV3Claims(request: EmulatorRequest, parts: Parts): Claims {
  const { method, url, body } = request;
  const { pathname: path } = url;
  const { query } = parts;
  const headers: Record<string, string> = headersOf(request);
  const { authorization } = headers;
  const read = (name: string) => headers[name] ?? '';
  const [, accessKeyId = ''] = authorizationPattern.exec(authorization ?? '') ?? [];
  return {
    // The names are those of the v1 parameters with the same meaning.
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
    parameters: mergeParts(parts),
    checkSignatureFields() {
      if (!read('authorization').startsWith('ACS3-HMAC-SHA256 ')) throw createGatewayError('InvalidSignatureMethod');
      if (accessKeyId === '') throw createGatewayError('IncompleteSignature');
    },
    isSignedWith: (accessKeySecret) => verifyV3({ method, path, query, headers, body, accessKeySecret }),
    mismatch() {
      // The hash of the received body, which may differ from the signed one.
      const hashedPayload = hash('sha256', body);
      const canonicalRequest = v3CanonicalRequest({ method, path, query, headers, hashedPayload });
      const text = 'Specified signature does not match our calculation.';
      return `${text} server StringToSign is [${v3StringToSign(canonicalRequest)}] server CanonicalRequest is [${canonicalRequest}]`;
    },
  };
}

/** Adds the host of the URL to a request made in memory, where no HTTP client adds the header. */
function headersOf({ url, headers }: EmulatorRequest): Record<string, string> {
  const sent: Record<string, string> = { host: url.host };
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) sent[name] = value;
  return sent;
}
