import type { Format } from '@iot-distribution/codec';
import { isV3 } from './claims.ts';
import type { Parameters } from './parameters.ts';
import type { Received } from '../http/request.ts';
import { refusal } from './gateway-error.ts';

/** What the service answers in when it is not told, also for a request whose wish it cannot read. */
export const defaultFormat: Format = 'xml';

export const contentTypes: Readonly<Record<Format, string>> = {
  json: 'application/json;charset=utf-8',
  xml: 'text/xml;charset=utf-8',
};

/** The format that a request asks for: by `Format`, in any letter case; a V3 request without one by its header `accept`. */
export function formatOf(received: Received, { query, form }: { query: Parameters; form: Parameters }): Format {
  const asked = form['Format'] ?? query['Format'];
  if (asked === undefined || asked === '') return isV3(received) ? accepted(received.headers) : defaultFormat;
  const format = asked.toLowerCase();
  if (format !== 'json' && format !== 'xml') throw refusal('InvalidParameter.Format');
  return format;
}

/** The first of both formats that the header names. */
function accepted(headers: Headers): Format {
  const accept = headers.get('accept') ?? '*/*';
  const named = /\b(json|xml)\b/i.exec(accept)?.[1]?.toLowerCase();
  if (named === 'json' || named === 'xml') return named;
  if (!/\*\/\*|\b(?:application|text)\/\*/.test(accept)) throw refusal('InvalidParameter.Accept');
  return defaultFormat;
}
