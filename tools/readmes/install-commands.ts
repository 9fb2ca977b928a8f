/** The commands of the root README that install the packages into an application, run unchanged. */
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../packages.ts';
import { run } from '../run.ts';

/** The block of shell commands below a heading. */
export function commandsBelow(readme: string, heading: string): string {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const [, commands] = /^```sh\n(.*?)^```$/ms.exec(section) ?? [];
  if (commands === undefined) throw new Error(`the README has no commands below ${heading}`);
  return commands;
}

/**
 * Runs the commands in a folder with only the clone, which is this repository.
 *
 * @returns the folder of the application
 */
export function runInstallCommands(folder: string, commands: string): string {
  const [clone = '', ...others] = commands.split('\n');
  const [, name] = /^git clone \S+\/([\w-]+)$/.exec(clone) ?? [];
  if (name === undefined) throw new Error(`the first command is not a clone: ${clone}`);
  symlinkSync(repository, join(folder, name));
  run('bash', ['--norc', '-euc', others.join('\n')], { cwd: folder, timeout: 540_000 });
  const application = join(folder, 'my-app');
  if (!existsSync(join(application, 'node_modules'))) throw new Error('the commands install nothing into my-app');
  return application;
}
