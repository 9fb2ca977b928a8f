/** The commands that pages show are run: those of our packages by a shell, curl by an emulator whose clock stands where the request was signed. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createEmulator } from '@iot-distribution/emulator';
import { expect, test } from 'vitest';
import { emulatorOfExamples } from './programs/examples.ts';
import { guidePages, operationPages } from './programs/pages.ts';

const docs = fileURLToPath(new URL('..', import.meta.url));
const shown = [...guidePages(), ...operationPages()]
  .flatMap(({ blocks }) => blocks)
  .filter(({ language, notRun }) => language === 'sh' && !notRun);
const [calls, commands] = [true, false].map((isCall) =>
  shown.filter(({ text }) => text.startsWith('curl ') === isCall),
) as [typeof shown, typeof shown];

test('there is a call for each operation, and a command', () => {
  const got = [calls.length, commands.length];
  expect(got).toEqual([9, 1]);
});

test.for(commands)('the command at $place succeeds', async ({ text }) => {
  const got = await shell(text);
  expect(got).not.toBe('');
});

test.for(calls)('the call at $place is answered with a success', async ({ text }) => {
  const [url = '', ...options] = (await shell(`curl() { printf '%s\\n' "$@"; }\n${text}`)).trim().split('\n');
  const body = options[options.indexOf('--data-raw') + 1];
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const emulator = createEmulator({ ...emulatorOfExamples, now: () => Date.UTC(2020, 1, 13, 12, 12, 22) });
  const response = await emulator.fetch(
    url,
    options.includes('--data-raw') ? { method: 'POST', body: body ?? '', headers } : {},
  );
  const got = await response.json();
  expect(got).toMatchObject({ Success: true });
});

async function shell(script: string): Promise<string> {
  const PATH = [fileURLToPath(new URL('../node_modules/.bin', import.meta.url)), process.env['PATH']].join(':');
  const run = promisify(execFile);
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: docs,
    env: { ...process.env, PATH },
  });
  return stdout;
}
