/** Runs the tests of all packages, and prints one line of totals. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from './packages.ts';
import { countFile, type TestCount } from './tests/count-tests.ts';

const manifests = globSync(
  ['packages/*/package.json', 'packages/emulator/test/interop/package.json', 'contracts/package.json'],
  {
    cwd: repository,
  },
);
const folders = manifests
  .filter((path) => 'test' in scriptsOf(path))
  .map((path) => join(repository, dirname(path)))
  .toSorted();
for (const folder of folders) rmSync(join(folder, countFile), { force: true });

const env = {
  // Many tests wait for servers, processes and sockets: other packages use the processor meanwhile.
  TURBO_CONCURRENCY: '5',
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  ...(!process.stdout.isTTY && { NO_COLOR: '1' }),
};
const options = ['--continue=always', '--output-logs=new-only', ...process.argv.slice(2)];
const { status } = spawnSync('turbo', ['run', 'test', ...options], { cwd: repository, env, stdio: 'inherit' });

const missing = folders.filter((folder) => !existsSync(join(folder, countFile)));
const counts = folders
  .filter((folder) => !missing.includes(folder))
  .map((folder) => JSON.parse(readFileSync(join(folder, countFile), 'utf8')) as TestCount);
const sum = (which: keyof TestCount) => counts.reduce((total, count) => total + count[which], 0);
for (const folder of missing)
  console.error(`the tests of ${folder} did not finish, or do not run with tools/vitest.config.ts`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
if (status !== 0 || missing.length > 0 || sum('failed') > 0) process.exitCode = 1;

function scriptsOf(path: string): object {
  const { scripts } = JSON.parse(readFileSync(join(repository, path), 'utf8')) as { scripts?: object };
  return scripts ?? {};
}
