/**
 * The commands of the pages, steps of a pipeline among them, are run: curl by an emulator whose clock is fixed at the time of the signature, all
 * others by a shell. They print the block of text after them.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createEmulator } from '@iot-distribution/emulator';
import { expect, test } from 'vitest';
import { runCommands, withoutWhatVaries } from './programs/command.ts';
import { emulatorOfExamples } from './programs/examples.ts';
import { guidePages, operationPages } from './programs/pages.ts';
import { layOutScene } from './programs/scene.ts';

const shown = [...guidePages(), ...operationPages()].flatMap(({ blocks }) =>
  blocks.flatMap(({ language, notRun, place, text }, index) => {
    const next = blocks[index + 1];
    const output = next?.language === 'text' ? next.text : undefined;
    if (notRun || (language !== 'sh' && language !== 'yaml')) return [];
    return [{ place, text: text.replaceAll(/^- run: /gm, ''), output }];
  }),
);
const [calls, commands] = [true, false].map((isCall) =>
  shown.filter(({ text }) => text.startsWith('curl ') === isCall),
) as [typeof shown, typeof shown];

layOutScene();

test('there is a call for each operation, and there are commands', () => {
  expect(calls.length).toBe(9);
  expect(commands.length).toBeGreaterThan(15);
});

test.concurrent.for(commands)('the command at $place prints what the page says', { timeout: 60_000 }, async (block) => {
  const got = await runCommands(block.text);
  expect(withoutWhatVaries(got)).toBe(withoutWhatVaries(block.output ?? got));
});

test.for(calls)('the call at $place succeeds', async ({ text }) => {
  const { stdout } = await promisify(execFile)('bash', ['--norc', '-euc', `curl() { printf '%s\\n' "$@"; }\n${text}`]);
  const [url = '', ...options] = stdout.trim().split('\n');
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
