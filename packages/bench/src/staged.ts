/** The packages as a user gets them: the build, with the published manifest. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Client from '@iot-distribution/client';
import type * as Codec from '@iot-distribution/codec';
import type * as Signer from '@iot-distribution/signer';

interface Published {
  readonly signer: typeof Signer;
  readonly codec: typeof Codec;
  readonly client: typeof Client;
}

const packages = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Provides a folder with the packages in `node_modules`.
 *
 * @throws Error when a package has not been built
 */
export async function withStaged<Result>(work: (folder: string) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    for (const name of ['signer', 'codec', 'client']) stage(name, join(folder, 'node_modules'));
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Imports a package by its name, so that the conditions of its `exports` select the file. */
export async function importStaged<Name extends keyof Published>(folder: string, name: Name): Promise<Published[Name]> {
  const file = createRequire(join(folder, 'index.js')).resolve(`@iot-distribution/${name}`);
  return (await import(pathToFileURL(file).href)) as Published[Name];
}

function stage(name: string, modules: string): void {
  const [from, to] = [join(packages, name), join(modules, '@iot-distribution', name)];
  if (!existsSync(join(from, 'dist/index.js'))) throw new Error(`packages/${name} has no dist: run pnpm build first`);
  cpSync(join(from, 'dist'), join(to, 'dist'), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Record<string, object | undefined>;
  writeFileSync(join(to, 'package.json'), JSON.stringify({ ...manifest, ...manifest['publishConfig'] }));
  for (const dependency of Object.keys(manifest['dependencies'] ?? {})) {
    if (dependency.startsWith('@iot-distribution/')) continue;
    mkdirSync(join(modules, dependency, '..'), { recursive: true });
    if (!existsSync(join(modules, dependency)))
      symlinkSync(join(from, 'node_modules', dependency), join(modules, dependency));
  }
}
