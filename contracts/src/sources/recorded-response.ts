/** One recorded response, whichever kind of file it was found in. */
import type { Action, Format } from '@iot-distribution/codec';
import type { Provenance } from '../provenance.ts';
import type { Layer } from '../recording-index.ts';

export interface RecordedResponse {
  /** File below the folder, with `#n` for the nth entry of a file that holds several. */
  readonly file: string;
  /** Line on which the entry begins, in a file that holds several. */
  readonly line?: number | undefined;
  /** An operation of these packages; absent for an error of the gateway without a request, which any call may get. */
  readonly action?: Action | undefined;
  readonly format: Format;
  /** Text of the body, without a byte order mark. */
  readonly body: string;
  readonly status?: number | undefined;
  /** Absent where nobody says, and nothing shows it. */
  readonly provenance?: Provenance | undefined;
  readonly date?: string | undefined;
  /** What an index says about the outcome. */
  readonly layer?: Layer | undefined;
  /** `false` for a body that was made to test a reader, and shows nothing of the service. */
  readonly evidence?: false | undefined;
  /** What the file promises about the model, in our own layout. */
  readonly model?: unknown;
}

/** Something in a folder that is not a response of these operations, and why. */
export interface LeftOut {
  readonly file: string;
  readonly line?: number | undefined;
  /** Continues the name of the file: `is not UTF-8`. */
  readonly why: string;
  /** Set when it should have been a response, or nobody can tell: that is a problem, not a note. */
  readonly broken?: boolean | undefined;
  /** Set when it was read, although the index of the folder does not list it. */
  readonly unlisted?: boolean | undefined;
}

export interface Found {
  readonly responses: readonly RecordedResponse[];
  readonly leftOut: readonly LeftOut[];
}

export const nothingFound: Found = { responses: [], leftOut: [] };

export function joinFound(found: readonly Found[]): Found {
  return {
    responses: found.flatMap(({ responses }) => responses),
    leftOut: found.flatMap(({ leftOut }) => leftOut),
  };
}

/** The format of a body, by its first character; `undefined` for what is neither. */
export function formatOfRecording(body: string): Format | undefined {
  const first = body.trimStart().charAt(0);
  return first === '<' ? 'xml' : first === '{' ? 'json' : undefined;
}
