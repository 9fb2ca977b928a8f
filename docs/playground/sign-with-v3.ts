/** A request signed with ACS3-HMAC-SHA256, with every step to look at. */
import { canonicalQuery, signV3 } from '@iot-distribution/signer';
import { curlCommand } from './curl.ts';
import type { PlainRequest } from './request.ts';
import { momentOf } from './sign-with-v1.ts';
import type { SignedView } from './signed-view.ts';
import type { SigningSettings } from './signing-settings.ts';

/** V3 hashes the body, so where a parameter travels changes the signature: what the contract calls form goes into the body. */
export function signWithV3(request: PlainRequest, settings: SigningSettings): SignedView {
  const { host, regionId, credentials, timestamp, nonce } = settings;
  const body = canonicalQuery(request.form);
  const method = body === '' ? settings.method : 'POST';
  const query = { ...request.query, ...(regionId !== '' && { RegionId: regionId }) };
  const signed = signV3({
    method,
    host,
    path: '/',
    query,
    headers: {
      ...(settings.format !== '' && { accept: `application/${settings.format.toLowerCase()}` }),
      ...(body !== '' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    body,
    action: request.action,
    version: request.version,
    credentials: { ...credentials, securityToken: credentials.securityToken ?? '' },
    timestamp: momentOf(timestamp),
    nonce,
  });
  const url = `https://${host}/${signed.query === '' ? '' : `?${signed.query}`}`;
  const headers = Object.entries(signed.headers);
  return {
    steps: [
      { label: 'Canonical request', text: signed.canonicalRequest },
      { label: 'String to sign', text: signed.stringToSign },
      { label: 'Signature', text: signed.signature },
      { label: 'Authorization', text: signed.authorization, secret: true },
      { label: 'URL', text: url },
      { label: 'Headers', text: headers.map(([name, value]) => `${name}: ${value}`).join('\n'), secret: true },
      ...(body === '' ? [] : [{ label: 'Form body', text: body }]),
    ],
    stringToSign: signed.stringToSign,
    canonicalRequest: signed.canonicalRequest,
    signature: signed.signature,
    // curl sets the host itself.
    curl: curlCommand({ method, url, headers: Object.fromEntries(headers.filter(([name]) => name !== 'host')), body }),
  };
}
