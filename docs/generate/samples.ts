/** Answers to show on a page, with where each comes from. */
import { readFileSync } from 'node:fs';

interface Recording {
  readonly file: string;
  readonly kind: string;
  readonly operation: string;
  readonly basis: string;
}

export interface Sample {
  readonly format: 'json' | 'xml';
  readonly text: string;
  readonly provenance: string;
}

const folder = new URL('../../contracts/recordings/', import.meta.url);
const index = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as Recording[];

/** The documented sample of an operation in both formats, as the vendor's page prints it. */
export function samplesOf(action: string): Sample[] {
  return (['json', 'xml'] as const).map((format) => {
    const file = `${action}/success.${format}`;
    const recording = index.find((entry) => entry.file === file);
    if (recording === undefined) throw new Error(`no recording ${file}`);
    const text = readFileSync(new URL(file, folder), 'utf8');
    return { format, text, provenance: `${recording.kind}: ${recording.basis}` };
  });
}
