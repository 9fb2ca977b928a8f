/** The commands and options to complete, read from the program, so that no second list exists. */
import type { Command, Option } from 'commander';

export interface CompletedOption {
  /** For example `--output` and `-o`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** The value of the option: one of these words, a file, any text, or none. */
  readonly value: { readonly words: readonly string[] } | 'file' | 'text' | undefined;
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  /** Names of its subcommands. */
  readonly subcommands: readonly string[];
  /** Those of the command and of its subcommands. */
  readonly options: readonly CompletedOption[];
}

export function commandTree(program: Command): readonly CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    subcommands: command.commands.map((subcommand) => subcommand.name()),
    options: optionsOf(command).map(optionOf),
  }));
}

function optionsOf(command: Command): readonly Option[] {
  const all = [command, ...command.commands].flatMap(({ options }) => options);
  // The last one of a name: `--output` of a subcommand has more choices.
  return Array.from(new Map(all.map((option) => [option.long ?? option.flags, option])).values());
}

function optionOf(option: Option): CompletedOption {
  const flags = [option.long, option.short].filter((flag) => flag !== undefined && flag !== null);
  return { flags, description: option.description, value: valueOf(option) };
}

function valueOf({ required, argChoices, flags }: Option): CompletedOption['value'] {
  if (!required) return undefined;
  if (argChoices !== undefined) return { words: argChoices };
  return /<(?:file|path)>/.test(flags) ? 'file' : 'text';
}
