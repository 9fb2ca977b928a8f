/** The version that is announced: the largest bump among the changesets of a folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { larger, type Bump } from './changes.ts';

/** All packages share one version, so a changeset for any of them is one for the contracts. */
export function announcedBump(folder: string): Bump {
  let bump: Bump = 'none';
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.md') || file === 'README.md') continue;
    bump = larger(bump, bumpInChangeset(readFileSync(join(folder, file), 'utf8')));
  }
  return bump;
}

export function bumpInChangeset(text: string): Bump {
  const [, head = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  return [...head.matchAll(/^["']?@iot-distribution\/[\w-]+["']?:\s*(patch|minor|major)\s*$/gm)].reduce<Bump>(
    (highest, [, found]) => larger(highest, found as Bump),
    'none',
  );
}

/** Before 1.0.0 a minor version may break, and a patch may add. */
export function neededBump(bump: Bump, released: string | undefined): Bump {
  if (released === undefined || !released.startsWith('0.')) return bump;
  return bump === 'major' ? 'minor' : bump === 'minor' ? 'patch' : bump;
}
