import type { EmulatorRequest } from '../http/request.ts';
import { createGatewayError } from './gateway-error.ts';

/** Parameters as they are signed: flat names, decoded text. Without a prototype, since the names are the caller's. */
export type DecodedParameters = Record<string, string>;

/** The parameters of the query and those of the form body. */
export interface Parts {
  readonly query: DecodedParameters;
  readonly form: DecodedParameters;
}

/** Most parameters of one request, those of query and form together. A job of 10,000 devices has some 10,020. */
export const maxParameters: number = 20_000;

export function readQuery({ url }: EmulatorRequest): DecodedParameters {
  return decode(url.search.slice(1), maxParameters);
}

/** The form body, of at most `limit` parameters. One in another encoding than UTF-8, or with a byte order mark, is malformed. */
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

/** Query and form merged, as v1 signs them. A name in both has the value of the form (docs/wire/signing.md, rule 28). */
export function mergeParts({ query, form }: Parts): DecodedParameters {
  // Most requests have only one of them.
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

/** A body without a content type counts as a form: some old clients send it so. */
function isForm(contentType: string | undefined): boolean {
  return contentType === undefined || /^\s*application\/x-www-form-urlencoded\b/i.test(contentType);
}

/** `application/x-www-form-urlencoded`, strictly: what cannot be decoded is rejected, not kept as it is. */
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
