/** Signs a request with V3, where the signature is a header. */
import { api } from '@iot-distribution/codec';
import { canonicalQuery } from '@iot-distribution/signer';
import { commonHeaders, formType, isEmpty, maxQueryLength, type SignRequest } from './signed-request.ts';

/** Source: docs/wire/signing.md, section 2. The format is requested in both ways that the gateway supports. */
export const signByV3: SignRequest = (action, request, { signer, ...once }, settings) => {
  const { format, method, regionId, origin } = settings;
  const query = {
    ...request.query,
    Format: format.toUpperCase(),
    ...(regionId !== undefined && { RegionId: regionId }),
  };
  const posts = method === 'POST' || !isEmpty(request.form);
  const common = { host: origin.slice(origin.indexOf('//') + 2), action, version: api.version, ...once };
  if (!posts) {
    const signed = signer.signV3({ ...common, method: 'GET', query });
    if (method === 'GET' || signed.query.length <= maxQueryLength) {
      const headers = { ...commonHeaders(settings), ...withoutHost(signed.headers) };
      return { method: 'GET', url: `${origin}/?${signed.query}`, headers, body: undefined, proof: signed };
    }
  }
  // The gateway merges query and body, so a long query can be sent in the body.
  const body = canonicalQuery({ ...query, ...request.form });
  const signed = signer.signV3({ ...common, method: 'POST', body, headers: { 'content-type': formType } });
  const headers = { ...commonHeaders(settings), ...withoutHost(signed.headers) };
  return { method: 'POST', url: `${origin}/`, headers, body, proof: signed };
};

/** Every HTTP client sets `host` itself, to the signed value, and some do not allow the caller to set it. */
function withoutHost(signed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const headers = { ...signed };
  delete headers['host'];
  return headers;
}
