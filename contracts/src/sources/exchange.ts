/** One recorded request and its response, and the result of reading it: a response of an operation, or a reason why not. */
import { isAction } from '@iot-distribution/codec';
import { UnreadableError, decodeText } from '../folder/decode-text.ts';
import { decompressBody } from '../folder/decompress.ts';
import { actionLike, actionOfRoot, looksLikeResponse } from './named-action.ts';
import { isGatewayErrorBody } from './plain-body.ts';
import { provenanceOfHost } from './provenance-of-host.ts';
import { formatOfRecording, type Found, type LeftOut } from './recorded-response.ts';

/** A body as a tool stores it. `missing` gives the reason if there is none. */
export type Body =
  | { readonly text: string }
  | { readonly bytes: Uint8Array; readonly contentEncoding?: string | undefined }
  | { readonly missing: string };

export interface Exchange {
  /** With `#n` for the nth entry. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly method?: string | undefined;
  /** The action of the request, known or unknown. */
  readonly action?: string | undefined;
  /** The host that the request was sent to, if the tool records it. */
  readonly host?: string | undefined;
  /** IP address of the connection, if the tool records it. */
  readonly address?: string | undefined;
  /** Time of the response. */
  readonly date?: string | undefined;
  readonly status?: number | undefined;
  readonly body: Body;
}

/** A recorded call of one of the operations is always a response or a problem. */
export function placeExchange(exchange: Exchange): Found {
  const { file, line, method, host, address, date, status } = exchange;
  const leave = (why: string, broken: boolean): Found => {
    const left: LeftOut = { file, line, why, ...(broken && { broken }) };
    return { responses: [], leftOut: [left] };
  };
  if (method?.toUpperCase() === 'OPTIONS')
    return leave('is a CORS preflight request without a response of the API', false);
  const read = readBody(exchange.body);
  const text = 'text' in read ? read.text : '';
  const action = exchange.action ?? actionOfRoot(text);
  if (action !== undefined && !isAction(action)) {
    const meant = actionLike(action);
    const why = `calls ${action}, which is not an operation of these packages`;
    return leave(meant === undefined ? why : `${why}; ${meant} is one`, meant !== undefined);
  }
  const provenance = provenanceOfHost(host, address);
  const isOurs = action !== undefined || provenance === 'recorded' || looksLikeResponse(text);
  if ('why' in read) return leave(`has a response body that ${read.why}`, isOurs);
  const format = formatOfRecording(text);
  if (format === undefined) return leave('has a response body that is neither JSON nor XML', isOurs);
  if (action === undefined && !isGatewayErrorBody(text, format)) {
    return leave('has a request that does not show which operation it calls', isOurs);
  }
  return { responses: [{ file, line, action, format, body: text, status, provenance, date }], leftOut: [] };
}

function readBody(body: Body): { readonly text: string } | { readonly why: string } {
  if ('missing' in body) return { why: body.missing };
  try {
    const text =
      'text' in body ? body.text.replace(/^\uFEFF/, '') : decodeText(decompressBody(body.bytes, body.contentEncoding));
    return text.trim() === '' ? { why: 'is empty' } : { text };
  } catch (error) {
    if (error instanceof UnreadableError) return { why: error.message };
    throw error;
  }
}
