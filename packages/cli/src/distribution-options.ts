/** The options of the commands that distribute devices: which devices, and where they go. */
import { Option, type Command } from 'commander';

export interface DistributionOptions {
  readonly names?: string;
  readonly namesColumn?: string;
  readonly strategy: 'designated' | 'nearest';
  readonly targetUid?: string;
  readonly targetAliyunId?: string;
}

/** Adds those that are the same for a job and for a fleet. */
export function withDistribution(command: Command): Command {
  return command
    .addOption(
      new Option('--strategy <strategy>', 'How the service chooses the target instance of a device')
        .choices(['designated', 'nearest'])
        .default('designated'),
    )
    .option('--target-uid <uid>', 'ID of the target account')
    .option('--target-aliyun-id <name>', 'Login name of the target account')
    .option('--names <file>', 'File with one device name per line; - for stdin')
    .option('--names-column <name>', 'Column with the names, if the file is CSV with a header');
}
