import type { CompletedCommand, CompletedOption } from './command-tree.ts';

/** The completion script for fish. */
export function fishScript(name: string, commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c ${name} -f -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.description)}`,
    ...command.options.map(
      (option) => `complete -c ${name} -n ${quoted(`__fish_seen_subcommand_from ${command.name}`)} ${specOf(option)}`,
    ),
  ]);
  return `# fish completion for ${name}\n${lines.join('\n')}\n`;
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
