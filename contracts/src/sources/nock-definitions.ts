/** Files of nock's recorder or nock.back: a list of definitions. */
import { memberOf, type JsonNode } from '../json/json-document.ts';
import { asList, asStatus, asText, type UnknownStruct } from '../json/unknown-value.ts';
import type { Body, Exchange } from './exchange.ts';
import { dayOf, headersOf, readEntries, type SourceEntry, type JsonSource } from './json-source.ts';
import { requestedAction } from './named-action.ts';
import { hostOf } from './provenance-of-host.ts';
import type { Found } from './recorded-response.ts';

/** The definitions of a list, damaged ones included; `undefined` when none of its entries is one. */
export function nockDefinitions(node: JsonNode): readonly JsonNode[] | undefined {
  return node.kind === 'array' && node.items.some(isDefinition) ? node.items : undefined;
}

export function isDefinition(node: JsonNode): boolean {
  const has = (name: string) => memberOf(node, name) !== undefined;
  return memberOf(node, 'scope')?.kind === 'string' && (has('path') || has('response') || has('reply'));
}

export function readNockDefinitions(source: JsonSource, definitions: readonly JsonNode[]): Found {
  return readEntries(source, definitions, (entry) => [exchangeOfNock(source.text, entry)]);
}

export function exchangeOfNock(text: string, { struct, node }: SourceEntry): Omit<Exchange, 'file'> {
  const headers = headersOf(struct['rawHeaders'] ?? struct['headers']);
  return {
    method: asText(struct['method']),
    action: requestedAction(asText(struct['path']) ?? '', struct['body'], headersOf(struct['reqheaders'])),
    host: hostOf(asText(struct['scope']) ?? ''),
    date: dayOf(headers['date']),
    status: asStatus(struct['status']),
    body: bodyOf(text, struct, memberOf(node, 'response'), headers['content-encoding']),
  };
}

/** nock stores JSON as a value, text as text, and compressed bodies as hexadecimal, in one piece or in several. */
function bodyOf(
  text: string,
  { response }: UnknownStruct,
  node: JsonNode | undefined,
  contentEncoding: string | undefined,
): Body {
  if (node === undefined || response === null) return { missing: 'is not recorded' };
  const pieces = Array.isArray(response) ? asList(response) : [response];
  const hexadecimal = pieces.every((piece) => typeof piece === 'string' && /^(?:[0-9a-f]{2})+$/i.test(piece));
  if (hexadecimal && pieces.length > 0) return { bytes: Buffer.from(pieces.join(''), 'hex'), contentEncoding };
  // The original text: serialized again, a large number would lose digits.
  return typeof response === 'string' ? { text: response } : { text: text.slice(node.start, node.end) };
}
