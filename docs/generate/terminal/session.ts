/** What a terminal shows: commands of the command line, run against its own emulator, and what they print. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../packages/cli/src/main.ts', import.meta.url));

const environment = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'testsecret',
  IOT_DISTRIBUTION_OUTPUT: 'table',
};

export interface Step {
  /** The words after `iot-distribution`. */
  readonly words: readonly string[];
  /** stdout and stderr in the order of writing, without blank lines at the end. */
  readonly output: string;
}

/**
 * Runs commands one after the other, in a new folder. Jobs are complete at once, so that the output does not depend on the speed of the
 * machine.
 *
 * @param emulator options of `iot-distribution emulator`
 * @param files what is in the folder, by name
 */
export async function session(
  emulator: readonly string[],
  files: Readonly<Record<string, string>>,
  commands: readonly (readonly string[])[],
): Promise<readonly Step[]> {
  const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const server = start(folder, ['emulator', '--port', '0', '--job-time', '0', ...emulator]);
  try {
    const endpoint = await endpointOf(server);
    const steps: Step[] = [];
    for (const words of commands) {
      steps.push({ words, output: await outputOf(start(folder, words, { IOT_DISTRIBUTION_ENDPOINT: endpoint })) });
    }
    return steps;
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(folder: string, words: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess {
  const script = 'exec "$0" "$@" 2>&1';
  return spawn('sh', ['-c', script, process.execPath, '--no-warnings', main, ...words], {
    cwd: folder,
    env: { ...environment, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function endpointOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece;
      const [, url] = /(http:\/\/127\.0\.0\.1:\d+)\n/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    });
    server.on('error', reject);
    server.on('close', () => reject(new Error(`the emulator does not start: ${printed}`)));
  });
}

function outputOf(command: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    command.stdout?.setEncoding('utf8').on('data', (piece: string) => (printed += piece));
    command.on('error', reject);
    // A job with failed devices has exit code 1.
    command.on('close', (code) => (code === 0 || code === 1 ? resolve(printed.trimEnd()) : reject(new Error(printed))));
  });
}
