/**
 * Writes dist/node: all modules of a package in one, for Node. Node spends about half a millisecond on each module that it loads, and
 * that is most of what importing a package of forty modules takes. Bundlers get the modules as `tsc` writes them, so that they can leave
 * out what a program does not use. Run in a package's folder after `tsc`.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const bundle = await rolldown({
  input: 'src/index.ts',
  platform: 'node',
  // The sources of this package, by the conditions of Node; packages stay packages.
  external: (id) => !id.startsWith('.') && !id.startsWith('#') && !isAbsolute(id),
  resolve: { conditionNames: ['node', 'import'] },
});
// Names stay, white space goes: it is half of the validators, and the readable modules lie beside.
const minify = { compress: false, mangle: false, codegen: true } as const;
await bundle.write({ dir: 'dist/node', format: 'esm', minify });
await bundle.close();

// The validators are nested thirty levels deep, and `tsc` indents each of them.
for (const file of globSync('dist/generated/*-validators.js')) {
  const text = readFileSync(file, 'utf8');
  if (text.includes('`')) throw new Error(`${file} may have a text of several lines, whose blanks have to stay`);
  writeFileSync(file, text.replaceAll(/^ +/gm, ''));
}

const [one, many] = await Promise.all(
  ['dist/node/index.js', 'dist/index.js'].map((file) => import(pathToFileURL(resolve(file)).href) as Promise<object>),
);
const [got, want] = [one, many].map((module) => Object.keys(module ?? {}).join(', '));
if (got !== want) throw new Error(`dist/node exports ${got}\nand dist/index.js ${want}`);
