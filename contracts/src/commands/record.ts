/** `record DIR`: compares the responses of an endpoint with the recordings, and writes only with `--update`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Credentials } from '@iot-distribution/signer';
import { MisuseError } from '../misuse-error.ts';
import { readJsonFile } from '../read-json-file.ts';
import { checkCalls } from '../record/planned-call.ts';
import type { RecordResult } from '../record/record-calls.ts';
import { escapeText } from '../report/escape.ts';
import type { CommandOutcome, Surroundings } from './command.ts';

export const recordUsage = `iot-distribution-contracts record DIR --endpoint URL [options]

  DIR                          has calls.json: [{"action": "QueryDeviceDistributeJob", "case": "running", "input": {"jobId": "…"}}]
                               with \${env.NAME} for variables and \${calls.CASE.jobId} for what earlier calls gave
  --endpoint URL               the service, or an emulator
  --format json,xml            formats to ask for (default: both)
  --update                     writes what is new; without it, responses are compared and nothing is written
  --allow-effects              makes calls that create or delete as well

  credentials: ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_SECURITY_TOKEN
  exit status: 0 nothing new or all written, 1 something is new, failed or was rejected, 2 the command was misused`;

/** @throws {MisuseError} for options, credentials or calls that do not exist */
export async function record(
  parameters: readonly string[],
  { environment, now }: Surroundings,
): Promise<CommandOutcome> {
  const { directory, endpoint, formats, update, allowEffects } = parse(parameters);
  const path = join(directory, 'calls.json');
  const calls = checkCalls(readJsonFile(path), path);
  const client = { endpoint, credentials: credentialsOf(environment), now };
  // The other commands start without the client.
  const { recordCalls } = await import('../record/record-calls.ts');
  const results = await recordCalls(client, calls, directory, { formats, update, allowEffects, environment, now });
  const isDone = results.every(({ outcome }) => outcome === 'same' || outcome === 'written');
  const lines = results.flatMap(linesOf).map(escapeText);
  return { status: isDone ? 0 : 1, output: `${lines.join('\n')}\n`, messages: [] };
}

const labels: Readonly<Record<RecordResult['outcome'], string>> = {
  same: 'same  ',
  written: 'wrote ',
  differs: 'new   ',
  missing: 'new   ',
  rejected: 'reject',
  failed: 'failed',
};

function linesOf({ file, outcome, messages, code }: RecordResult): string[] {
  const label = labels[outcome];
  if (outcome === 'same' || outcome === 'written') {
    return [`${label} ${file}${code === undefined ? '' : `, a failure: ${code}`}`];
  }
  return messages.map((message) => `${label} ${file}: ${message}`);
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
  if (values.endpoint === undefined || !URL.canParse(values.endpoint)) throw new MisuseError('--endpoint is not a URL');
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

function credentialsOf(environment: Surroundings['environment']): Credentials {
  const accessKeyId = environment['ALIBABA_CLOUD_ACCESS_KEY_ID'];
  const accessKeySecret = environment['ALIBABA_CLOUD_ACCESS_KEY_SECRET'];
  const securityToken = environment['ALIBABA_CLOUD_SECURITY_TOKEN'];
  if (!accessKeyId || !accessKeySecret) throw new MisuseError('the environment has no access key');
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}
