/** What a command of the command line prints, run against its own emulator. */
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

/**
 * Runs a command in a new folder. Jobs are complete at once.
 *
 * @param emulator options of `iot-distribution emulator`
 * @param files what is in the folder, by name
 * @param words the words after `iot-distribution`
 * @returns stdout and stderr in the order of writing, without whitespace at the end
 */
export async function outputOnEmulator(
  emulator: readonly string[],
  files: Readonly<Record<string, string>>,
  words: readonly string[],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const server = start(folder, ['emulator', '--port', '0', '--job-time', '0', ...emulator]);
  try {
    return await outputOf(start(folder, [...words, '--endpoint', await endpointOf(server)]));
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(folder: string, words: readonly string[]): ChildProcess {
  const script = 'exec "$0" "$@" 2>&1';
  return spawn('sh', ['-c', script, process.execPath, '--no-warnings', main, ...words], {
    cwd: folder,
    env: environment,
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
