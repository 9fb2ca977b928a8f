/** Masks a text file of recordings: one body, JSON lines, or the output of curl. */
import { JsonSyntaxError, parseJsonDocument, parseJsonValue, type JsonNode } from '../json/json-document.ts';
import { actionOfRoot } from '../sources/named-action.ts';
import { formatOfRecording } from '../sources/recorded-response.ts';
import { isResponse } from './mask-body.ts';
import { maskJson } from './mask-json.ts';
import { maskLine } from './mask-line.ts';
import { maskResponse } from './mask-response.ts';

export function maskTextFile(text: string): string {
  if (isResponse(text)) return maskResponse(text, formatOfRecording(text) ?? 'json');
  const whole = jsonOf(text);
  if (whole !== undefined) return maskJson(text, whole);
  return maskRegions(text);
}

/** Bodies begin at the beginning of a line, or after a body; everything else is lines. */
function maskRegions(text: string): string {
  let masked = '';
  let at = 0;
  while (at < text.length) {
    const body = bodyAt(text, at);
    if (body !== undefined) {
      masked += body.masked;
      at = body.end;
      continue;
    }
    const end = text.indexOf('\n', at);
    const next = end === -1 ? text.length : end + 1;
    masked += maskLine(text.slice(at, next));
    at = next;
  }
  return masked;
}

const document = /(?:<\?xml[^>]*\?>\s*)?<(?:[\w.-]+:)?(\w+Response|Error)\b[^>]*>[\s\S]*?<\/(?:[\w.-]+:)?\1\s*>/iy;

function bodyAt(text: string, at: number): { readonly masked: string; readonly end: number } | undefined {
  const first = text.charAt(at);
  if (first === '{') {
    const node = jsonAt(text, at);
    if (node === undefined) return undefined;
    const body = text.slice(node.start, node.end);
    return {
      masked: isResponse(body) ? maskResponse(body, 'json') : maskJson(body, parseJsonDocument(body)),
      end: node.end,
    };
  }
  if (first !== '<') return undefined;
  const pattern = new RegExp(document);
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  if (found === undefined || (actionOfRoot(found) === undefined && !isResponse(found))) return undefined;
  return { masked: maskResponse(found, 'xml'), end: at + found.length };
}

function jsonAt(text: string, at: number): JsonNode | undefined {
  try {
    return parseJsonValue(text, at);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}

function jsonOf(text: string): JsonNode | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return parseJsonDocument(text);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}
