import type { CompletedCommand } from './command-tree.ts';

/**
 * The completion script for bash 3.2 and newer. It needs no package, can be sourced twice, evaluates no input, and does not start the
 * program at each Tab. Where no other completion applies, `-o default` completes files.
 */
export function bashScript(name: string, commands: readonly CompletedCommand[]): string {
  const names = commands.map((command) => command.name);
  const words = commands.map(
    (command) => `    ${command.name}) words='${command.options.flatMap(({ flags }) => flags).join(' ')}' ;;`,
  );
  const values = commands.flatMap((command) =>
    command.options.flatMap(({ flags, value }) => {
      if (value === undefined) return [];
      const patterns = flags.map((flag) => `'${command.name} ${flag}'`).join('|');
      const choices =
        typeof value === 'object' ? `COMPREPLY=($(compgen -W '${value.words.join(' ')}' -- "$cur")); ` : '';
      return [`    ${patterns}) ${choices}return ;;`];
    }),
  );
  const subcommands = commands
    .filter((command) => command.subcommands.length > 0)
    .map((command) => `    ${command.name}) [[ $cur == -* ]] || words='${command.subcommands.join(' ')}' ;;`);
  return `# bash completion for ${name}
_iot_distribution() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command= words= i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${names.join('|')}) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  case "$command $prev" in
${values.join('\n')}
  esac
  case $command in
    '') words='${[...names, '--help', '--version'].join(' ')}' ;;
${words.join('\n')}
  esac
  case $prev in
${subcommands.join('\n')}
    *) [[ -z $command || $cur == -* ]] || words= ;;
  esac
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); fi
}
complete -o default -F _iot_distribution ${name}
`;
}
