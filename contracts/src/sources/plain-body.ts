/** A body that is a whole file or a line of one. Its root element or its path names the operation. */
import { basename } from 'node:path';
import type { Action, Format } from '@iot-distribution/codec';
import { nodeFromXml } from '../independent/wire-node.ts';
import { actionOfRoot, looksLikeResponse, mentionsCall } from './named-action.ts';
import { formatOfRecording, type Found } from './recorded-response.ts';

export interface PlainBody {
  readonly file: string;
  readonly line?: number | undefined;
  readonly text: string;
  /** The operation in the path. */
  readonly pathAction: Action | undefined;
}

export function readPlainBody({ file, line, text, pathAction }: PlainBody): Found {
  const leave = (why: string, broken: boolean): Found => {
    return { responses: [], leftOut: [{ file, line, why, ...(broken && { broken }) }] };
  };
  const format = formatOfRecording(text);
  if (format === undefined) {
    const isOurs = pathAction !== undefined || mentionsCall(text) || looksLikeResponse(text);
    return leave(text.trim() === '' ? 'is empty' : 'is neither JSON nor XML', isOurs || /\.xml$/i.test(basename(file)));
  }
  const action = (format === 'xml' ? actionOfRoot(text) : undefined) ?? pathAction;
  if (action !== undefined || isGatewayErrorBody(text, format)) {
    return { responses: [{ file, line, action, format, body: text }], leftOut: [] };
  }
  if (format === 'xml' && !isWellFormed(text)) return leave('is not well-formed XML', true);
  // A body with a request id is a response, and must not be ignored.
  return leave(
    'is not named after an operation of these packages, and has no root element of one',
    looksLikeResponse(text) || mentionsCall(text),
  );
}

/** An error of the gateway does not name an operation: it is possible for any call. */
export function isGatewayErrorBody(text: string, format: Format): boolean {
  return format === 'xml'
    ? /<(?:[\w.-]+:)?Error[\s>]/i.test(text)
    : /"(?:Error)?Code"\s*:/i.test(text) && /"RequestId"\s*:/i.test(text) && !/"Success"\s*:/.test(text);
}

function isWellFormed(text: string): boolean {
  try {
    nodeFromXml(text);
    return true;
  } catch {
    return false;
  }
}
