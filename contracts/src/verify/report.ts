/** The result of `verifyRecordings`. Plain data: it survives a JSON round trip. */
import type { Action, Format } from '@iot-distribution/codec';
import type { Provenance } from '../provenance.ts';

/** Stable identifiers of problems. */
export type Rule =
  | 'nothing-recorded'
  | 'only-failures'
  | 'not-readable'
  | 'not-as-promised'
  | 'unknown'
  | 'disagreement'
  | 'other-model'
  | 'not-shown'
  | 'weak-evidence'
  | 'wrong-date'
  | 'too-old'
  | 'secret'
  | 'stale-allowance'
  | 'unexpected'
  | 'duplicate'
  | 'unlisted'
  | 'allowed'
  | 'ignored';

/** One problem or warning. */
export interface Problem {
  readonly rule: Rule;
  readonly message: string;
  /** Path below the folder, with `#n` for the nth entry of a file with several. */
  readonly file?: string;
  /** Line of the file, from 1, if known. */
  readonly line?: number;
  readonly action?: Action;
  readonly format?: Format;
  /** Wire path, with the code if it is one: `Data.Status=3`. */
  readonly wire?: string;
}

/** Wire paths of members, or of codes: `Data.Total`, `Data.Status=3`. */
export interface Counted {
  readonly seen: readonly string[];
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

/** What the recordings of an operation show in one format. */
export interface FormatCoverage {
  readonly recordings: number;
  readonly members: Counted;
  readonly enumValues: Counted;
  /** Rows by the strongest provenance that shows them; `unstated` if it is not stated. */
  readonly byProvenance: Readonly<Partial<Record<Provenance | 'unstated', number>>>;
  /** Rows that only recordings of this package show, if they may fill gaps. They count as shown. */
  readonly shipped: readonly string[];
}

/** What the recordings of an operation show. */
export interface OperationCoverage {
  readonly action: Action;
  readonly formats: Readonly<Partial<Record<Format, FormatCoverage>>>;
}

/** One recorded response, and whether it follows its contract. */
export interface RecordingReport {
  readonly file: string;
  readonly action?: Action;
  readonly format: Format;
  readonly outcome: 'success' | 'service' | 'gateway' | 'unreadable';
  readonly provenance?: Provenance;
  readonly date?: string;
  readonly ok: boolean;
  /** How long the check took, in milliseconds. */
  readonly duration: number;
}

/** The complete result for a folder. */
export interface Report {
  /** Whether there are no problems: `problems` is empty. */
  readonly ok: boolean;
  /** Time of the check, as an ISO 8601 timestamp. */
  readonly at: string;
  /** How long it took, in milliseconds. */
  readonly duration: number;
  readonly recordings: readonly RecordingReport[];
  /** The checked operations, each in its checked formats. */
  readonly operations: readonly OperationCoverage[];
  /** Operations of the API without a recording that are not required. */
  readonly notRecorded: readonly Action[];
  readonly problems: readonly Problem[];
  /** Notes for a reader; with `strict` they are problems, except for files without recordings. */
  readonly warnings: readonly Problem[];
}
