import type { EmulatorRequest } from '../http/request.ts';
import { createGatewayError } from './gateway-error.ts';

/** Parameters as they are signed: flat names, decoded text. The object has no prototype, since the caller chooses the names. */
export type DecodedParameters = Record<string, string>;

/** The parameters of the query, and those of the form body. */
export interface Parts {
  readonly query: DecodedParameters;
  readonly form: DecodedParameters;
}

/** Maximum number of parameters of a request, in query and form together. A job with 10,000 devices has about 10,020. */
export const maxParameters: number = 20_000;

export function readQuery({ url }: EmulatorRequest): DecodedParameters {
  return decode(url.search.slice(1), maxParameters);
}

/** Reads the form body, of at most `limit` parameters. It must be UTF-8 without a byte order mark. */
export function readForm({ headers, body }: EmulatorRequest, limit: number): DecodedParameters {
  if (body.length === 0 || !isForm(headers['content-type'])) return noParameters();
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw createGatewayError('RequestParameterMalformed');
  }
  if (text.startsWith('\uFEFF')) throw createGatewayError('RequestParameterMalformed');
  return decode(text, limit);
}

/** Merges query and form, as v1 signs them. For a name in both, the form wins (docs/wire/signing.md, rule 28). */
export function mergeParts({ query, form }: Parts): DecodedParameters {
  // Most requests have only one of the two.
  if (isEmpty(form)) return query;
  return isEmpty(query) ? form : Object.assign(noParameters(), query, form);
}

export function noParameters(): DecodedParameters {
  return Object.create(null) as DecodedParameters;
}

function isEmpty(parameters: DecodedParameters): boolean {
  for (const _ in parameters) return false;
  return true;
}

/** A body without a content type counts as a form, since some old clients send no content type. */
function isForm(contentType: string | undefined): boolean {
  return contentType === undefined || /^\s*application\/x-www-form-urlencoded\b/i.test(contentType);
}

/** Decodes `application/x-www-form-urlencoded` strictly: a malformed escape is rejected, not kept as text. */
function decode(text: string, limit: number): DecodedParameters {
  const parameters = noParameters();
  let count = 0;
  for (let start = 0; start < text.length;) {
    const ampersand = text.indexOf('&', start);
    const end = ampersand === -1 ? text.length : ampersand;
    if (end > start) {
      count += 1;
      if (count > limit) throw createGatewayError('RequestEntityTooLarge');
      const pair = text.slice(start, end);
      const equals = pair.indexOf('=');
      const name = equals === -1 ? pair : pair.slice(0, equals);
      parameters[unescape(name)] = equals === -1 ? '' : unescape(pair.slice(equals + 1));
    }
    start = end + 1;
  }
  return parameters;
}

function unescape(text: string): string {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw createGatewayError('RequestParameterMalformed');
  }
}
