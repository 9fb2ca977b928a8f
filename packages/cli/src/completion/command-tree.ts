/** What completes after each command, read off the program itself: no list of commands or options is kept twice. */
import type { Command, Option } from 'commander';

export interface CompletedOption {
  /** Such as `--output` and `-o`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** What follows the option: one of these words, a file, any text, or nothing. */
  readonly value: { readonly words: readonly string[] } | 'file' | 'text' | undefined;
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
}

export function commandTree(program: Command): readonly CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: command.options.map(optionOf),
  }));
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
