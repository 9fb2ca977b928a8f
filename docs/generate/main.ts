/** Makes the reference pages in docs/api from the contracts. With `--check` it writes nothing and fails on a difference. */
import { operations } from '@iot-distribution/codec';
import { writeGenerated } from '../../tools/write-generated.ts';
import { indexPage } from './index-page.ts';
import { operationPage } from './operation-page.ts';

const all = Object.values(operations);

writeGenerated({
  root: new URL('..', import.meta.url),
  folders: ['api'],
  files: new Map([
    ['api/README.md', indexPage(all)],
    ...all.map((operation) => [`api/${operation.action}.md`, operationPage(operation)] as const),
  ]),
  check: process.argv.includes('--check'),
});
