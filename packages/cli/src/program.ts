/** The command line: its commands, their options, and how they end. */
import { createRequire } from 'node:module';
import { isDistributionError } from '@iot-distribution/client';
import { SigningError } from '@iot-distribution/signer';
import { Command, CommanderError } from 'commander';
import { addCompletion } from './commands/completion.ts';
import { addCreate } from './commands/create.ts';
import { addDelete } from './commands/delete.ts';
import { addDemo } from './commands/demo.ts';
import { addDevices } from './commands/devices.ts';
import { addEmulator } from './commands/emulator.ts';
import { addExplain } from './commands/explain.ts';
import { addList } from './commands/list.ts';
import { addProducts } from './commands/products.ts';
import { addProvisioning } from './commands/provisioning.ts';
import { addQuery } from './commands/query.ts';
import { addResult } from './commands/result.ts';
import { addSign } from './commands/sign.ts';
import { DryRun } from './dry-run.ts';
import { explainError } from './explain-error.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

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
    .version(version)
    .addHelpText('after', exitCodeHelp)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });

  const end = (code: number) => {
    exitCode = code;
  };
  addQuery(program, terminal, end);
  addList(program, terminal);
  addCreate(program, terminal);
  addResult(program, terminal, end);
  addDevices(program, terminal);
  addProducts(program, terminal);
  addProvisioning(program, terminal);
  addDelete(program, terminal);
  addSign(program, terminal);
  addExplain(program, terminal);
  addEmulator(program, terminal, end);
  addDemo(program, terminal, end);
  addCompletion(program);

  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    // Commander has already said what is wrong; asking for help is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.misuse;
    if (error instanceof DryRun) return exitCodes.done;
    if (error instanceof SigningError) {
      terminal.stderr.write(`error: ${error.message}\n`);
      return exitCodes.misuse;
    }
    if (!isDistributionError(error)) throw error;
    terminal.stderr.write(explainError(error));
    return exitCodeOf(error);
  }
}
