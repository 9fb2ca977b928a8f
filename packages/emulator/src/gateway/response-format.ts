import type { Format } from '@iot-distribution/codec';
import type { EmulatorRequest } from '../http/request.ts';
import { createGatewayError } from './gateway-error.ts';
import type { Parts } from './parameters.ts';
import { isV3 } from './scheme.ts';

/** The format of the response if the request names none, or if its format is not readable. */
export const defaultFormat: Format = 'xml';

/** The format that a request names with `Format`, in any letter case. A V3 request without `Format` names it with the `accept` header. */
export function responseFormat({ headers }: Pick<EmulatorRequest, 'headers'>, { query, form }: Parts): Format {
  const named = form['Format'] ?? query['Format'];
  if (named === undefined || named === '') return isV3({ headers }) ? accepted(headers['accept']) : defaultFormat;
  const format = named.toLowerCase();
  if (format !== 'json' && format !== 'xml') throw createGatewayError('InvalidParameter.Format');
  return format;
}

/** The format that the header names first. */
function accepted(accept = '*/*'): Format {
  const named = /\b(json|xml)\b/i.exec(accept)?.[1]?.toLowerCase();
  if (named === 'json' || named === 'xml') return named;
  if (!/\*\/\*|\b(?:application|text)\/\*/.test(accept)) throw createGatewayError('InvalidParameter.Accept');
  return defaultFormat;
}
