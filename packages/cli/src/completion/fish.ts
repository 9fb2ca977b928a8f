import type { CompletedCommand, CompletedOption } from './command-tree.ts';

/** The completion script for fish. */
export function fishScript(name: string, commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c ${name} -f -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.description)}`,
    ...subcommandsOf(name, command),
    ...command.options.map(
      (option) => `complete -c ${name} -n ${quoted(`__fish_seen_subcommand_from ${command.name}`)} ${specOf(option)}`,
    ),
  ]);
  return `# fish completion for ${name}\n${lines.join('\n')}\n`;
}

function subcommandsOf(name: string, { name: command, subcommands }: CompletedCommand): readonly string[] {
  if (subcommands.length === 0) return [];
  const words = subcommands.join(' ');
  const where = `__fish_seen_subcommand_from ${command}; and not __fish_seen_subcommand_from ${words}`;
  return [`complete -c ${name} -f -n ${quoted(where)} -a ${quoted(words)}`];
}

function specOf({ flags, description, value }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  return [...names, ...argumentOf(value), '-d', quoted(description)].join(' ');
}

function argumentOf(value: CompletedOption['value']): readonly string[] {
  if (value === undefined) return [];
  if (value === 'file') return ['-r', '-F'];
  return value === 'text' ? ['-x'] : ['-x', '-a', quoted(value.words.join(' '))];
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
