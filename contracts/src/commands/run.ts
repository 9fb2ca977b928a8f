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

/** Runs one command. A misuse is an outcome, with status 2; anything else that goes wrong is thrown. */
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
      messages: [misuse(name === undefined ? 'which command?' : `there is no command ${name}`), '', usage],
    };
  }
  try {
    return await command(parameters, surroundings);
  } catch (error) {
    if (!(error instanceof MisuseError)) throw error;
    return {
      status: 2,
      output: '',
      messages: [misuse(error.message), 'iot-distribution-contracts --help says how it is used'],
    };
  }
}

/** A name of a file may look like a command of the runner that reads the stream: it stands on one line, and not at its beginning. */
function misuse(message: string): string {
  return `iot-distribution-contracts: ${escapeText(message)}`;
}
