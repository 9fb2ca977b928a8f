/** `index.json`: metadata of each body in a folder of recordings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '@iot-distribution/codec';
import { decodeText } from './folder/decode-text.ts';
import { isProvenance, type Provenance } from './provenance.ts';

const layers = ['success', 'service', 'gateway'] as const;

/** The outcome of a call: a success, an error of the service (`Success` is false), or an error of the gateway in front of it. */
export type Layer = (typeof layers)[number];

export function isLayer(value: unknown): value is Layer {
  return layers.some((layer) => layer === value);
}

/** One entry of `index.json`. */
export interface IndexEntry {
  readonly file: string;
  readonly kind: Provenance;
  readonly layer: Layer;
  readonly operation: string | null;
  readonly httpStatus: number | null;
  readonly format: Format;
  readonly basis: string;
  readonly note?: string | null;
  readonly date?: string;
  /** `false` for a body that tests readers, and is not evidence for the service. */
  readonly evidence?: false;
  /** `false` until a person has compared the draft of the model with the body. */
  readonly reviewed?: false;
  /** SHA-256 of the file, in hexadecimal, so that `verify` detects manual edits. */
  readonly sha256?: string;
}

/** @throws {Error} when the index is missing, or an entry is invalid */
export function readIndex(directory: string): IndexEntry[] {
  const index = JSON.parse(decodeText(readFileSync(join(directory, 'index.json')))) as unknown;
  if (!Array.isArray(index)) throw new Error('index.json is not a list');
  for (const [at, entry] of (index as (Partial<IndexEntry> | null)[]).entries()) {
    const { file, kind, format, layer } = entry ?? {};
    const reject = (what: string) => new Error(`index.json, entry ${at + 1} (${String(file)}): ${what}`);
    const safe = typeof file === 'string' && !file.split('/').includes('..') && !file.startsWith('/');
    if (!safe) throw reject('file is not a path below the folder');
    if (!isProvenance(kind)) throw reject(`kind "${String(kind)}" is not a provenance`);
    if (format !== 'json' && format !== 'xml') throw reject('format is neither json nor xml');
    if (!isLayer(layer)) throw reject('layer is not success, service or gateway');
  }
  return index as IndexEntry[];
}
