/** The first program of a README, or its first command: as it is pasted, it must print what the README says. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';

export interface Example {
  readonly code: string;
  /** What it prints: the block of text after it, else the comments after its calls of console.log. */
  readonly output: string;
}

/** @throws {Error} when the README is missing, has no program, or does not say what it prints */
export function firstExample(readme: string): Example {
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  const [, code, block] = /^```[jt]s\n(.*?)^```$(?:\n+```text\n(.*?)^```$)?/ms.exec(text) ?? [];
  if (code === undefined) throw new Error('it has no README, or no program in it');
  // A line that prints several times says so with commas.
  const comments = Array.from(code.matchAll(/console\.log\((?:.*|\n(?: .*\n)*? *)\); \/\/ (.*)$/gm), ([, said = '']) =>
    said.split(', '),
  );
  const output = block?.trimEnd() ?? comments.flat().join('\n');
  if (output === '') throw new Error('its first program does not say what it prints');
  return { code, output };
}

/** @returns what the program printed, on one line */
export function runExample(folder: string, file: string, { code, output }: Example): string {
  writeFileSync(join(folder, file), code);
  const got = run(process.execPath, [file], { cwd: folder }).trim();
  if (got !== output)
    throw new Error(`the first program prints\n${got}\nand the README says that it prints\n${output}`);
  return got.replaceAll('\n', ', ');
}

/** The first command of a README that has its output in the block of text after it. */
export function firstCommand(readme: string): Example {
  const [, code, output] =
    /^```sh\n((?:(?!^```).)*)^```$\n+```text\n(.*?)^```$/ms.exec(readFileSync(readme, 'utf8')) ?? [];
  if (code === undefined || output === undefined) throw new Error('it has no command with its output');
  return { code, output: output.trimEnd() };
}

/**
 * Ports differ. An output that ends with `…` is the start of what is printed.
 *
 * @returns the first line that the command printed
 */
export function runCommand(folder: string, { code, output }: Example): string {
  const printed = run('bash', ['-euc', `PATH=$PWD/node_modules/.bin:$PATH\n${code}`], { cwd: folder });
  const got = printed.replaceAll(/(127\.0\.0\.1):\d+/g, '$1:8080').trim();
  const [start = '', rest] = output.split('\n…', 2);
  if (rest === undefined ? got !== output : !got.startsWith(`${start}\n`)) {
    throw new Error(`the first command prints\n${got}\nand the README says that it prints\n${output}`);
  }
  return got.split('\n')[0] ?? '';
}
