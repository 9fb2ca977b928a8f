import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';

/** `completion`: a script for the shell, made from the commands and options as they are. */
export function addCompletion(program: Command): void {
  tab(program, { completionCommandName: 'completion' });
}
