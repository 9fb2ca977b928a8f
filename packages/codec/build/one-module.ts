/**
 * Writes dist/node.js: all modules of the codec in one, for Node. Node spends about half a millisecond on each module it loads, and
 * with forty of them that is most of what importing the codec takes. Bundlers get the modules as they are, so that they can leave
 * out what a program does not use.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
const entry = new URL('index.js', dist).href;

const importLine = /^import (?:\{ ([^}]*) \} from )?'([^']+)';$/gm;
const exportLine = /^export \{ ?([^}]*?) ?\}(?: from '([^']+)')?;$/gm;
const exportWord = /^export (?=async |function|class|const)/gm;
const declaration = /^export (?:async )?(?:function\*?|class|const) (\w+)/gm;

/** Each module as an expression whose value is its exports, after those that it needs. */
const modules = new Map<string, string>();
/** What comes from elsewhere. */
const outside = new Set<string>();
/** The module that exports a name; names are in one scope here, so no two may export the same. */
const owners = new Map<string, string>();

function add(href: string): void {
  if (modules.has(href)) return;
  const text = readFileSync(new URL(href), 'utf8');
  const imports = [...text.matchAll(importLine)].map(([line, names = '', from = '']) => ({ line, names, from }));
  for (const { line, names, from } of imports) {
    if (names.includes(' as ')) throw new Error(`${href} imports under another name: ${line}`);
    if (from === '#xml-engine') add(new URL('wire/xml-engine.node.js', dist).href);
    else if (from.startsWith('.')) add(new URL(from, href).href);
    else outside.add(line);
  }
  for (const [, , from = ''] of text.matchAll(exportLine)) if (from !== '') add(new URL(from, href).href);
  if (href === entry) return;
  const names = [...text.matchAll(declaration)].map(([, name = '']) => name);
  for (const name of names) {
    if (owners.has(name)) throw new Error(`${name} is exported by ${owners.get(name)} and by ${href}`);
    owners.set(name, href);
  }
  const body = lean(text.replaceAll(importLine, '').replaceAll(exportLine, '').replaceAll(exportWord, ''));
  modules.set(href, `const { ${names.join(', ')} } = (() => {\n${body}return { ${names.join(', ')} };\n})();`);
}

/**
 * Without docblocks, which stand in the types, and without indentation, which is half of the validators; and in ASCII, so that the
 * engine keeps one byte a character.
 */
function lean(text: string): string {
  return text
    .replaceAll(/^ *\/\*\*[^]*?\*\/\n/gm, '')
    .replaceAll(/^ +/gm, '')
    .replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

add(entry);
const exported = [...readFileSync(new URL(entry), 'utf8').matchAll(exportLine)].flatMap(
  ([, names = '']) => names.match(/\w+/g) ?? [],
);
const parts = [...outside, ...modules.values(), `export { ${exported.join(', ')} };`];
writeFileSync(new URL('node.js', dist), `${parts.join('\n')}\n`);

// What was put together from text is only right when it gives what the modules give.
const [one, many] = (await Promise.all(
  ['node.js', 'index.js'].map((file) => import(new URL(file, dist).href)),
)) as object[];
if (JSON.stringify(one) !== JSON.stringify(many) || Object.keys(one ?? {}).join() !== Object.keys(many ?? {}).join()) {
  throw new Error('dist/node.js is not what dist/index.js is');
}
console.log(`${modules.size} modules in dist/node.js`);
