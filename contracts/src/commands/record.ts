/** `record DIR`: compares what an endpoint answers with what is recorded, and writes only when told to. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isDistributionError } from '@iot-distribution/client';
import { readIndex, type IndexEntry } from '../recording-index.ts';
import { isAction } from '../recordings.ts';
import {
  RefusedError,
  hasEffect,
  news,
  takeDown,
  type PlannedCall,
  type RecorderSettings,
} from '../record/recorder.ts';
import { MisuseError } from '../misuse-error.ts';
import type { CommandOutcome, Surroundings } from './command.ts';

export const recordUsage = `iot-distribution-contracts record DIR --endpoint URL [options]

  DIR                          has calls.json: [{"action": "QueryDeviceDistributeJob", "case": "running", "input": {"jobId": "…"}}]
  --endpoint URL               the service, or an emulator
  --format json,xml            formats to ask for (default: both)
  --update                     writes what is new; without it, answers are compared and nothing is written
  --allow-effects              makes calls that create or delete as well

  credentials: ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_SECURITY_TOKEN
  exit status: 0 nothing new or all written, 1 something is new or was refused, 2 the command was misused`;

/** @throws {MisuseError} for options, credentials or calls that are not there */
export async function record(
  parameters: readonly string[],
  { environment, now }: Surroundings,
): Promise<CommandOutcome> {
  const { directory, endpoint, formats, update, allowEffects } = parse(parameters);
  const calls = readCalls(join(directory, 'calls.json'));
  const effects = calls.filter(hasEffect).map(({ action }) => action);
  if (effects.length > 0 && !allowEffects) {
    throw new MisuseError(`${effects.join(', ')} would create or delete; --allow-effects says that this is meant`);
  }
  const settings: RecorderSettings = { endpoint, credentials: credentialsOf(environment), now };
  const lines: string[] = [];
  const entries: IndexEntry[] = [];
  let open = 0;
  for (const call of calls) {
    for (const format of formats) {
      try {
        const taken = await takeDown(call, format, settings);
        const path = join(directory, taken.file);
        const differences = news(existsSync(path) ? readFileSync(path, 'utf8') : undefined, taken);
        if (differences.length === 0) lines.push(`same   ${taken.file}`);
        else if (update) {
          write(path, taken.body);
          entries.push(taken.entry);
          lines.push(`wrote  ${taken.file}`);
        } else {
          open += 1;
          lines.push(...differences.map(({ message }) => `new    ${taken.file}: ${message}`));
        }
      } catch (error) {
        if (!(error instanceof RefusedError) && !isDistributionError(error)) throw error;
        open += 1;
        lines.push(
          `${error instanceof RefusedError ? 'refuse' : 'failed'} ${call.action}/${call.case}.${format}: ${error.message}`,
        );
      }
    }
  }
  if (entries.length > 0) updateIndex(directory, entries);
  return { status: open === 0 ? 0 : 1, output: `${lines.join('\n')}\n`, messages: [] };
}

function parse(parameters: readonly string[]) {
  let parsed: ReturnType<typeof parseOptions>;
  try {
    parsed = parseOptions(parameters);
  } catch (error) {
    throw new MisuseError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [directory] = positionals;
  if (directory === undefined || positionals.length > 1) throw new MisuseError('record takes one folder');
  if (values.endpoint === undefined || !URL.canParse(values.endpoint))
    throw new MisuseError('--endpoint is no address');
  const formats = values.format.split(',').map((format) => {
    if (format !== 'json' && format !== 'xml') throw new MisuseError(`--format ${format} is neither json nor xml`);
    return format;
  });
  return {
    directory,
    endpoint: values.endpoint,
    formats,
    update: values.update,
    allowEffects: values['allow-effects'],
  };
}

function parseOptions(parameters: readonly string[]) {
  return parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: {
      endpoint: { type: 'string' },
      format: { type: 'string', default: 'json,xml' },
      update: { type: 'boolean', default: false },
      'allow-effects': { type: 'boolean', default: false },
    },
  });
}

function readCalls(path: string): PlannedCall[] {
  let calls: unknown;
  try {
    calls = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new MisuseError(`${path} cannot be read as JSON`);
  }
  if (!Array.isArray(calls) || calls.length === 0) throw new MisuseError(`${path} is no list of calls`);
  for (const { action, case: name, input } of calls as Partial<PlannedCall>[]) {
    if (!isAction(action)) throw new MisuseError(`${path}: ${String(action)} is no operation of these packages`);
    // The name becomes part of a path.
    if (typeof name !== 'string' || !/^[\w-]+(?:\.[\w-]+)*$/.test(name))
      throw new MisuseError(`${path}: a case of ${action} has no usable name`);
    if (typeof input !== 'object' || input === null) throw new MisuseError(`${path}: ${action} ${name} has no input`);
  }
  return calls as PlannedCall[];
}

function credentialsOf(environment: Surroundings['environment']): RecorderSettings['credentials'] {
  const accessKeyId = environment['ALIBABA_CLOUD_ACCESS_KEY_ID'];
  const accessKeySecret = environment['ALIBABA_CLOUD_ACCESS_KEY_SECRET'];
  const securityToken = environment['ALIBABA_CLOUD_SECURITY_TOKEN'];
  if (!accessKeyId || !accessKeySecret) throw new MisuseError('the environment has no access key');
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}

/** Whole or not at all. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

function updateIndex(directory: string, entries: readonly IndexEntry[]): void {
  const path = join(directory, 'index.json');
  const written = new Set(entries.map(({ file }) => file));
  const others = existsSync(path) ? readIndex(directory).filter(({ file }) => !written.has(file)) : [];
  write(path, `${JSON.stringify([...others, ...entries], null, 2)}\n`);
}
