/**
 * Follows the READMEs step by step: the commands of the root README install the packed packages into an empty folder, where the first program
 * of each README, pasted into a file, must print the output in its README.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packages, repository } from './packages.ts';
import { firstCommand, firstExample, runCommand, runExample } from './readmes/example.ts';
import { commandsBelow, runInstallCommands } from './readmes/install-commands.ts';
import { run } from './run.ts';
import { inScratchFolder } from './scratch-folder.ts';

const root = readFileSync(join(repository, 'README.md'), 'utf8');
const problems: string[] = [];

function step(name: string, work: () => string): void {
  try {
    console.log(`${name}: ${work()}`);
  } catch (error) {
    problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The program with the line that creates the client replaced by the one for the real service; without a key, nothing is sent. */
function withRealService(application: string): string {
  const [, replacement = ''] = /replace the line that creates `client`:\n+```js\n(.*?)^```$/ms.exec(root) ?? [];
  const { code } = firstExample(join(repository, 'README.md'));
  const changed = code.replace(/^const client = .*;\n/m, replacement);
  if (replacement === '' || changed === code) throw new Error('the README has no line to replace, or no replacement');
  // The fleet wraps the error of the call that failed.
  const report = `process.on('uncaughtException', ({ name, cause }) => console.log(cause?.name ?? name));\n`;
  const environment = { ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' };
  // Without the journal of the run before.
  const folder = join(application, 'real-service');
  mkdirSync(folder);
  const printed = run(process.execPath, ['--input-type=module'], {
    cwd: folder,
    env: environment,
    input: report + changed,
  });
  if (printed.trim().split('\n').at(-1) !== 'CredentialError')
    throw new Error(`it fails with ${printed}, not with a CredentialError`);
  return 'requires a key';
}

/** Links to files of the repository, by path or by URL. */
function deadLinks(folder: string): string {
  const text = readFileSync(join(folder, 'README.md'), 'utf8');
  const links = Array.from(text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g), ([, link = '']) => link);
  const dead = links.filter((link) => {
    const [, inRepository] =
      /^https:\/\/github\.com\/iot-distribution\/iot-distribution\/(?:blob|tree)\/main\/(.*)$/.exec(link) ?? [];
    if (inRepository !== undefined) return !existsSync(join(repository, inRepository));
    return !/^[a-z]+:/.test(link) && !existsSync(join(folder, link));
  });
  if (dead.length > 0) throw new Error(`dead links: ${dead.join(', ')}`);
  return `${links.length}`;
}

await inScratchFolder('check-readmes', (folder) => {
  const application = runInstallCommands(folder, commandsBelow(root, 'Install'));
  step('first program of the repository', () =>
    runExample(application, 'distribute.mjs', firstExample(join(repository, 'README.md'))),
  );
  step('the same for the real service', () => withRealService(application));
  for (const { short, folder: home, manifest } of packages) {
    step(`links of ${short}`, () => deadLinks(home));
    const readme = join(application, 'node_modules', manifest.name, 'README.md');
    if (manifest.exports !== undefined && '.' in manifest.exports) {
      step(`first program of ${short}`, () => runExample(application, `${short}.mjs`, firstExample(readme)));
    } else step(`first command of ${short}`, () => runCommand(application, firstCommand(readme)));
  }
  step('links of the repository', () => deadLinks(repository));
});

for (const problem of problems) console.error(`\n${problem}`);
if (problems.length > 0) process.exitCode = 1;
