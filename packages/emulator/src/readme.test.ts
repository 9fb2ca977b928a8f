import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(`${folder}/README.md`, 'utf8');
const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);

// The client stands on this package, not the other way round: its block is run by the packages that have both.
const own = blocks.filter((code) => !code.includes('@iot-distribution/client'));

test.each(own.map((code) => [/createEmulator\(.*/.exec(code)?.[0], code]))(
  'the example %s prints what it says',
  async (_, code) => {
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['--input-type=module-typescript', '--eval', code], { cwd: folder });
    const want = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text = '']) => text);
    expect(stdout.trimEnd().split('\n').filter(Boolean)).toEqual(want);
  },
);
