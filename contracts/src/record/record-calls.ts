/** Makes planned calls and stores their responses in a folder: masked, compared with existing files, and listed in `index.json`. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDistributionError, type ClientOptions } from '@iot-distribution/client';
import type { Format } from '@iot-distribution/codec';
import { systemReason } from '../folder/walk-folder.ts';
import { MisuseError } from '../misuse-error.ts';
import type { Provenance } from '../provenance.ts';
import { readIndex, type IndexEntry } from '../recording-index.ts';
import { environmentSecrets } from '../secrets/environment-secrets.ts';
import { UnresolvedError, checkCalls, hasEffect, resolveInput, type PlannedCall } from './planned-call.ts';
import { RejectedRecordingError, differencesTo, recordCall, type RecorderSettings } from './record-call.ts';

/** Options of one run. */
export interface RecordOptions {
  /** Requested formats, each in a separate call. Default: both. */
  readonly formats?: readonly Format[] | undefined;
  /** `false`: responses are compared with the recordings, and nothing is written. Default: true. */
  readonly update?: boolean | undefined;
  /** `false`: calls that create or delete are a misuse. Default: true. */
  readonly allowEffects?: boolean | undefined;
  /** Origin of the responses, for a client with a custom transport. Default: `constructed`, since the origin is unknown. */
  readonly kind?: Provenance | undefined;
  /** Further secrets that no file may contain. The credentials and the inputs of the calls always are such secrets. */
  readonly secrets?: readonly string[] | undefined;
  /** Variables that inputs refer to. Default: those of the process. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** The outcome of one call in one format. */
export interface RecordResult {
  /** Path below the folder. */
  readonly file: string;
  /** `differs` and `missing`: not written, since `update` is false. `rejected`: may not be written. `failed`: got no response. */
  readonly outcome: 'same' | 'written' | 'differs' | 'missing' | 'rejected' | 'failed';
  /** The differences, or why nothing was written. */
  readonly messages: readonly string[];
  /** Error code, when the response is a failure. */
  readonly code?: string;
}

/**
 * Makes each call in each format, with a client of these options, and writes the responses: masked, so that only states, totals, regions and
 * codes are unchanged. A file whose response has the same meaning is not rewritten. The calls are made one after the other, and
 * may refer to results of earlier ones.
 *
 * @param client options of a client, not a client: the bytes are read at its transport
 * @param directory created if it does not exist
 * @throws {MisuseError} for calls that name something that does not exist, a variable that is not set, or an `index.json` that cannot be read
 *
 * @example
 * import { createEmulator } from '@iot-distribution/emulator';
 * const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
 * const calls = [
 *   { action: 'QueryDeviceDistributeJob', case: 'running', input: { jobId: 'UbmsMHmkqv0PiAG****010001' } },
 * ] as const;
 * const results = await recordCalls({ credentials, transport: createEmulator().transport }, calls, 'recorded');
 * results.map(({ file, outcome }) => `${outcome} ${file}`)[0]; // 'written QueryDeviceDistributeJob/running.json'
 */
export async function recordCalls(
  client: ClientOptions,
  calls: readonly PlannedCall[],
  directory: string | URL,
  options: RecordOptions = {},
): Promise<readonly RecordResult[]> {
  if (typeof client !== 'object' || client === null || !('credentials' in client)) {
    throw new MisuseError(
      'recordCalls expects the options of a client, not a client: it reads the bytes at the transport',
    );
  }
  const { formats = ['json', 'xml'], update = true, environment = process.env, now = Date.now } = options;
  const folder = directory instanceof URL ? fileURLToPath(directory) : directory;
  const planned = checkCalls(calls, 'the plan');
  const effects = planned.filter(hasEffect).map(({ action }) => action);
  if (options.allowEffects === false && effects.length > 0) {
    throw new MisuseError(`${effects.join(', ')} would create or delete: pass --allow-effects if this is intended`);
  }
  const index = update ? readOwnIndex(folder) : [];
  const settings: RecorderSettings = {
    client,
    kind: options.kind,
    secrets: [...secretsOf(client), ...environmentSecrets(environment), ...(options.secrets ?? [])],
    now,
  };
  const outputs = new Map(formats.map((format) => [format, new Map<string, unknown>()]));
  const results: RecordResult[] = [];
  const entries: IndexEntry[] = [];
  for (const call of planned) {
    for (const format of formats) {
      const file = `${call.action}/${call.case}.${format}`;
      try {
        const known = { environment, outputs: outputs.get(format) ?? new Map<string, unknown>() };
        const recorded = await recordCall({ ...call, input: resolveInput(call.input, known) }, format, settings);
        known.outputs.set(call.case, recorded.output);
        const before = textOf(join(folder, file));
        const messages = differencesTo(before, recorded).map(({ message }) => message);
        const found = { file, messages, ...(recorded.code !== undefined && { code: recorded.code }) };
        if (messages.length === 0) results.push({ ...found, outcome: 'same' });
        else if (update) {
          write(join(folder, file), recorded.body);
          entries.push(recorded.entry);
          results.push({ ...found, outcome: 'written' });
        } else results.push({ ...found, outcome: before === undefined ? 'missing' : 'differs' });
      } catch (error) {
        if (
          !(error instanceof RejectedRecordingError || error instanceof UnresolvedError || isDistributionError(error))
        ) {
          throw error;
        }
        const outcome = error instanceof RejectedRecordingError ? 'rejected' : 'failed';
        results.push({ file, outcome, messages: [error.message] });
      }
    }
  }
  if (entries.length > 0) writeIndex(folder, index, entries);
  return results;
}

/** A key that is passed directly; keys from a source are not known here. */
function secretsOf({ credentials }: ClientOptions): string[] {
  const members = Object.values(credentials as object);
  return members.filter((member): member is string => typeof member === 'string');
}

function readOwnIndex(folder: string): IndexEntry[] {
  const path = join(folder, 'index.json');
  if (!existsSync(path)) return [];
  try {
    return readIndex(folder);
  } catch (error) {
    throw new MisuseError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined;
    throw new MisuseError(`${path} cannot be read: ${systemReason(error)}`);
  }
}

/** Writes the file atomically. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

function writeIndex(folder: string, index: readonly IndexEntry[], entries: readonly IndexEntry[]): void {
  const written = new Set(entries.map(({ file }) => file));
  const others = index.filter(({ file }) => !written.has(file));
  write(join(folder, 'index.json'), `${JSON.stringify([...others, ...entries], null, 2)}\n`);
}
