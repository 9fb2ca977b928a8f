/** The exports of the entry points of a package, resolved through its declaration files to their declarations. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Package } from '../packages.ts';
import { readDeclarations, type Declaration, type DeclarationFile, type Elsewhere } from './declarations.ts';

/** The declaration of an export, or the package that it comes from. */
export interface Exported {
  readonly name: string;
  readonly declarations: readonly Declaration[];
  readonly from?: string;
}

export interface Surface {
  /** Of the entry point, as an importer writes it: `@iot-distribution/codec`. */
  readonly specifier: string;
  readonly exports: readonly Exported[];
  /** Exported by no entry point, but used by exports: a user who implements or stores one needs it, too. */
  readonly within: readonly Declaration[];
}

export function surfacesOf({ folder, manifest, short }: Package): Surface[] {
  const files = new Map<string, DeclarationFile>();
  const entries = entryPoints(manifest);
  for (const { declarations } of entries)
    if (!existsSync(join(folder, declarations))) throw new Error(`${short} is not built`);

  const read = (path: string): DeclarationFile => {
    const known = files.get(path) ?? readDeclarations(path);
    files.set(path, known);
    return known;
  };

  /** A file of this package; undefined if the module belongs to another package. */
  const resolve = (module: string, from: string): string | undefined => {
    if (module.startsWith('.')) return join(dirname(from), module.replace(/\.[jt]s$/, '.d.ts'));
    if (!module.startsWith('#')) return undefined;
    const target = firstTarget((manifest['publishConfig'] as { imports: Record<string, unknown> }).imports[module]);
    return target?.startsWith('./') ? join(folder, target.replace(/(\.d)?\.[jt]s$/, '.d.ts')) : undefined;
  };

  const follow = ({ module, name }: Elsewhere, from: string): Found => {
    const path = resolve(module, from);
    return path === undefined ? { from: module } : find(name, path);
  };

  /** The module from which the file exports it, or its declaration. */
  const find = (name: string, path: string): Found => {
    const file = read(path);
    const target = file.exported.get(name);
    if (typeof target === 'object') return follow(target, path);
    const local = target ?? name;
    const declarations = file.declared.get(local);
    if (declarations !== undefined) return { declarations, path };
    const elsewhere = file.imported.get(local);
    if (elsewhere !== undefined) return follow(elsewhere, path);
    for (const module of file.spread) {
      const found = follow({ module, name }, path);
      if (found.declarations !== undefined || found.from !== undefined) return found;
    }
    return {};
  };

  const roots = entries.map(({ specifier, declarations }) => {
    const entry = join(folder, declarations);
    const found = exportedNames(entry, read, resolve).map((name) => ({ name, ...find(name, entry) }));
    const lost = found.find((one) => one.declarations === undefined && one.from === undefined);
    if (lost !== undefined) throw new Error(`${short}: the declaration of ${lost.name} is not found`);
    return { specifier, found };
  });
  const exported = new Set(roots.flatMap(({ found }) => found.flatMap(({ declarations = [] }) => declarations)));

  /** The declarations that some declarations use, and those that these use, without exported ones. */
  const usedBy = (found: readonly Found[]): Declaration[] => {
    const within = new Set<Declaration>();
    const queue = [...found];
    for (const { declarations = [], path } of queue) {
      if (path === undefined) continue;
      for (const name of declarations.flatMap(({ uses }) => uses)) {
        const used = find(name, path);
        const [first] = used.declarations ?? [];
        if (first === undefined || exported.has(first) || within.has(first)) continue;
        for (const one of used.declarations ?? []) within.add(one);
        queue.push(used);
      }
    }
    return [...within].toSorted(byName);
  };

  return roots.map(({ specifier, found }) => ({
    specifier,
    exports: found.map(({ name, declarations = [], from }) => ({
      name,
      declarations,
      ...(from !== undefined && { from }),
    })),
    within: usedBy(found),
  }));
}

/** What a program can import from a package, and the file with its declarations. */
function entryPoints({ name, publishConfig }: Package['manifest']): { specifier: string; declarations: string }[] {
  const { exports } = publishConfig as { readonly exports: Readonly<Record<string, { readonly types?: string }>> };
  return Object.entries(exports).flatMap(([path, { types }]) =>
    types === undefined ? [] : [{ specifier: `${name}${path.slice(1)}`, declarations: types }],
  );
}

interface Found {
  readonly declarations?: readonly Declaration[];
  readonly path?: string;
  /** The package that it comes from. */
  readonly from?: string;
}

function exportedNames(
  path: string,
  read: (path: string) => DeclarationFile,
  resolve: (module: string, from: string) => string | undefined,
): string[] {
  const { exported, spread } = read(path);
  const more = spread.flatMap((module) => {
    const target = resolve(module, path);
    return target === undefined ? [] : exportedNames(target, read, resolve);
  });
  return [...new Set([...exported.keys(), ...more])].toSorted();
}

function firstTarget(tree: unknown): string | undefined {
  if (typeof tree === 'string') return tree;
  return Object.values((tree ?? {}) as object)
    .map(firstTarget)
    .find((target) => target !== undefined);
}

function byName(left: Declaration, right: Declaration): number {
  return left.name < right.name ? -1 : 1;
}
