/** What all commands that call the service have in common: their options, and the client made from them. */
import { createClient, type Client } from '@iot-distribution/client';
import type { Format } from '@iot-distribution/codec';
import { Option, type Command } from 'commander';
import { credentialsFrom } from './credentials.ts';
import { dryRunTransport } from './dry-run.ts';
import { secondsOf } from './option-values.ts';
import { progressOn, silent, type Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

export interface ConnectionOptions {
  readonly endpoint?: string;
  readonly format: Format;
  readonly signature: 'v1' | 'v3';
  readonly output: OutputForm;
  /** Seconds for one call, or for a whole wait. */
  readonly timeout?: number;
  readonly dryRun: boolean;
  readonly quiet: boolean;
}

export type OutputForm = 'table' | 'json' | 'jsonl';

export function withConnection(command: Command): Command {
  return command
    .option('--endpoint <url>', 'where to ask (default: https://iot.cn-shanghai.aliyuncs.com)')
    .addOption(new Option('--format <format>', 'format on the wire').choices(['json', 'xml']).default('json'))
    .addOption(new Option('--signature <scheme>', 'signature scheme').choices(['v1', 'v3']).default('v1'))
    .addOption(new Option('--output <form>', 'how to print').choices(['table', 'json', 'jsonl']).default('table'))
    .option('--timeout <seconds>', 'how long a call, or a wait, may take', secondsOf)
    .option('--dry-run', 'print the signed request, redacted, and send nothing', false)
    .option('--quiet', 'no progress on stderr', false)
    .option('--no-color', 'no colours; NO_COLOR does the same');
}

export interface Connection {
  readonly client: Client;
  /** Ends every call and wait when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Milliseconds, when given. */
  readonly timeout: number | undefined;
}

export function connect(options: ConnectionOptions, terminal: Terminal, { waits = false } = {}): Connection {
  const stop = new AbortController();
  terminal.interrupt(() => stop.abort());
  const timeout = options.timeout === undefined ? undefined : options.timeout * 1000;
  const client = createClient({
    credentials: credentialsFrom(terminal.environment),
    endpoint: options.endpoint,
    format: options.format,
    signature: options.signature,
    timeout: waits ? undefined : timeout,
    ...(options.dryRun && { transport: dryRunTransport(terminal) }),
  });
  const progress = options.quiet ? silent : progressOn(terminal.stderr);
  return { client, signal: stop.signal, progress, timeout };
}
