/** One recorded response, from any kind of file. */
import type { Action, Format } from '@iot-distribution/codec';
import type { Provenance } from '../provenance.ts';
import type { Layer } from '../recording-index.ts';

export interface RecordedResponse {
  /** File below the folder, with `#n` for the nth entry of a file with several. */
  readonly file: string;
  /** First line of the entry, in a file with several. */
  readonly line?: number | undefined;
  /** An operation of these packages; absent for an error of the gateway without a request, which is possible for any call. */
  readonly action?: Action | undefined;
  readonly format: Format;
  /** Text of the body, without a byte order mark. */
  readonly body: string;
  readonly status?: number | undefined;
  /** Absent if it is neither stated nor recognisable. */
  readonly provenance?: Provenance | undefined;
  readonly date?: string | undefined;
  /** The outcome in the index. */
  readonly layer?: Layer | undefined;
  /** `false` for a body that tests readers, and is not evidence for the service. */
  readonly evidence?: false | undefined;
  /** The expected model, in the layout of this package. */
  readonly model?: unknown;
}

/** Something in a folder that is not a response of these operations, and why. */
export interface LeftOut {
  readonly file: string;
  readonly line?: number | undefined;
  /** Continues the name of the file: `is not UTF-8`. */
  readonly why: string;
  /** Set if it should have been a response, or may have been one: a problem, not a note. */
  readonly broken?: boolean | undefined;
  /** Set if it was read although the index of the folder does not list it. */
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

/** The format of a body, by its first character; `undefined` if it is neither. */
export function formatOfRecording(body: string): Format | undefined {
  const first = body.trimStart().charAt(0);
  return first === '<' ? 'xml' : first === '{' ? 'json' : undefined;
}
