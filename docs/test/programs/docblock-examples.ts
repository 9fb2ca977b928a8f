/** The `@example` of each docblock as a program, which holds its own comments to what they say. */
import { readFileSync, readdirSync } from 'node:fs';
import { publishedPackages } from '../../build/library-folder.ts';
import type { Program } from './program.ts';
import { statementsChecked } from './stated-values.ts';

const root = new URL('../../../', import.meta.url);

export function docblockExamples(): Program[] {
  return publishedPackages.flatMap((name) => {
    const folder = name === 'contracts' ? 'contracts/src/' : `packages/${name}/src/`;
    const exported = exportsOf(read(`${folder}index.ts`));
    const paths = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
    return paths
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .toSorted()
      .flatMap((path) => examplesIn(folder + path))
      .map(({ place, code, own }, index) => {
        const within = own.filter((one) => !exported.includes(one));
        const imports = [
          importOf(exported, code, `@iot-distribution/${name}`),
          importOf(within, code, `../../${place.replace(/:\d+$/, '')}`),
          ...clientFor(code),
        ];
        const source = [...imports, statementsChecked(code)].join('\n');
        return { place, file: `docblock-${name}-${index + 1}.ts`, source, output: [undefined] };
      });
  });
}

interface Example {
  /** `packages/signer/src/v1.ts:16`, where the docblock begins. */
  readonly place: string;
  readonly code: string;
  /** What the file itself exports. */
  readonly own: readonly string[];
}

function examplesIn(path: string): Example[] {
  const source = read(path);
  const own = Array.from(source.matchAll(/^export (?:function\*?|const|class) (\w+)/gm), ([, name = '']) => name);
  return [...source.matchAll(/\/\*\*(?:(?!\*\/).)*\*\//gs)].flatMap(({ 0: docblock, index }) => {
    const place = `${path}:${source.slice(0, index).split('\n').length}`;
    const [, ...examples] = docblock.replaceAll(/^ *(?:\*\/| \* ?)/gm, '').split(/^@example\n/m);
    return examples.map((text) => ({ place, code: text.replace(/^@.*/ms, ''), own }));
  });
}

/** In the form of a list of imports: `signV1`, `type V1Signed`. */
function exportsOf(index: string): string[] {
  return [...index.matchAll(/^export (type )?\{(.*?)\}/gms)].flatMap(([, type = '', list = '']) =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => type + name),
  );
}

function importOf(exported: readonly string[], code: string, module: string): string {
  const imported = Array.from(code.matchAll(/^import .*$/gm), ([line]) => line).join('\n');
  const names = exported.filter((name) => {
    const word = new RegExp(`(?<!\\w|[^.]\\.)${name.replace('type ', '')}(?!\\w)`);
    return word.test(code) && !word.test(imported);
  });
  return names.length === 0 ? '' : `import { ${names.join(', ')} } from ${JSON.stringify(module)};`;
}

/** An example may take a client for granted. Every other one loads the package as well, so that what it fetches goes to the emulator. */
function clientFor(code: string): string[] {
  if (!/(?<![.\w])client\b/.test(code) || /const client\b/.test(code)) return [`import '@iot-distribution/client';`];
  return [
    `import { createClient as clientOfExample } from '@iot-distribution/client';`,
    `const client = clientOfExample({ credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' } });`,
  ];
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
