/** Imports inside a package have one direction, and names one meaning: fails on an import against `import-order.ts`, and on duplicate names. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';
import { importOrder } from './import-order.ts';
import { repository } from './packages.ts';

/** The place of a source: its folder in `src`, or its name at the top level. */
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

/** Names that two packages export on purpose, with one meaning: the emulator describes a transport without importing the
 * client, and `nodeTransport` exists on other platforms to report that it does not work there. */
const sharedNames = new Set([
  'Transport',
  'TransportRequest',
  'TransportResponse',
  'isDistributionError',
  'nodeTransport',
]);

/** An exported name has one meaning in the repository, and a file name is unique in its package, so that a search by name has one result. */
function namesakes(): string[] {
  const sources = globSync('{packages/*,contracts}/src/**/*.ts', { cwd: repository }).filter(
    (file) => !/\.test\.ts$|^packages\/bench\//.test(file),
  );
  const places = new Map<string, string[]>();
  const add = (key: string, file: string) => places.set(key, [...(places.get(key) ?? []), file]);
  for (const file of sources) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    add(`a file ${name} in ${file.slice(0, file.indexOf('/src/'))}`, file);
    // `hash.node.ts` and `hash.noble.ts` are one module for two platforms.
    const [module] = name.split('.');
    for (const exported of new Set(declaredExports(readFileSync(join(repository, file), 'utf8')))) {
      if (!sharedNames.has(exported)) add(`an export ${exported}`, join(dirname(file), module ?? ''));
    }
  }
  return Array.from(places, ([what, where]) => ({ what, where: Array.from(new Set(where)) }))
    .filter(({ where }) => where.length > 1)
    .map(({ what, where }) => `${what} is in ${where.length} places: ${where.join(', ')}`);
}

function declaredExports(text: string): string[] {
  const declaration = /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm;
  return Array.from(text.matchAll(declaration), ([, name = '']) => name);
}

const problems = Object.entries(importOrder)
  .flatMap(([folder, order]) => problemsOf(folder, order))
  .concat(namesakes());
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
