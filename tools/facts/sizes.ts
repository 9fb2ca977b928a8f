/** Sizes that pages quote, in bytes, by name: measured by `pnpm check:size`, kept in `etc/sizes.json`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../packages.ts';

type Sizes = Readonly<Record<string, number>>;

const path = join(repository, 'etc/sizes.json');

export function readSizes(): Sizes {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Sizes) : {};
}

export function writeSizes(measured: Sizes): void {
  writeFileSync(path, `${JSON.stringify(named(measured), null, 2)}\n`);
}

/** Another patch version of a dependency has a slightly different size; a change of a twentieth is reported. */
export function sizeProblems(measured: Sizes): string[] {
  const kept = readSizes();
  return Object.entries(named(measured)).flatMap(([name, bytes]) => {
    const stated = kept[name] ?? 0;
    if (Math.abs(bytes - stated) <= stated / 20) return [];
    return [`etc/sizes.json: ${name} is ${stated} B, but ${bytes} B were measured: run \`pnpm check:size --write\``];
  });
}

/** `one query, for Node, gzip` becomes `one-query-for-node-gzip`. */
function named(sizes: Sizes): Sizes {
  const slug = (what: string) => what.toLowerCase().replaceAll(/[^a-z\d]+/g, '-');
  return Object.fromEntries(Object.entries(sizes).map(([what, bytes]) => [slug(what), bytes]));
}
