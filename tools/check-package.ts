// Checks the tarball for publishing, not the folder. Run in a package's folder after its build.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly imports?: Readonly<Record<string, unknown>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

// pnpm applies `publishConfig` and rewrites `workspace:` and `catalog:` ranges; npm does neither.
function pack(folder: string): string {
  run('pnpm', ['pack', '--pack-destination', folder]);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('pnpm pack wrote no tarball');
  return join(folder, tarball);
}

function run(command: string, parameters: readonly string[]): string {
  try {
    // On Windows, pnpm, attw and similar programs are command files, which need a shell.
    return execFileSync(command, parameters, { encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} failed\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}

/** The fields that the registry's page and bundlers use. */
const expected: Readonly<Record<string, (value: unknown) => boolean>> = {
  description: (value) => typeof value === 'string' && value.length > 40,
  keywords: (value) => Array.isArray(value) && value.length > 3,
  homepage: (value) => typeof value === 'string',
  bugs: (value) => typeof value === 'string',
  repository: (value) => typeof value === 'object',
  license: (value) => value === 'Apache-2.0',
  engines: (value) => typeof value === 'object',
  sideEffects: (value) => value === false,
  files: (value) => Array.isArray(value),
  type: (value) => value === 'module',
};

function* manifestProblems(manifest: Manifest, source: Manifest): Generator<string> {
  for (const [field, isRight] of Object.entries(expected)) {
    if (!isRight(manifest[field])) yield `${field} is missing or wrong`;
  }
  for (const field of ['dependencies', 'peerDependencies', 'optionalDependencies']) {
    for (const [name, range] of Object.entries((manifest[field] ?? {}) as Record<string, string>)) {
      if (/^(workspace|catalog|link|file):/.test(range)) yield `${field}.${name} is still "${range}"`;
    }
  }
  yield* rangeProblems(manifest);
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
    if (script in ((manifest['scripts'] ?? {}) as object)) yield `scripts.${script} would run on every user's machine`;
  }
  for (const entry of Object.keys(source.exports ?? {})) {
    if (!(entry in (manifest.exports ?? {}))) yield `exports["${entry}"] is missing from publishConfig.exports`;
  }
  if (targets(entries(manifest)).some((target) => target.startsWith('./src/')))
    yield 'exports, imports or bin refer to src/';
}

/**
 * A library allows every compatible version of another one, so that a project has one copy of each; the command uses exactly the
 * versions that it was tested with.
 */
function* rangeProblems({ name: self, bin, exports, dependencies }: Manifest): Generator<string> {
  const isLibrary = exports !== undefined && '.' in exports;
  const [right, kind] = isLibrary ? [/^\^\d/, 'a range with ^'] : [/^\d/, 'one exact version'];
  if (!isLibrary && bin === undefined) yield 'it has neither exports nor a command';
  for (const [name, range] of Object.entries((dependencies ?? {}) as Record<string, string>)) {
    if (name.startsWith('@iot-distribution/') && !right.test(range))
      yield `${self} must depend on ${name} with ${kind}, not with "${range}"`;
  }
}

function* fileProblems(root: string, files: readonly string[], manifest: Manifest): Generator<string> {
  for (const name of ['README.md', 'LICENSE']) if (!files.includes(name)) yield `${name} is missing`;
  for (const name of files) {
    if (/\.test\.|\.tsbuildinfo$|^(src|test|generate|node_modules)\//.test(name))
      yield `${name} does not belong in the tarball`;
    if (name.endsWith('.map') && !hasSources(join(root, name)))
      yield `${name} refers to sources that are not in the tarball`;
  }
  for (const target of targets(entries(manifest))) {
    const name = target.replace('./', '');
    const found = name.includes('*')
      ? files.some((file) => file.startsWith(name.split('*', 1)[0] ?? name))
      : files.includes(name);
    if (!found) yield `${target} is in exports, imports or bin, but not in the tarball`;
  }
}

function hasSources(map: string): boolean {
  const { sources, sourcesContent } = JSON.parse(readFileSync(map, 'utf8')) as { sources: []; sourcesContent?: [] };
  return sources.length === sourcesContent?.length;
}

function entries({ exports, imports, bin }: Manifest): unknown {
  return [exports, imports, bin];
}

/** Every file in a tree of export conditions; a value of `imports` may be another package instead. */
function targets(tree: unknown): string[] {
  if (typeof tree === 'string') return tree.startsWith('./') ? [tree] : [];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(targets) : [];
}

async function publintProblems(tarball: string): Promise<string[]> {
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: buffer as ArrayBuffer }, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
}

// The packages are ESM only. `cjs-resolves-to-esm` warns that `require()` gets an ES module; from Node 20.19, the oldest supported
// version, `require()` loads one. `node10` resolution does not support `exports`, so the profile excludes it.
function attw(tarball: string): void {
  const rules = ['--profile', 'node16', '--ignore-rules', 'cjs-resolves-to-esm'];
  run('attw', [tarball, ...rules, '--no-definitely-typed', '--no-emoji', '--no-color', '--format', 'ascii']);
}

const folder = mkdtempSync(join(tmpdir(), 'check-package-'));
try {
  const tarball = pack(folder);
  run('tar', ['-xzf', tarball, '-C', folder]);
  const root = join(folder, 'package');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const source = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const problems = [
    ...manifestProblems(manifest, source),
    ...fileProblems(root, files, manifest),
    ...(await publintProblems(tarball)),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  // A package with only a command has no types.
  if (targets(manifest.exports).some((target) => target.endsWith('.d.ts'))) attw(tarball);
  const unpacked = files.reduce((sum, name) => sum + statSync(join(root, name)).size, 0);
  console.log(`${manifest.name}: ${files.length} files, ${statSync(tarball).size} bytes packed, ${unpacked} unpacked`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
