/**
 * Writes dist/node: all modules of a package in one, for Node. Node spends about half a millisecond on each module that it loads, which
 * is most of the import time of a package with forty modules. Bundlers get the modules as `tsc` writes them, so that they can remove
 * unused ones. Run in a package's folder after `tsc`.
 */
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** Puts a source and all that it imports from this package into one module of a folder. Names stay, whitespace is removed. */
async function write(input: string, dir: string): Promise<void> {
  const bundle = await rolldown({
    input,
    platform: 'node',
    // The sources of this package, by the conditions of Node; packages stay packages.
    external: (id) => !id.startsWith('.') && !id.startsWith('#') && !isAbsolute(id),
    resolve: { conditionNames: ['node', 'import'] },
  });
  // The codec loads its XML engine late; in one module it is always included, since reading a file later can fail.
  await bundle.write({
    dir,
    format: 'esm',
    codeSplitting: false,
    minify: false,
  });
  await bundle.close();
}

async function haveSameExports(one: string, other: string): Promise<void> {
  const modules = [one, other].map((file) => import(pathToFileURL(resolve(file)).href) as Promise<object>);
  const [got, want] = (await Promise.all(modules)).map((module) => Object.keys(module).join(', '));
  if (got !== want) throw new Error(`${one} exports ${got}\nand ${other} ${want}`);
}

await write('src/index.ts', 'dist/node');
await haveSameExports('dist/node/index.js', 'dist/index.js');
