import { refusal } from './gateway-error.ts';
import type { Received } from '../http/request.ts';

/** Parameters as they are signed: flat names, decoded text. Without a prototype, since the names are the sender's. */
export type Parameters = Record<string, string>;

const utf8 = new TextDecoder();

/** The parameters of the query and of the form body. */
export function readParameters({ url, headers, body }: Received): { query: Parameters; form: Parameters } {
  return {
    query: decode(url.search.slice(1)),
    form: body.length > 0 && isForm(headers) ? decode(utf8.decode(body)) : empty(),
  };
}

/** Query and form united, as v1 signs them. A name in both has the value of the form (docs/wire/signing.md, rule 28). */
export function unite({ query, form }: { query: Parameters; form: Parameters }): Parameters {
  // Most requests have only one of them.
  if (isEmpty(form)) return query;
  return isEmpty(query) ? form : Object.assign(empty(), query, form);
}

function isEmpty(parameters: Parameters): boolean {
  for (const _ in parameters) return false;
  return true;
}

/** A body without a type is taken for a form: some old clients send it so. */
function isForm(headers: Headers): boolean {
  const type = headers.get('content-type');
  return type === null || /^\s*application\/x-www-form-urlencoded\b/i.test(type);
}

/** `application/x-www-form-urlencoded`, strictly: what cannot be decoded is refused, not kept as it is. */
function decode(text: string): Parameters {
  const parameters = empty();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = at === -1 ? pair : pair.slice(0, at);
    parameters[unescape(name)] = at === -1 ? '' : unescape(pair.slice(at + 1));
  }
  return parameters;
}

function unescape(text: string): string {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw refusal('RequestParameterMalformed');
  }
}

function empty(): Parameters {
  return Object.create(null) as Parameters;
}
