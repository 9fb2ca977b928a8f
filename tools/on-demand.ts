/**
 * Runtimes and tools for the checks of the packages only: pinned in `on-demand/`, and installed by npm without install
 * scripts when a check first needs them. They are not devDependencies, since they take 1.6 GB.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repository } from './packages.ts';
import { run } from './run.ts';

const pinned = join(repository, 'tools/on-demand');
const folder = join(repository, 'node_modules/.cache/on-demand');
const files = ['package.json', 'package-lock.json', '.npmrc'];

/** Path of a file in one of them. */
export function onDemand(path: string): string {
  install();
  return join(folder, 'node_modules', path);
}

/** Imports one of them by its name. */
export async function importOnDemand(name: string): Promise<unknown> {
  install();
  return import(createRequire(join(folder, 'package.json')).resolve(name));
}

function install(): void {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(pinned, file)));
  const wanted = hash.digest('hex');
  const stamp = join(folder, 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const started = performance.now();
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(join(pinned, file), join(folder, file));
  run('npm', ['ci', '--loglevel=error'], { cwd: folder, timeout: 540_000 });
  writeFileSync(stamp, wanted);
  console.log(`runtimes and tools installed (${Math.round((performance.now() - started) / 1000)} s)`);
}
