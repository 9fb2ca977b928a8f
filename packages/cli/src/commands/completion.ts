import { Argument, type Command } from 'commander';
import { bashScript } from '../completion/bash.ts';
import { commandTree } from '../completion/command-tree.ts';
import { fishScript } from '../completion/fish.ts';
import { zshScript } from '../completion/zsh.ts';
import type { Terminal } from '../terminal.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `completion`: prints a completion script for a shell, generated from the commands and their options. */
export function addCompletion(program: Command, terminal: Terminal): void {
  program
    .command('completion')
    .description('Print a completion script for a shell')
    .addArgument(new Argument('<shell>', 'Your shell').choices(Object.keys(scripts)))
    .addHelpText(
      'after',
      `
Examples:
  $ source <(iot-distribution completion bash)        # this shell; add the line to ~/.bashrc for new shells
  $ source <(iot-distribution completion zsh)         # after compinit
  $ iot-distribution completion fish > ~/.config/fish/completions/iot-distribution.fish`,
    )
    .action((shell: keyof typeof scripts) => {
      terminal.stdout.write(scripts[shell](program.name(), commandTree(program)));
    });
}
