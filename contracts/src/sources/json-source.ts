/** A JSON file with several exchanges, read entry by entry: a damaged entry does not affect the others. */
import { linesOf, valueOf, type JsonNode } from '../json/json-document.ts';
import { asStruct, type UnknownStruct } from '../json/unknown-value.ts';
import { placeExchange, type Exchange } from './exchange.ts';
import { joinFound, type Found } from './recorded-response.ts';

/** A JSON document and its file. */
export interface JsonSource {
  readonly file: string;
  readonly text: string;
  readonly node: JsonNode;
}

export interface SourceEntry {
  readonly struct: UnknownStruct;
  readonly node: JsonNode;
}

/** Reads each entry separately; `exchangesOf` returns the exchanges of an entry, if any. */
export function readEntries(
  { file, text }: JsonSource,
  entries: readonly JsonNode[],
  exchangesOf: (entry: SourceEntry) => readonly Omit<Exchange, 'file' | 'line'>[],
): Found {
  const line = linesOf(text);
  return joinFound(
    entries.map((node, index) => {
      const at = { file: `${file}#${index + 1}`, line: line(node.start) };
      const struct = asStruct(valueOf(node));
      if (struct === undefined) {
        return { responses: [], leftOut: [{ ...at, why: 'is an entry that is not an object', broken: true }] };
      }
      const exchanges = exchangesOf({ struct, node });
      return joinFound(exchanges.map((exchange) => placeExchange({ ...at, ...exchange })));
    }),
  );
}

/** Headers as an object, a flat list, or a list of names and values; of several with one name, the last. */
export function headersOf(headers: unknown): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const add = (name: unknown, value: unknown) => {
    const text = Array.isArray(value) ? value.join(', ') : value;
    if (typeof name === 'string' && typeof text === 'string') found[name.toLowerCase()] = text;
  };
  if (Array.isArray(headers)) {
    for (const [index, item] of (headers as unknown[]).entries()) {
      const pair = asStruct(item);
      if (pair !== undefined) add(pair['name'] ?? pair['key'], pair['value']);
      else if (index % 2 === 0) add(item, (headers as unknown[])[index + 1]);
    }
  } else for (const [name, value] of Object.entries(asStruct(headers) ?? {})) add(name, value);
  return found;
}

/** The day of a header `date` or of a timestamp, or the text itself if it is not a date. */
export function dayOf(date: unknown): string | undefined {
  if (typeof date === 'number') return dayOf(new Date(date).toJSON());
  if (typeof date !== 'string' || date.trim() === '') return undefined;
  // Without a year, JavaScript would choose one.
  const at = new Date(/\d{4}/.test(date) ? date : Number.NaN);
  return Number.isNaN(at.getTime()) ? date : at.toISOString().slice(0, 10);
}
