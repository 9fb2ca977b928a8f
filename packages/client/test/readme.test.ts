import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const pages = ['README.md', '../../docs/recipes/opentelemetry.md'];
const texts = await Promise.all(pages.map((page) => readFile(`${folder}${page}`, 'utf8')));
const blocks = texts.flatMap((text, page) =>
  Array.from(text.matchAll(/```ts\n(.*?)```/gs), ([, code = '']) => [pages[page], code] as const),
);

test.each(blocks)('an example of %s prints what it says', async (_, code) => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '--eval', code], {
    cwd: folder,
  });
  const want = Array.from(code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm), ([, text = '']) => text.split(', '));
  expect(stdout.trimEnd().split('\n')).toEqual(want.flat());
});
