/** A copy of the working tree with uncommitted changes, in which sources can be changed safely. */
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.ts';

/** Copies tracked and new files whose path is wanted, and links the installed packages. */
export function copyRepository(repository: string, folder: string, isWanted: (file: string) => boolean): void {
  const files = run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: repository });
  for (const file of files.split('\0')) {
    if (file === '' || !isWanted(file) || !existsSync(join(repository, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(repository, file), join(folder, file), { recursive: true, verbatimSymlinks: true });
  }
  linkDependencies(repository, folder);
}

/** Packages of the workspace are linked by relative paths, so their links lead into the copy; all others lead to the installation. */
function linkDependencies(repository: string, folder: string): void {
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const packages = readdirSync(join(repository, 'packages')).map((name) => `packages/${name}`);
  for (const one of [...packages, 'contracts']) {
    const installed = join(repository, one, 'node_modules');
    if (!existsSync(installed)) continue;
    cpSync(installed, join(folder, one, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.includes('.vite'),
    });
  }
}
