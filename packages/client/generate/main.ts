/**
 * Generates the methods of a client with their documentation, the list of the codec's model types that the client re-exports, so that its
 * users need no second import, and the version of the package. With `--check`, it writes nothing and fails if a file differs.
 */
import { readFileSync } from 'node:fs';
import { writeGenerated } from '../../../tools/write-generated.ts';
import { clientMethods } from './client-methods.ts';

const models = readFileSync(new URL('../../codec/src/generated/models.ts', import.meta.url), 'utf8');
const names = Array.from(models.matchAll(/^export (?:interface|type) (\w+)/gm), ([, name = '']) => name).toSorted();

const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
const { version } = JSON.parse(manifest) as { readonly version: string };

const versionModule = `// Generated from package.json by \`pnpm generate\`; do not edit.
/** The version of this package, which requests name in \`User-Agent\`. */
export const version = '${version}';
`;

const text = `// Generated from the models of the codec by \`pnpm generate\`; do not edit.
/** The inputs and outputs of calls. */
export type {
${names.map((name) => `  ${name},\n`).join('')}} from '@iot-distribution/codec';
`;

writeGenerated({
  root: new URL('..', import.meta.url),
  folders: ['src/generated'],
  files: new Map([
    ['src/generated/models.ts', text],
    ['src/generated/client-methods.ts', clientMethods()],
    ['src/generated/version.ts', versionModule],
  ]),
  check: process.argv.includes('--check'),
});
