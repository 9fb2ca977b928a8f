/** Recorded responses as examples of OpenAPI. */
import { readFileSync } from 'node:fs';
import type { Json } from './openapi-values.ts';

const recordings = new URL('../../../contracts/recordings/', import.meta.url);

interface IndexEntry {
  readonly file: string;
  readonly kind: string;
  readonly basis: string;
}

/**
 * The recorded success of an operation in both formats, with its provenance. A new operation has none yet. Tools write the XML of an example from
 * its value, so both formats have the same value; `x-body` is the body as it was published or reconstructed.
 */
export function examplesOf(action: string): Json {
  const index = JSON.parse(readFileSync(new URL('index.json', recordings), 'utf8')) as readonly IndexEntry[];
  const entryOf = (format: string) => index.find(({ file }) => file === `${action}/success.${format}`);
  const [json, xml] = [entryOf('json'), entryOf('xml')];
  if (json === undefined || xml === undefined) return {};
  const read = ({ file }: IndexEntry) => readFileSync(new URL(file, recordings), 'utf8');
  // If the published sample has its numbers as strings: the same values with their types.
  const typed = index.find(({ file }) => file === `${action}/success.typed.json`) ?? json;
  const value = JSON.parse(read(typed)) as unknown;
  const example = (entry: IndexEntry) => ({
    success: {
      summary: `A success, ${entry.kind}`,
      description: entry.basis,
      value,
      'x-provenance': entry.kind,
      'x-body': read(entry),
    },
  });
  return { json: example(json), xml: example(xml) };
}
