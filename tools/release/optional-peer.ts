/** The message of the installed command for a profile without the vendor's package, an optional peer. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export function namesMissingPeer(project: string): string {
  const peer = '@alicloud/credentials';
  if (existsSync(join(project, 'node_modules', peer))) throw new Error(`npm installed ${peer} unexpectedly`);
  const command = join(project, 'node_modules/@iot-distribution/cli/dist/main.js');
  const parameters = [command, 'query', 'any-job', '--profile', 'production'];
  const { status, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8', timeout: 30_000 });
  if (status !== 3 || !stderr.includes(`npm install --global ${peer}`))
    throw new Error(`a profile without ${peer} exited with ${status}:\n${stderr}`);
  return 'names the package to install';
}
