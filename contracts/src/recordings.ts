/** The recordings of a folder in the layout of this package: bodies byte for byte, and the files next to each. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAction, type Action, type Format } from '@iot-distribution/codec';
import type { FlatParameters } from '@iot-distribution/signer';
import type { Provenance } from './provenance.ts';
import { readIndex, type IndexEntry, type Layer } from './recording-index.ts';

/** The call of a recording: the input, and the request that must be sent for it. */
export interface RecordedCall {
  readonly input: Readonly<Record<string, unknown>>;
  readonly sent: {
    readonly method: 'GET' | 'POST';
    /** Flat and decoded, the common ones included; without Format, which follows the recording, and Signature. */
    readonly parameters: Readonly<FlatParameters>;
    /** The signature, by format, under the secret `testsecret`; made by another implementation than the signer. */
    readonly signature: Readonly<Record<Format, string>>;
  };
}

/** The expected error of a failure: class, code and texts, as a person read them from the body. */
export interface RecordedFailure {
  readonly error: 'AuthError' | 'ServiceError' | 'ThrottledError';
  readonly code: string;
  readonly layer: 'service' | 'gateway';
  readonly requestId: string;
  readonly message: string;
  readonly hostId?: string;
  readonly recommend?: string;
}

/** A recorded response and its metadata. */
export interface Recording {
  /** Path below the folder, with forward slashes. */
  readonly file: string;
  /** File name without its format: `success.compact` of `success.compact.json`. */
  readonly case: string;
  /** An operation of these packages; absent for responses to any call, and for other operations. */
  readonly action?: Action;
  /** As in the index, even if it is not an operation of these packages. */
  readonly operation: string | null;
  readonly format: Format;
  readonly layer: Layer;
  /** HTTP status to serve it with; 200 when none is known. */
  readonly status: number;
  readonly body: Uint8Array;
  readonly provenance: Provenance;
  /** What it was copied or made from. */
  readonly basis: string;
  readonly note?: string;
  /** When it came over the wire, if known: a year, or a date. */
  readonly date?: string;
  /** `false` for a body that tests readers, and is not evidence for the service. */
  readonly evidence?: false;
  /** The expected model of both formats, or the expected error. */
  readonly model?: unknown;
  readonly call?: RecordedCall;
}

/** The folder in this package. */
export const ownRecordings: string = fileURLToPath(new URL('../recordings/', import.meta.url));

/**
 * Reads every recording that `index.json` of a folder lists.
 *
 * @param directory default: the recordings of this package
 * @throws {Error} when the index is missing or invalid, or a listed file is missing
 *
 * @example
 * const [recording] = loadRecordings().filter(({ file }) => file === 'QueryDeviceDistributeJob/success.xml');
 * console.log(recording?.provenance); // 'documented'
 */
export function loadRecordings(directory: string = ownRecordings): Recording[] {
  return readIndex(directory).map((entry) => readRecording(directory, entry));
}

/** @throws {Error} when the file is missing, or a file next to it is not JSON */
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

/** A file next to a body: its expected model, or its call. */
type Companion = 'model.json' | 'call.json';

/**
 * Names of files about a case, the most specific first. `success.compact` is `success` in another spelling, so it shares
 * the model and the call of `success` unless it has its own; `call.json` applies to all cases of its folder without one.
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
