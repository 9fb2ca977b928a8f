import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(`${folder}/README.md`, 'utf8');
const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);

// This package does not depend on the client. A block that uses the client runs in the tests of packages that have both.
const own = blocks.filter((code) => !code.includes('@iot-distribution/client'));

/** Wraps a block in its own scope, so that one process runs all of them. */
function scoped(code: string): string {
  return `{\n${code.replace(/^import (\{[^}]*\}) from (.*);$/gm, 'const $1 = await import($2);')}\n}\n`;
}

test('the examples of the README print what they say', { timeout: 20_000 }, async () => {
  const program = own.map(scoped).join('');
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    cwd: folder,
  });
  const want = [...program.matchAll(/^console\.log\((?:.*|\n(?: .*\n)*)\); \/\/ (.*)$/gm)].map(([, text = '']) => text);
  expect(own.length).toBe(5);
  expect(stdout.trimEnd().split('\n')).toEqual(want);
});
