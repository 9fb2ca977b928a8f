/** The command line program: its commands, its help, and its exit codes. */
import { isDistributionError, isErrorNamed } from '@iot-distribution/client';
import { SigningError } from '@iot-distribution/signer';
import { Command, CommanderError } from 'commander';
import { addCompletion } from './commands/completion.ts';
import { addCreate } from './commands/create.ts';
import { addDelete } from './commands/delete.ts';
import { addDemo } from './commands/demo.ts';
import { addDevices } from './commands/devices.ts';
import { addDistribute } from './commands/distribute.ts';
import { addEmulator } from './commands/emulator.ts';
import { addExplain } from './commands/explain.ts';
import { addList } from './commands/list.ts';
import { addProducts } from './commands/products.ts';
import { addProvisioning } from './commands/provisioning.ts';
import { addQuery } from './commands/query.ts';
import { addResult } from './commands/result.ts';
import { addSign } from './commands/sign.ts';
import { addVersion, version } from './commands/version.ts';
import { errorAsJson, explainError } from './explain-error.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { writeJson } from './print.ts';
import { writeLine, type Output, type Terminal } from './terminal.ts';

const help = `
Credentials:
  ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and, with temporary credentials,
  ALIBABA_CLOUD_SECURITY_TOKEN. If they are not set: the profile of ~/.aliyun/config.json that
  --profile or ALIBABA_CLOUD_PROFILE names, or its current one; then the other sources of the vendor's tools.

Environment:
  IOT_DISTRIBUTION_ENDPOINT  endpoint of the service, unless you use --endpoint
  IOT_DISTRIBUTION_OUTPUT    table, tsv, json or jsonl, unless you use --output
  NO_COLOR                   no colours

Exit codes:
  0    done
  1    the service rejected the call, failed or was not reachable; or a device was not distributed
  2    invalid argument or input; nothing was sent
  3    not authorised: access key, token, signature, clock or permission
  4    the job was interrupted, or the fleet is unfinished
  5    the time limit was reached
  130  stopped by Ctrl-C

Examples:
  $ iot-distribution demo
  $ iot-distribution create --names lights.txt --product-key a1BwAGVxxxx --source iot-060xxx --target iot-cn-6jaxxx --target-uid 198xxx --wait
  $ iot-distribution query 'UbmsMHmkqv0PiAG****010001' --wait`;

/** Options of the commands that call the service. */
interface CommonOptions {
  readonly output?: string;
  readonly dryRun?: boolean;
}

/** Runs a command and returns its exit code. Throws only if this program has a bug. */
export async function run(argv: readonly string[], given: Terminal): Promise<number> {
  // `--no-color` is read here, since it also applies to output before a command has read its options.
  const terminal = argv.includes('--no-color')
    ? { ...given, environment: { ...given.environment, NO_COLOR: '1' } }
    : given;
  let exitCode: number = exitCodes.done;
  let errorsAsJson = false;
  let isDryRun = false;
  const program = new Command('iot-distribution')
    .description('Distribute IoT devices between instances of Alibaba Cloud IoT Platform.')
    .version(version, '-V, --version', 'Print the version')
    .helpOption('-h, --help', 'Show the help')
    .helpCommand('help [command]', 'Show the help of a command')
    .addHelpText('after', help)
    // The options of a command come after its name: otherwise `distribute` would take those of its subcommands.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => writeText(terminal.stdout, text),
      writeErr: (text) => writeText(terminal.stderr, text),
    })
    .hook('preAction', (_, command) => {
      const { output = terminal.environment['IOT_DISTRIBUTION_OUTPUT'], dryRun = false } =
        command.opts<CommonOptions>();
      errorsAsJson = output === 'json' || output === 'jsonl';
      isDryRun = dryRun;
    });

  const end = (code: number) => {
    exitCode = code;
  };
  addQuery(program, terminal, end);
  addList(program, terminal);
  addCreate(program, terminal, end);
  addResult(program, terminal, end);
  addDistribute(program, terminal, end);
  addDevices(program, terminal);
  addProducts(program, terminal);
  addProvisioning(program, terminal);
  addDelete(program, terminal);
  addSign(program, terminal);
  addExplain(program, terminal);
  addEmulator(program, terminal, end);
  addDemo(program, terminal, end);
  addVersion(program, terminal);
  addCompletion(program, terminal);

  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    // Commander has already printed the error, or the help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.misuse;
    // The request was printed, and the call was aborted before it was sent.
    if (isDryRun && isErrorNamed(error, 'AbortedError')) return exitCodes.done;
    if (error instanceof SigningError) {
      writeLine(terminal.stderr, `error: ${error.message}`);
      return exitCodes.misuse;
    }
    if (!isDistributionError(error)) throw error;
    if (errorsAsJson) writeJson(terminal.stderr, errorAsJson(error), 'jsonl');
    else for (const line of explainError(error)) writeLine(terminal.stderr, line);
    return exitCodeOf(error);
  }
}

/** Writes text of several lines, such as help. An error message may quote an argument. */
function writeText(stream: Output, text: string): void {
  for (const line of text.replace(/\n$/, '').split('\n')) writeLine(stream, line);
}
