/** The recordings of a folder in our own layout: bodies byte for byte, and the files next to each. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAction, type Action, type Format } from '@iot-distribution/codec';
import type { FlatParameters } from '@iot-distribution/signer';
import type { Provenance } from './provenance.ts';
import { readIndex, type IndexEntry, type Layer } from './recording-index.ts';

/** The call that a recording belongs to: what the caller gives, and what must go out for it. */
export interface RecordedCall {
  readonly input: Readonly<Record<string, unknown>>;
  readonly sent: {
    readonly method: 'GET' | 'POST';
    /** Flat and decoded, the common ones included; without Format, which follows the recording, and Signature. */
    readonly parameters: Readonly<FlatParameters>;
    /** The signature, by format, under the secret `testsecret`; made by another implementation than our signer. */
    readonly signature: Readonly<Record<Format, string>>;
  };
}

/** What a failure must become: class, code and texts, as a person read them off the wire. */
export interface RecordedFailure {
  readonly error: 'AuthError' | 'ServiceError' | 'ThrottledError';
  readonly code: string;
  readonly layer: 'service' | 'gateway';
  readonly requestId: string;
  readonly message: string;
  readonly hostId?: string;
  readonly recommend?: string;
}

/** A recorded response, and what is known of it. */
export interface Recording {
  /** Path below the folder, with forward slashes. */
  readonly file: string;
  /** File name without its format: `success.compact` of `success.compact.json`. */
  readonly case: string;
  /** An operation of these packages; absent for what any call may get, and for other operations. */
  readonly action?: Action;
  /** As the index has it, also when it is no operation of these packages. */
  readonly operation: string | null;
  readonly format: Format;
  readonly layer: Layer;
  /** HTTP status to serve it with; 200 when none is known. */
  readonly status: number;
  readonly body: Uint8Array;
  readonly provenance: Provenance;
  /** What it was taken or made from. */
  readonly basis: string;
  readonly note?: string;
  /** When it came over the wire, where that is known: a year, or a date. */
  readonly date?: string;
  /** `false` for a body that is here to test readers, and shows nothing of what the service sends. */
  readonly evidence?: false;
  /** The model that both formats must give, or what the failure must become. */
  readonly model?: unknown;
  readonly call?: RecordedCall;
}

/** The folder that this package ships. */
export const ownRecordings: string = fileURLToPath(new URL('../recordings/', import.meta.url));

/**
 * Reads every recording that `index.json` of a folder lists.
 *
 * @param directory default: the recordings of this package
 * @throws {Error} when the index is missing or says what it may not say, or a file that it lists is missing
 *
 * @example
 * const [recording] = loadRecordings().filter(({ file }) => file === 'QueryDeviceDistributeJob/success.xml');
 * console.log(recording?.provenance); // 'documented'
 */
export function loadRecordings(directory: string = ownRecordings): Recording[] {
  return readIndex(directory).map((entry) => readRecording(directory, entry));
}

/** @throws {Error} when the file is not there, or a file next to it is not JSON */
export function readRecording(directory: string, entry: IndexEntry): Recording {
  const { file, kind, layer, operation, httpStatus, format, basis, note, date, evidence } = entry;
  const path = join(directory, file);
  const name = caseOf(file);
  const model = readCompanion(path, name, 'model.json');
  const call = readCompanion(path, name, 'call.json') as RecordedCall | undefined;
  return {
    file,
    case: name,
    ...(isAction(operation) && { action: operation }),
    operation,
    format,
    layer,
    status: httpStatus ?? 200,
    body: readFileSync(path),
    provenance: kind,
    basis,
    ...(note && { note }),
    ...(date !== undefined && { date }),
    ...(evidence !== undefined && { evidence }),
    ...(model !== undefined && { model }),
    ...(call !== undefined && { call }),
  };
}

/** The name of a file without its folders and its format. */
export function caseOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

/** What stands next to a body: the model that it must give, or the call that it belongs to. */
type Companion = 'model.json' | 'call.json';

/**
 * Names under which a file about a case is looked for, the nearest first. `success.compact` is `success` in another spelling, so it shares
 * the model and the call of `success` unless it has its own; `call.json` is for all cases of its folder without one.
 */
export function companionNames(name: string, what: Companion): string[] {
  const parts = name.split('.');
  return Array.from({ length: parts.length + 1 }, (_, left) =>
    [...parts.slice(0, parts.length - left), what].join('.'),
  );
}

function readCompanion(path: string, name: string, what: Companion): unknown {
  const file = companionNames(name, what)
    .map((candidate) => join(dirname(path), candidate))
    .find((candidate) => existsSync(candidate));
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as unknown);
}
