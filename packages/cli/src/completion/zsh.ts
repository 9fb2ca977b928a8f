import type { CompletedCommand, CompletedOption } from './command-tree.ts';

/** The completion script for zsh. Source it after `compinit`, or save it as `_iot-distribution` in a folder of `fpath`. */
export function zshScript(name: string, commands: readonly CompletedCommand[]): string {
  const described = commands.map((command) => `    ${quoted(`${command.name}:${command.description}`)}`);
  const cases = commands.map((command) => {
    const { subcommands } = command;
    const words = subcommands.length === 0 ? [] : [`'1:command:(${subcommands.join(' ')})'`];
    const specs = [...command.options.flatMap(specsOf), ...words, "'*:argument:_files'"];
    return `    ${command.name}) _arguments ${specs.join(' ')} ;;`;
  });
  return `#compdef ${name}
_iot_distribution() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = '_iot-distribution' ]; then _iot_distribution "$@"; else compdef _iot_distribution ${name}; fi
`;
}

function specsOf({ flags, description, value }: CompletedOption): readonly string[] {
  const text = description.replaceAll(/[[\]:\\]/g, String.raw`\$&`);
  return flags.map((flag) => quoted(`*${flag}[${text}]${argumentOf(value)}`));
}

function argumentOf(value: CompletedOption['value']): string {
  if (value === undefined) return '';
  if (value === 'file') return ':file:_files';
  return value === 'text' ? ':value: ' : `:value:(${value.words.join(' ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
