/** What a package re-exports is documented at its source: the page of the package only names it and links there. */
import type { Context, ProjectReflection, Reflection } from 'typedoc';

/** By package, the names that came from it. */
export type Reexports = ReadonlyMap<string, readonly string[]>;

/** Takes out of the page what was declared in the sources of another package. */
export function takeOutReexports(context: Context, own: string): Reexports {
  const { project } = context;
  const moved = new Map<string, string[]>();
  for (const child of exportsOf(project)) {
    const declared = context.getSymbolFromReflection(child)?.declarations?.[0]?.getSourceFile().fileName ?? '';
    const [, from = own] = /\/packages\/(\w+)\/src\//.exec(declared) ?? [];
    if (from === own) continue;
    moved.set(from, [...(moved.get(from) ?? []), child.name]);
    project.removeReflection(child);
  }
  return moved;
}

function exportsOf({ children = [] }: ProjectReflection): Reflection[] {
  return [...children];
}

export function reexportsSection(reexports: Reexports): string {
  const lines = [...reexports].flatMap(([from, names]) => [
    `### From @iot-distribution/${from}`,
    [...new Set(names)]
      .toSorted()
      .map((name) => `[\`${name}\`](../${from}/index.md#${name.toLowerCase()})`)
      .join(', '),
  ]);
  return lines.length === 0 ? '' : `\n## From other packages\n\n${lines.join('\n\n')}\n`;
}
