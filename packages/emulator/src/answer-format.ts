import type { Format } from '@iot-distribution/codec';
import type { Parameters } from './parameters.ts';
import { refusal } from './refusal.ts';

/** What the service answers in when it is not told, also for a request whose wish it cannot read. */
export const defaultFormat: Format = 'xml';

export const contentTypes: Readonly<Record<Format, string>> = {
  json: 'application/json;charset=utf-8',
  xml: 'text/xml;charset=utf-8',
};

/** The format that a request asks for, in any letter case. */
export function formatOf({ query, form }: { query: Parameters; form: Parameters }): Format {
  const asked = form['Format'] ?? query['Format'];
  if (asked === undefined || asked === '') return defaultFormat;
  const format = asked.toLowerCase();
  if (format !== 'json' && format !== 'xml') throw refusal('InvalidParameter.Format');
  return format;
}
