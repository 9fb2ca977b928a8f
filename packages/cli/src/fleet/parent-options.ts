import { InputError } from '@iot-distribution/client';
import type { Command } from 'commander';

/**
 * An option before the name of a subcommand belongs to `distribute`, and the subcommand would ignore it.
 *
 * @throws {InputError} `MisplacedOption`
 */
export function rejectParentOptions(command: Command): void {
  const { parent } = command;
  const misplaced = parent?.options.find((option) => parent.getOptionValueSource(option.attributeName()) === 'cli');
  if (misplaced === undefined) return;
  throw new InputError(`put ${misplaced.long ?? misplaced.flags} after "${command.name()}"`, {
    code: 'MisplacedOption',
    pointer: `/${misplaced.attributeName()}`,
  });
}
