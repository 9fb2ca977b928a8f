import { Argument, type Command } from 'commander';
import { bashScript } from '../completion/bash.ts';
import { commandTree } from '../completion/command-tree.ts';
import { fishScript } from '../completion/fish.ts';
import { zshScript } from '../completion/zsh.ts';
import type { Terminal } from '../terminal.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `completion`: a script for the shell, made from the commands and options as they are. */
export function addCompletion(program: Command, terminal: Terminal): void {
  program
    .command('completion')
    .description('Print a completion script for a shell')
    .addArgument(new Argument('<shell>').choices(Object.keys(scripts)))
    .addHelpText(
      'after',
      `
Examples:
  $ source <(iot-distribution completion bash)        # now; add it to ~/.bashrc for every shell
  $ source <(iot-distribution completion zsh)         # after compinit
  $ iot-distribution completion fish > ~/.config/fish/completions/iot-distribution.fish`,
    )
    .action((shell: keyof typeof scripts) => {
      terminal.stdout.write(scripts[shell](program.name(), commandTree(program)));
    });
}
