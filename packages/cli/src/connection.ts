/** The options of all commands that call the service, and the client that is created from them. */
import { InputError, createClient, type Client, type ClientEvent, type Quota } from '@iot-distribution/client';
import type { Format } from '@iot-distribution/codec';
import { Option, type Command } from 'commander';
import { credentialsFrom } from './credentials.ts';
import { describeDelay, describeEvent } from './describe-event.ts';
import { dryRunTransport } from './dry-run.ts';
import { secondsOf } from './option-values.ts';
import { outputForms, type OutputForm, type Printing } from './print.ts';
import { progressOn, silent, type Progress } from './progress.ts';
import { writeLine, type Terminal } from './terminal.ts';

export interface ConnectionOptions {
  readonly endpoint?: string;
  readonly profile?: string;
  readonly format: Format;
  readonly signature: 'v1' | 'v3';
  readonly output?: OutputForm;
  /** Seconds for a call, or for a whole wait. */
  readonly timeout?: number;
  readonly dryRun?: boolean;
  readonly debug?: boolean;
  readonly quiet?: boolean;
}

/** Adds the common options, after those of the command itself. */
export function withConnection(command: Command): Command {
  return command
    .option(
      '--endpoint <url>',
      'Endpoint of the service (default: IOT_DISTRIBUTION_ENDPOINT, or iot.cn-shanghai.aliyuncs.com)',
    )
    .option('--profile <name>', 'Profile of ~/.aliyun/config.json with the credentials')
    .addOption(
      new Option('-o, --output <form>', 'Output format (default: table on a terminal, tsv in a pipe)').choices(
        outputForms,
      ),
    )
    .option('--timeout <seconds>', 'Time limit of a call, or of the wait with --wait', secondsOf)
    .addOption(
      new Option('--format <format>', 'Format of the response of the service').choices(['json', 'xml']).default('json'),
    )
    .addOption(new Option('--signature <scheme>', 'Signature scheme').choices(['v1', 'v3']).default('v1'))
    .option('--dry-run', 'Print the signed request without its secrets, and send nothing')
    .option('--debug', 'Print every attempt, retry and delay to stderr')
    .option('-q, --quiet', 'Print no progress to stderr')
    .option('--no-color', 'Print without colours; the same as the variable NO_COLOR');
}

export interface Connection {
  readonly client: Client;
  /** Aborts every call and wait when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
  readonly printing: Printing;
  /** The value of `--timeout` in milliseconds. */
  readonly timeout: number | undefined;
}

export interface ConnectOptions {
  /** Whether the command waits for a job; then `--timeout` limits the wait, and delays are reported at once. */
  readonly waits?: boolean | undefined;
  /** Where to show delays. Default: the progress line of the command. */
  readonly progress?: Progress;
  /** Default: the quota of this process. */
  readonly quota?: Quota | undefined;
}

export function connect(
  options: ConnectionOptions,
  terminal: Terminal,
  { waits = false, quota, ...given }: ConnectOptions = {},
): Connection {
  const stop = new AbortController();
  terminal.interrupt(() => stop.abort());
  const timeout = options.timeout === undefined ? undefined : options.timeout * 1000;
  const progress = given.progress ?? (options.quiet ? silent : progressOn(terminal));
  const onEvent = (event: ClientEvent) => {
    if (options.debug) writeLine(terminal.stderr, describeEvent(event));
    const delay = describeDelay(event);
    if (delay !== undefined) (waits ? progress.update : progress.updateLater)(delay);
  };
  const client = createClient({
    credentials: credentialsFrom(terminal.environment, options.profile),
    endpoint: endpointOf(options, terminal),
    format: options.format,
    signature: options.signature,
    timeout: waits ? undefined : timeout,
    onEvent,
    quota,
    ...(options.dryRun && { transport: dryRunTransport(terminal, () => stop.abort()) }),
  });
  if (!options.dryRun) progress.updateLater('waiting for the service');
  return {
    client,
    signal: stop.signal,
    printing: { output: outputOf(options, terminal), terminal, progress },
    timeout,
  };
}

/** The endpoint of the option or the environment; undefined for the default of the client. */
export function endpointOf({ endpoint }: Pick<ConnectionOptions, 'endpoint'>, { environment }: Terminal) {
  return endpoint ?? (environment['IOT_DISTRIBUTION_ENDPOINT'] || undefined);
}

/** The output format of the option or the environment; by default, `table` on a terminal and `tsv` in a pipe. */
export function outputOf(
  { output }: { readonly output?: OutputForm | undefined },
  { environment, stdout }: Terminal,
): OutputForm {
  const usual = environment['IOT_DISTRIBUTION_OUTPUT'];
  if (output !== undefined) return output;
  if (usual === undefined || usual === '') return stdout.isTTY === true ? 'table' : 'tsv';
  const known = outputForms.find((form) => form === usual);
  if (known !== undefined) return known;
  throw new InputError(`invalid IOT_DISTRIBUTION_OUTPUT: use one of ${outputForms.join(', ')}`, {
    code: 'InvalidOption',
    pointer: '/output',
  });
}

/** The options that a following command needs to call the same service with the same credentials. */
export function wordsOf({ endpoint, profile, signature, format }: ConnectionOptions): readonly string[] {
  return [
    ...(endpoint === undefined ? [] : ['--endpoint', endpoint]),
    ...(profile === undefined ? [] : ['--profile', profile]),
    ...(signature === 'v1' ? [] : ['--signature', signature]),
    ...(format === 'json' ? [] : ['--format', format]),
  ];
}
