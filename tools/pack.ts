/** Packs the built packages into `packed/`, as for publishing: an application can install them before they are on npm. */
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packPackages, repository } from './packages.ts';

const folder = join(repository, 'packed');
rmSync(folder, { recursive: true, force: true });
for (const { tarball } of packPackages(folder)) console.log(relative(repository, tarball));
