/** The first program or command of a README: pasted unchanged, it must print the output in the README. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';

export interface Example {
  readonly code: string;
  /** Its output: the block of text after it, otherwise the comments after its calls of console.log. */
  readonly output: string;
}

/** @throws {Error} when the README is missing, has no program, or does not show its output */
export function firstExample(readme: string): Example {
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  const [, code, block] = /^```[jt]s\n(.*?)^```$(?:\n+```text\n(.*?)^```$)?/ms.exec(text) ?? [];
  if (code === undefined) throw new Error('it has no README, or no program in it');
  // The comment of a line that prints several times has commas.
  const comments = Array.from(code.matchAll(/console\.log\((?:.*|\n(?: .*\n)*? *)\); \/\/ (.*)$/gm), ([, said = '']) =>
    said.split(', '),
  );
  const output = block?.trimEnd() ?? comments.flat().join('\n');
  if (output === '') throw new Error('its first program does not show its output');
  return { code, output };
}

/** @returns what the program printed, on one line */
export function runExample(folder: string, file: string, { code, output }: Example): string {
  writeFileSync(join(folder, file), code);
  const got = run(process.execPath, [file], { cwd: folder }).trim();
  if (got !== output) throw new Error(`the first program prints\n${got}\nbut the README shows\n${output}`);
  return got.replaceAll('\n', ', ');
}

/** The first command of a README with its output in the block of text after it. */
export function firstCommand(readme: string): Example {
  const [, code, output] =
    /^```sh\n((?:(?!^```).)*)^```$\n+```text\n(.*?)^```$/ms.exec(readFileSync(readme, 'utf8')) ?? [];
  if (code === undefined || output === undefined) throw new Error('it has no command with its output');
  return { code, output: output.trimEnd() };
}

/**
 * Ports differ. An output that ends with `…` is the beginning of the output.
 *
 * @returns the first line that the command printed
 */
export function runCommand(folder: string, { code, output }: Example): string {
  const printed = run('bash', ['-euc', `PATH=$PWD/node_modules/.bin:$PATH\n${code}`], { cwd: folder });
  const got = printed.replaceAll(/(127\.0\.0\.1):\d+/g, '$1:8080').trim();
  const [start = '', rest] = output.split('\n…', 2);
  if (rest === undefined ? got !== output : !got.startsWith(`${start}\n`)) {
    throw new Error(`the first command prints\n${got}\nbut the README shows\n${output}`);
  }
  return got.split('\n')[0] ?? '';
}
