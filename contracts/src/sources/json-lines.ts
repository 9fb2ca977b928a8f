/** JSON lines: a body, or a call with its response, in each line. */
import { JsonSyntaxError, parseJsonDocument, valueOf, type JsonNode } from '../json/json-document.ts';
import { asStruct } from '../json/unknown-value.ts';
import { placeExchange, type Exchange } from './exchange.ts';
import { exchangeOfHar, type Attachments } from './har.ts';
import type { Action } from '@iot-distribution/codec';
import { exchangeOfNock, isDefinition } from './nock-definitions.ts';
import { looksLikeResponse, mentionsCall } from './named-action.ts';
import { readPlainBody } from './plain-body.ts';
import { joinFound, nothingFound, type Found } from './recorded-response.ts';
import { exchangesOfSnapshot, isSnapshot } from './undici-snapshots.ts';

interface Lines {
  readonly file: string;
  readonly text: string;
  readonly pathAction: Action | undefined;
  readonly attachments: Attachments;
}

/** Whether a text that is not a JSON document has one in each line. */
export function isJsonLines(file: string, text: string): boolean {
  if (/\.(?:jsonl|ndjson)$/i.test(file)) return true;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.some((line) => line.trimStart().startsWith('{') && isJson(line));
}

export function readJsonLines({ file, text, pathAction, attachments }: Lines): Found {
  return joinFound(
    text.split(/\r?\n/).map((line, index) => {
      if (line.trim() === '') return nothingFound;
      return readJsonLine({ file: `${file}#${index + 1}`, line: index + 1, text: line, pathAction, attachments });
    }),
  );
}

function readJsonLine({ line: number, ...line }: Lines & { readonly line: number }): Found {
  const { file, text, pathAction, attachments } = line;
  try {
    const node = parseJsonDocument(text);
    const exchanges = exchangesIn(file, text, node, attachments);
    if (exchanges !== undefined) {
      return joinFound(exchanges.map((exchange) => placeExchange({ file, line: number, ...exchange })));
    }
    return readPlainBody({ file, line: number, text, pathAction });
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const isOurs =
      pathAction !== undefined || /\.(?:jsonl|ndjson)#/i.test(file) || mentionsCall(text) || looksLikeResponse(text);
    return {
      responses: [],
      leftOut: [{ file, line: number, why: 'is a line that is not JSON', ...(isOurs && { broken: true }) }],
    };
  }
}

/** A call with its response in an object, in the form of one of the tools. */
export function exchangesIn(
  file: string,
  text: string,
  node: JsonNode,
  attachments: Attachments,
): Omit<Exchange, 'file'>[] | undefined {
  const struct = asStruct(valueOf(node));
  if (struct === undefined) return undefined;
  if (isDefinition(node)) return [exchangeOfNock(text, { struct, node })];
  if (isSnapshot(node)) return exchangesOfSnapshot(struct);
  const isCall = asStruct(struct['request']) !== undefined && 'response' in struct;
  return isCall ? [exchangeOfHar(file, struct, attachments)] : undefined;
}

function isJson(text: string): boolean {
  try {
    parseJsonDocument(text);
    return true;
  } catch {
    return false;
  }
}
