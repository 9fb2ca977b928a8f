/** Runs a program and returns its output; an error contains the complete output. */
import { execFileSync } from 'node:child_process';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** In milliseconds. */
  readonly timeout?: number;
}

export function run(command: string, parameters: readonly string[], options: RunOptions = {}): string {
  const { cwd, env, input = '', timeout = 120_000 } = options;
  try {
    return execFileSync(command, parameters, {
      cwd,
      env: { ...process.env, ...env },
      input,
      timeout,
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 64 * 1024 * 1024,
      // On Windows, npm, pnpm and similar programs are command files, which need a shell.
      shell: process.platform === 'win32',
    });
  } catch (error) {
    const { stdout, stderr, signal } = error as { stdout?: string; stderr?: string; signal?: string };
    const ended = signal ? `was killed by ${signal}` : 'failed';
    const said = [stdout, stderr].map((text) => text?.trim()).filter(Boolean);
    throw new Error([`${command} ${parameters.join(' ')} ${ended}`, ...said].join('\n'), { cause: error });
  }
}
