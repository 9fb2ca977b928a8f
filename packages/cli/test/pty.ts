/** Runs the real program on a pseudo-terminal, which `script` of util-linux creates. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { shellQuote } from '../src/output/shell-quote.ts';
import { key, ownEnvironment } from './command.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface OnTerminal {
  /** The width in columns. Default: 80. `script` in CI and `docker exec -t` create terminals with 0. */
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Types each `keys` once, in this order, after the terminal has shown `after`. */
  readonly typing?: readonly { readonly after: RegExp; readonly keys: string }[];
}

/** Everything that the terminal received, and the exit code of the program. */
export function onTerminal(
  words: readonly string[],
  { columns = 80, environment = {}, typing = [] }: OnTerminal = {},
): Promise<{ readonly screen: string; readonly exitCode: number | null }> {
  const command = [process.execPath, main, ...words].map(shellQuote).join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qefc', `stty cols ${columns} rows 24; exec ${command}`, '/dev/null'], {
      // The output must not depend on CI or on the terminal in which the tests run.
      env: { ...ownEnvironment, TERM: 'xterm-256color', ...key, ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const rest = [...typing];
    let screen = '';
    let seen = 0;
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      screen += piece;
      const [next] = rest;
      if (next !== undefined && next.after.test(screen.slice(seen))) {
        rest.shift();
        seen = screen.length;
        child.stdin.write(next.keys);
      }
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ screen, exitCode }));
  });
}

export const ctrlC = '\u0003';
