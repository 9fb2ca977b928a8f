/** A request signed with HMAC-SHA1, with every step to look at. */
import { signV1, v1StringToSign } from '@iot-distribution/signer';
import { curlCommand } from './curl.ts';
import type { PlainRequest } from './request.ts';
import { secondsOf, type SigningSettings } from './signing-settings.ts';
import type { SignedView } from './signed-view.ts';

export function signWithV1(request: PlainRequest, settings: SigningSettings): SignedView {
  const { method, host, format, regionId, credentials, timestamp, nonce } = settings;
  const signed = signV1({
    method,
    parameters: {
      ...request.query,
      ...request.form,
      Action: request.action,
      Version: request.version,
      ...(format !== '' && { Format: format }),
      ...(regionId !== '' && { RegionId: regionId }),
    },
    credentials: { ...credentials, securityToken: credentials.securityToken ?? '' },
    timestamp: momentOf(timestamp),
    nonce,
  });
  const url = method === 'GET' ? `https://${host}/?${signed.query}` : `https://${host}/`;
  const body = method === 'GET' ? '' : signed.query;
  return {
    steps: [
      { label: 'Canonical query', text: signed.canonicalQuery },
      { label: 'String to sign', text: v1StringToSign(method, signed.parameters) },
      { label: 'Signature', text: signed.signature },
      { label: 'Signed URL', text: url, secret: true },
      ...(body === '' ? [] : [{ label: 'Form body', text: body, secret: true }]),
    ],
    stringToSign: signed.stringToSign,
    signature: signed.signature,
    curl: curlCommand({ method, url, headers: {}, body }),
  };
}

/** Whole seconds. The signer rejects a text that is not a time. */
export function momentOf(text: string): Date {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) || secondsOf(moment) !== text ? new Date(Number.NaN) : moment;
}
