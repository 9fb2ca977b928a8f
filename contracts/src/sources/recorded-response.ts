/** One recorded answer, whichever kind of file it was found in. */
import type { Action, Format } from '@iot-distribution/codec';
import type { Provenance } from '../provenance.ts';

export interface RecordedAnswer {
  /** File below the folder, with `#n` for the nth answer of a file that holds several. */
  readonly file: string;
  /** An operation of these packages; absent for an error of the gateway without a request, which may answer any. */
  readonly action?: Action | undefined;
  readonly format: Format;
  readonly body: string;
  readonly status?: number | undefined;
  /** Absent where nobody says. */
  readonly provenance?: Provenance | undefined;
  readonly date?: string | undefined;
  /** What the file promises about the model, in our own layout. */
  readonly model?: unknown;
}

/** Something in a folder that is not an answer of these operations, and why. */
export interface Ignored {
  readonly file: string;
  readonly why: string;
  /** Set when it should have been an answer: that is a problem, not a note. */
  readonly broken?: true;
  /** Set when the index of the folder does not know it. */
  readonly unlisted?: true;
}

export interface Found {
  readonly answers: readonly RecordedAnswer[];
  readonly ignored: readonly Ignored[];
}

/** The format of a body, told by its first character; `undefined` for what is neither. */
export function formatOf(body: string): Format | undefined {
  const first = body.trimStart().charAt(0);
  return first === '<' ? 'xml' : first === '{' ? 'json' : undefined;
}
