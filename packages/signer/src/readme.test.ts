import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { v1, v3 } from '../test/vectors.ts';
import * as signer from './index.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
// Without the marks of `pnpm facts`.
const readme = readFileSync(`${folder}README.md`, 'utf8').replaceAll(/<!--.*?-->/g, '');
const examples = Array.from(readme.matchAll(/```ts\n(.*?)```/gs), ([, code = '']) => code);

it.each(examples)('an example of the README prints the output that it shows: %#', async (code) => {
  const parameters = ['--no-warnings', '--input-type=module', '--eval', code];
  const { stdout } = await promisify(execFile)(process.execPath, parameters, { cwd: folder });
  const want = Array.from(code.matchAll(/console\.log\((?:.*|\n(?: .*\n)*? *)\); \/\/ (.*)$/gm), ([, line]) => line);
  expect(want).not.toEqual([]);
  expect(stdout.trimEnd().split('\n')).toEqual(want);
});

it('the README names every export and every code, and counts the vectors right', () => {
  const source = readFileSync(`${folder}src/signing-error.ts`, 'utf8');
  const codes = Array.from(source.matchAll(/\| '([a-z-]+)'/g), ([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(10);
  const named = (text: string) => readme.includes(`\`${text}\``) || readme.includes(`\`${text}(`);
  expect([...Object.keys(signer), ...codes].filter((text) => !named(text))).toEqual([]);
  const published = v1.documented.length + v3.documented.filter(({ kind }) => kind === 'documented').length;
  expect(readme).toMatch(new RegExp(`${v1.vectors.length} requests of v1 and ${v3.vectors.length} of V3`));
  expect(readme).toMatch(new RegExp(`and ${published}\\s+samples that Alibaba Cloud published`));
});
