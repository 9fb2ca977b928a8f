/** What all commands that call the service have in common: their options, and the client made from them. */
import { InputError, createClient, type Client, type ClientEvent } from '@iot-distribution/client';
import type { Format } from '@iot-distribution/codec';
import { Option, type Command } from 'commander';
import { credentialsFrom } from './credentials.ts';
import { describeDelay, describeEvent } from './describe-event.ts';
import { dryRunTransport } from './dry-run.ts';
import { secondsOf } from './option-values.ts';
import { outputForms, type OutputForm, type Printing } from './print.ts';
import { progressOn, silent } from './progress.ts';
import { writeLine, type Terminal } from './terminal.ts';

export interface ConnectionOptions {
  readonly endpoint?: string;
  readonly profile?: string;
  readonly format: Format;
  readonly signature: 'v1' | 'v3';
  readonly output?: OutputForm;
  /** Seconds for one call, or for a whole wait. */
  readonly timeout?: number;
  readonly dryRun: boolean;
  readonly debug: boolean;
  readonly quiet: boolean;
}

/** Adds the common options, after those of the command itself. */
export function withConnection(command: Command): Command {
  return command
    .option(
      '--endpoint <url>',
      'endpoint to call (default: IOT_DISTRIBUTION_ENDPOINT, or iot.cn-shanghai.aliyuncs.com)',
    )
    .option('--profile <name>', 'profile of ~/.aliyun/config.json to take the credentials from')
    .addOption(
      new Option('-o, --output <form>', 'how to print (default: table on a terminal, tsv in a pipe)').choices(
        outputForms,
      ),
    )
    .option('--timeout <seconds>', 'time limit of a call, or of a wait', secondsOf)
    .addOption(new Option('--format <format>', 'format on the wire').choices(['json', 'xml']).default('json'))
    .addOption(new Option('--signature <scheme>', 'signature scheme').choices(['v1', 'v3']).default('v1'))
    .option('--dry-run', 'print the signed request without its secrets, and send nothing', false)
    .option('--debug', 'print every attempt, retry and wait to stderr', false)
    .option('-q, --quiet', 'no progress on stderr', false)
    .option('--no-color', 'no colours; the variable NO_COLOR does the same');
}

export interface Connection {
  readonly client: Client;
  /** Aborts every call and wait when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
  readonly printing: Printing;
  /** Milliseconds, when given. */
  readonly timeout: number | undefined;
}

/** @param waits whether the command waits for a job: then `--timeout` limits the wait, and delays are reported at once */
export function connect(options: ConnectionOptions, terminal: Terminal, { waits = false } = {}): Connection {
  const stop = new AbortController();
  terminal.interrupt(() => stop.abort());
  const timeout = options.timeout === undefined ? undefined : options.timeout * 1000;
  const progress = options.quiet ? silent : progressOn(terminal);
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

/** The endpoint that was given, or that of the environment; undefined for the client's own default. */
export function endpointOf({ endpoint }: Pick<ConnectionOptions, 'endpoint'>, { environment }: Terminal) {
  return endpoint ?? (environment['IOT_DISTRIBUTION_ENDPOINT'] || undefined);
}

/** The form that was given, or that of the environment, or the one that fits what stdout is. */
export function outputOf({ output }: Pick<ConnectionOptions, 'output'>, { environment, stdout }: Terminal): OutputForm {
  const usual = environment['IOT_DISTRIBUTION_OUTPUT'];
  if (output !== undefined) return output;
  if (usual === undefined || usual === '') return stdout.isTTY === true ? 'table' : 'tsv';
  const known = outputForms.find((form) => form === usual);
  if (known !== undefined) return known;
  throw new InputError(`IOT_DISTRIBUTION_OUTPUT is none of ${outputForms.join(', ')}`, {
    code: 'InvalidOption',
    pointer: '/output',
  });
}

/** The options that another command needs to reach the same service as the same user. */
export function wordsOf({ endpoint, profile, signature, format }: ConnectionOptions): readonly string[] {
  return [
    ...(endpoint === undefined ? [] : ['--endpoint', endpoint]),
    ...(profile === undefined ? [] : ['--profile', profile]),
    ...(signature === 'v1' ? [] : ['--signature', signature]),
    ...(format === 'json' ? [] : ['--format', format]),
  ];
}
