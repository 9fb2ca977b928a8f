/** Imports inside a package run one way: fails on an import against the order of `import-order.ts`, and on a folder that it does not list. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';
import { importOrder } from './import-order.ts';
import { repository } from './packages.ts';

/** Where a source belongs: the folder in `src` that contains it, or its own name at the top. */
function placeOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** Sources of the same package that a file imports or re-exports, types included, relative to `src`. */
function importsOf(file: string, src: string): string[] {
  const { module } = parseSync(file, readFileSync(join(src, file), 'utf8'));
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value ?? '')),
  ];
  return specifiers.filter((name) => name.startsWith('.')).map((name) => normalize(join(dirname(file), name)));
}

function problemsOf(folder: string, order: readonly string[]): string[] {
  const src = join(repository, folder, 'src');
  const files = globSync('**/*.ts', { cwd: src }).filter((file) => !file.endsWith('.test.ts'));
  const places = new Set(files.map(placeOf));
  const unlisted = Array.from(places).filter((place) => !order.includes(place));
  const stale = order.filter((place) => !places.has(place));
  const rank = (file: string) => order.indexOf(placeOf(file));
  const against = files.flatMap((file) =>
    Array.from(new Set(importsOf(file, src)))
      .filter((target) => !target.startsWith('..') && placeOf(target) !== placeOf(file) && rank(target) > rank(file))
      .map((target) => `${folder}/src/${file} imports ${target}, which comes later in tools/import-order.ts`),
  );
  return [
    ...unlisted.map((place) => `${folder}/src/${place} is missing in tools/import-order.ts`),
    ...stale.map((place) => `${folder}/src/${place} does not exist and is listed in tools/import-order.ts`),
    ...against,
  ];
}

const problems = Object.entries(importOrder).flatMap(([folder, order]) => problemsOf(folder, order));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
