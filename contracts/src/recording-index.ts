/** `index.json`: what is known of each body in a folder of recordings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '@iot-distribution/codec';
import { isProvenance, type Provenance } from './provenance.ts';

/** How an answer went: a success, a refusal of the service (`Success` is false), or one of the gateway before it. */
export type Layer = 'success' | 'service' | 'gateway';

/** One line of `index.json`. */
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
  /** `false` for a body that is here to test readers, and shows nothing of what the service sends. */
  readonly evidence?: false;
  /** SHA-256 of the file, in hexadecimal, where whoever wrote it wants edits by hand to be noticed. */
  readonly sha256?: string;
}

/** @throws {Error} when the index is missing, or an entry says what it may not say */
export function readIndex(directory: string): IndexEntry[] {
  const index = readIndexLoosely(directory);
  for (const [line, { file, kind, format, layer }] of index.entries()) {
    const refuse = (what: string) => new Error(`index.json, entry ${line + 1} (${file}): ${what}`);
    if (!isProvenance(kind)) throw refuse(`kind "${String(kind)}" is no provenance`);
    if (format !== 'json' && format !== 'xml') throw refuse('format is neither json nor xml');
    if (layer !== 'success' && layer !== 'service' && layer !== 'gateway') throw refuse('layer is none of the three');
  }
  return index as IndexEntry[];
}

/** What an index says of a file may be anything; its path may not. */
export type LooseEntry = { readonly [Member in keyof IndexEntry]?: unknown } & { readonly file: string };

/** @throws {Error} when the index is missing or no list, or an entry names no file below the folder */
export function readIndexLoosely(directory: string): LooseEntry[] {
  const index = JSON.parse(readFileSync(join(directory, 'index.json'), 'utf8')) as unknown;
  if (!Array.isArray(index)) throw new Error('index.json is not a list');
  for (const [line, { file }] of (index as { file?: unknown }[]).entries()) {
    const safe = typeof file === 'string' && !file.split('/').includes('..') && !file.startsWith('/');
    if (!safe) throw new Error(`index.json, entry ${line + 1}: file is no path below the folder`);
  }
  return index as LooseEntry[];
}
