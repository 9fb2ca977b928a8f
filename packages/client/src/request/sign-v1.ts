/** Signs a request with v1, where everything is a parameter. */
import { api, type RequestParameters } from '@iot-distribution/codec';
import { commonHeaders, formType, isEmpty, maxQueryLength, type SignRequest } from './signed-request.ts';

/** Source: docs/wire/signing.md, section 1. */
export const signByV1: SignRequest = (action, { query, form }, { signer, ...once }, settings) => {
  const { format, method, regionId, origin } = settings;
  const parameters: Record<string, RequestParameters[string]> = {
    ...query,
    ...form,
    Action: action,
    Version: api.version,
    Format: format.toUpperCase(),
  };
  if (regionId !== undefined) parameters['RegionId'] = regionId;
  if (method !== 'POST' && isEmpty(form)) {
    const signed = signer.signV1({ method: 'GET', parameters, ...once });
    if (method === 'GET' || signed.query.length <= maxQueryLength) {
      return {
        method: 'GET',
        url: `${origin}/?${signed.query}`,
        headers: commonHeaders(settings),
        body: undefined,
        proof: signed,
      };
    }
  }
  // All parameters are in the body, so that logged URLs do not contain the signature.
  const signed = signer.signV1({ method: 'POST', parameters, ...once });
  const headers = { ...commonHeaders(settings), 'content-type': formType };
  return { method: 'POST', url: `${origin}/`, headers, body: signed.query, proof: signed };
};
