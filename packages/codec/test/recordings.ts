/** The recorded responses, from the folder that all packages share. */
import { readFileSync } from 'node:fs';
import type { Action, Format } from '../src/index.ts';

const folder = new URL('../../../contracts/recordings/', import.meta.url);

export interface Recording {
  readonly file: string;
  readonly layer: 'success' | 'iot' | 'gateway';
  /** Error responses of the gateway do not belong to an operation; they are read as responses of this one. */
  readonly action: Action;
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly text: string;
}

interface Entry {
  readonly file: string;
  readonly layer: Recording['layer'];
  readonly operation: string | null;
  readonly format: Format;
}

/** Observed responses belong to other operations of the product: they show the form, but have no contract here. */
export const recordings: readonly Recording[] = (
  JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as Entry[]
)
  .filter(({ file }) => !file.startsWith('observed/'))
  .map(({ file, layer, operation, format }) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
    const action = (layer === 'gateway' ? 'QueryDeviceDistributeJob' : operation) as Action;
    return { file, layer, action, format, bytes, text: new TextDecoder().decode(bytes) };
  });

export function recording(file: string): Recording {
  const found = recordings.find((one) => one.file === file);
  if (found === undefined) throw new Error(`there is no recording ${file}`);
  return found;
}
