/** Completes an entry of `index.json` from the path of its file and the hash of the file. */
import { createHash } from 'node:crypto';
import type { IndexEntry, Layer } from '../src/recording-index.ts';

/** The members that a person writes: the file, and where it comes from. */
export type GivenEntry = Pick<IndexEntry, 'file' | 'kind' | 'basis'> & Partial<IndexEntry>;

const layers: Readonly<Record<string, Layer>> = { 'iot-errors': 'service', 'gateway-errors': 'gateway' };

/**
 * The entry with all its members, in a fixed order. Members that it has already are kept, even if the path or the bytes differ: only a person
 * removes a hash that no longer matches.
 */
export function completeEntry(
  { file, kind, basis, date, evidence, reviewed, sha256, ...said }: GivenEntry,
  body: Uint8Array,
): IndexEntry {
  const [folder = '', name = ''] = file.split('/');
  const layer = said.layer ?? layers[folder] ?? 'success';
  const operation = layer === 'success' ? folder : layer === 'service' ? (name.split('.')[0] ?? null) : null;
  return {
    file,
    kind,
    layer,
    operation: said.operation === undefined ? operation : said.operation,
    httpStatus: said.httpStatus === undefined ? 200 : said.httpStatus,
    format: said.format ?? (file.endsWith('.xml') ? 'xml' : 'json'),
    basis,
    note: said.note ?? null,
    ...(date !== undefined && { date }),
    ...(evidence !== undefined && { evidence }),
    ...(reviewed !== undefined && { reviewed }),
    sha256: sha256 ?? createHash('sha256').update(body).digest('hex'),
  };
}
