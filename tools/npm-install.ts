/** Installs packages as a user does: npm, a clean folder, no lockfile. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

export interface Project {
  readonly folder: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly type?: 'module' | 'commonjs';
  /** Lines of the project's .npmrc. */
  readonly npmrc?: string;
}

export function npmInstall({ folder, dependencies, type = 'module', npmrc = '' }: Project): void {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'consumer', version: '1.0.0', private: true, type, dependencies };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, '.npmrc'), npmrc);
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, timeout: 300_000 });
}
