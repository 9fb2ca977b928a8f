/** The published packages: their folders in the repository, and their tarballs. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

export const repository = fileURLToPath(new URL('..', import.meta.url));

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export interface Package {
  /** The name without its scope. */
  readonly short: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

export interface Packed extends Package {
  readonly tarball: string;
}

/** In the order of their dependencies. */
export const packages: readonly Package[] = [
  'signer',
  'codec',
  'client',
  'emulator',
  'fleet',
  'shared-quota',
  'cli',
  'contracts',
].map((short) => {
  const folder = join(repository, short === 'contracts' ? short : `packages/${short}`);
  return { short, folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest };
});

/** Packs all of them. pnpm does it, since npm neither applies `publishConfig` nor rewrites `workspace:` ranges. */
export function packPackages(folder: string): Packed[] {
  mkdirSync(folder, { recursive: true });
  return packages.map((one) => {
    run('pnpm', ['pack', '--pack-destination', folder], { cwd: one.folder });
    const { name, version } = one.manifest;
    const tarball = join(folder, `${name.slice(1).replace('/', '-')}-${version}.tgz`);
    if (!existsSync(tarball)) throw new Error(`pnpm packed no tarball of ${one.short}`);
    return { ...one, tarball };
  });
}
