/** Part of a new version: stores its schemas, so that the next version can be compared with them. */
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './packages.ts';

const from = join(repository, 'packages/codec/schemas');
const to = join(repository, 'contracts/released');

for (const file of readdirSync(to)) if (file.endsWith('.json')) rmSync(join(to, file));
for (const file of readdirSync(from)) copyFileSync(join(from, file), join(to, file));
