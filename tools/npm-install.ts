/** Installs packages as a user would: npm, a clean folder, no lock. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

export interface Project {
  readonly folder: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly type?: 'module' | 'commonjs';
  /** Further options of npm. */
  readonly options?: readonly string[];
}

export function npmInstall({ folder, dependencies, type = 'module', options = [] }: Project): void {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'consumer', version: '1.0.0', private: true, type, dependencies };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...options], { cwd: folder, timeout: 300_000 });
}
