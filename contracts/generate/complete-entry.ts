/** What an entry of `index.json` need not say, since the path of its file does. */
import type { IndexEntry, Layer } from '../src/recording-index.ts';

/** What a person has to say: which file it is, and where it comes from. */
export type GivenEntry = Pick<IndexEntry, 'file' | 'kind' | 'basis'> & Partial<IndexEntry>;

const layers: Readonly<Record<string, Layer>> = { 'iot-errors': 'service', 'gateway-errors': 'gateway' };

/** The entry with all its members, in one order. What it says already stands, also where the path says otherwise. */
export function completeEntry({ file, kind, basis, date, sha256, ...said }: GivenEntry): IndexEntry {
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
    ...(sha256 !== undefined && { sha256 }),
  };
}
