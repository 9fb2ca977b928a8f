import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(`${folder}README.md`, 'utf8');
const examples = Array.from(readme.matchAll(/```ts\n(.*?)```/gs), ([, code = '']) => code);

test.concurrent.each(examples)('example %# of the README prints the documented output', async (code) => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '--eval', code], {
    cwd: folder,
  });
  const want = Array.from(code.matchAll(/console\.log\((?:.*|\n(?: .*\n)*? *)\); \/\/ (.*)$/gm), ([, text = '']) =>
    text.split(', '),
  );
  expect(stdout.trimEnd().split('\n')).toEqual(want.flat());
});
