/** Masks a response body inside a file of a tool: as text, in base64 or hexadecimal, compressed or not. The result has the same form. */
import { UnreadableError, decodeText } from '../folder/decode-text.ts';
import { compressLike, decompressBody } from '../folder/decompress.ts';
import { JsonSyntaxError, parseJsonDocument } from '../json/json-document.ts';
import { actionOfRoot } from '../sources/named-action.ts';
import { formatOfRecording } from '../sources/recorded-response.ts';
import { maskResponse } from './mask-response.ts';

/** A masked body, and its number of bytes on the wire, now and before. */
export interface MaskedBody {
  readonly text: string;
  readonly before: number;
  readonly after: number;
}

/** The masked form of a text that contains a response; `undefined` for any other text. */
export function maskBodyIn(text: string): MaskedBody | undefined {
  if (isResponse(text)) {
    const masked = maskResponse(text, formatOfRecording(text) ?? 'json');
    return { text: masked, before: Buffer.byteLength(text), after: Buffer.byteLength(masked) };
  }
  const trimmed = text.trim();
  if (trimmed.length < 24) return undefined;
  const encoding = /^(?:[0-9A-Fa-f]{2})+$/.test(trimmed)
    ? 'hex'
    : /^[A-Za-z0-9+/\s]+={0,2}$/.test(trimmed)
      ? 'base64'
      : undefined;
  if (encoding === undefined) return undefined;
  const bytes = Buffer.from(trimmed, encoding);
  const masked = maskBytes(bytes);
  return masked && { text: Buffer.from(masked).toString(encoding), before: bytes.length, after: masked.length };
}

/** The same for a body that a tool keeps as a list of pieces; it becomes one piece. */
export function maskPieces(pieces: readonly string[]): MaskedBody | undefined {
  const isHex = pieces.every((piece) => /^(?:[0-9A-Fa-f]{2})+$/.test(piece));
  const isBase64 = pieces.every((piece) => /^[A-Za-z0-9+/]+={0,2}$/.test(piece));
  if (pieces.length === 0 || (!isHex && !isBase64)) return undefined;
  const encoding = isHex ? 'hex' : 'base64';
  const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece, encoding)));
  const masked = maskBytes(bytes);
  return masked && { text: Buffer.from(masked).toString(encoding), before: bytes.length, after: masked.length };
}

/** Bytes of a body, compressed as before; `undefined` if they do not contain a response. */
export function maskBytes(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const text = decodeText(decompressBody(bytes));
    if (!isResponse(text)) return undefined;
    return compressLike(bytes, Buffer.from(maskResponse(text, formatOfRecording(text) ?? 'json')));
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

/** A response of the API has a request id, or a root element named after an operation. */
export function isResponse(text: string): boolean {
  const format = formatOfRecording(text);
  if (format === 'xml') return actionOfRoot(text) !== undefined || /^[^]{0,512}?<(?:[\w.-]+:)?error[\s>]/i.test(text);
  if (format === undefined) return false;
  try {
    const node = parseJsonDocument(text.replace(/^\uFEFF/, ''));
    return node.kind === 'object' && hasRequestId(node.members.map(({ name }) => name));
  } catch (error) {
    if (error instanceof JsonSyntaxError) return false;
    throw error;
  }
}

export function hasRequestId(names: readonly string[]): boolean {
  return (
    names.some((name) => /^request_?id$/i.test(name)) &&
    names.some((name) => /^(?:success|(?:error)?code)$/i.test(name))
  );
}
