/** The program, without its process. */
import { MisuseError } from '../misuse-error.ts';
import { escapeText } from '../report/escape.ts';
import type { CommandOutcome, Surroundings } from './command.ts';
import { diff, diffUsage } from './diff.ts';
import { maskDirectory, maskUsage } from './mask.ts';
import { record, recordUsage } from './record.ts';
import { verify, verifyUsage } from './verify.ts';

const commands: Readonly<
  Record<
    string,
    (parameters: readonly string[], surroundings: Surroundings) => CommandOutcome | Promise<CommandOutcome>
  >
> = {
  diff,
  mask: maskDirectory,
  record,
  verify,
};

const usage = `usage:

${verifyUsage}

${maskUsage}

${recordUsage}

${diffUsage}
`;

/** Runs one command. Misuse is an outcome, with status 2; every other error is thrown. */
export async function runCommand(
  [name, ...parameters]: readonly string[],
  surroundings: Surroundings,
): Promise<CommandOutcome> {
  if (name === '--help' || name === '-h' || name === 'help' || parameters.includes('--help')) {
    return { status: 0, output: usage, messages: [] };
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    return {
      status: 2,
      output: '',
      messages: [misuse(name === undefined ? 'no command given' : `unknown command: ${name}`), '', usage],
    };
  }
  try {
    return await command(parameters, surroundings);
  } catch (error) {
    if (!(error instanceof MisuseError)) throw error;
    return {
      status: 2,
      output: '',
      messages: [misuse(error.message), 'see iot-distribution-contracts --help'],
    };
  }
}

/** A file name may look like a workflow command of the runner that reads the stream: it is on one line, and never at its beginning. */
function misuse(message: string): string {
  return `iot-distribution-contracts: ${escapeText(message)}`;
}
