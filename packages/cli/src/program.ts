/** The command line: its commands, their options, and how they end. */
import { isDistributionError } from '@iot-distribution/client';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { demo } from './demo.ts';
import { explainError } from './explain-error.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { query, type QueryOptions } from './query.ts';
import type { Terminal } from './terminal.ts';

const exitCodeHelp = `
Exit codes:
  0    done
  1    the service refused or failed, or could not be reached
  2    misuse: an argument or an input is wrong, and nothing was sent
  3    not authorised: key, token, signature, clock, or permission
  4    the job was interrupted
  5    the time was over
  130  ended by Ctrl-C

Credentials come from ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, with temporary keys,
ALIBABA_CLOUD_SECURITY_TOKEN.`;

/**
 * Runs one command and gives its exit code. Throws only for what is a fault of this program.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = exitCodes.done;
  const program = new Command('iot-distribution')
    .description('Distribute IoT devices between instances of Alibaba Cloud IoT Platform.')
    .addHelpText('after', exitCodeHelp)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });

  program
    .command('query')
    .description('show one distribution job')
    .argument('<job-id>', 'ID of the job, as its creation returned it')
    .option('--endpoint <url>', 'where to ask (default: https://iot.cn-shanghai.aliyuncs.com)')
    .addOption(new Option('--format <format>', 'format on the wire').choices(['json', 'xml']).default('json'))
    .addOption(new Option('--output <output>', 'how to print').choices(['table', 'json']).default('table'))
    .option('--wait', 'ask again until the job has ended', false)
    .option('--timeout <seconds>', 'how long the call, or the wait, may take', seconds)
    .action(async (jobId: string, options: QueryOptions) => {
      exitCode = await query(jobId, options, terminal);
    });

  program
    .command('demo')
    .description('do the main job against an emulator on this machine')
    .action(async () => {
      exitCode = await demo(terminal);
    });

  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    // Commander has already said what is wrong; asking for help is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.misuse;
    if (!isDistributionError(error)) throw error;
    terminal.stderr.write(explainError(error));
    return exitCodeOf(error);
  }
}

function seconds(text: string): number {
  const value = Number(text);
  // setTimeout fires at once beyond 2^31 - 1 ms.
  if (!(value > 0 && value <= 2_000_000)) throw new InvalidArgumentError('It has to be a number of seconds above 0.');
  return value;
}
