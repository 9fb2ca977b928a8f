/** What an entry of `index.json` need not say: what the path of its file says, and the hash of the file. */
import { createHash } from 'node:crypto';
import type { IndexEntry, Layer } from '../src/recording-index.ts';

/** What a person has to say: which file it is, and where it comes from. */
export type GivenEntry = Pick<IndexEntry, 'file' | 'kind' | 'basis'> & Partial<IndexEntry>;

const layers: Readonly<Record<string, Layer>> = { 'iot-errors': 'service', 'gateway-errors': 'gateway' };

/**
 * The entry with all its members, in one order. What it states already stays, also where the path or the bytes say otherwise: a hash that
 * no longer fits is for a person to remove.
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
