/** Writes generated files, or reports differences from them. Files that are no longer generated are removed. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Generated {
  /** Folder that all paths start from. */
  readonly root: URL;
  /** Folders with generated files only. */
  readonly folders: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  /** Compares instead of writing; a difference sets the exit code. */
  readonly check: boolean;
}

export function writeGenerated({ root, folders, files, check }: Generated): void {
  const stale = folders.flatMap((folder) => present(root, folder)).filter((path) => !files.has(path));
  const changed = [...files].filter(([path, text]) => read(new URL(path, root)) !== text);
  if (check) {
    for (const path of stale) console.error(`no longer generated: ${path}`);
    for (const [path] of changed) console.error(`differs from its contract: ${path}`);
    if (stale.length + changed.length > 0) {
      console.error('Run `pnpm generate` and commit the result.');
      process.exitCode = 1;
    } else console.log(`${files.size} generated files match their contracts`);
    return;
  }
  for (const path of stale) rmSync(new URL(path, root));
  for (const [path, text] of changed) {
    const url = new URL(path, root);
    mkdirSync(dirname(url.pathname), { recursive: true });
    writeFileSync(url, text);
  }
  console.log(`${files.size} files generated, ${changed.length} changed, ${stale.length} removed`);
}

function present(root: URL, folder: string): string[] {
  try {
    return readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

function read(url: URL): string | undefined {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return undefined;
  }
}
