import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ownRecordings } from '../recordings.ts';
import { runCommand } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'contracts-command-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const surroundings = { environment: {}, now: () => Date.parse('2026-11-24T00:00:00Z') };

describe('verify ends with', () => {
  test('0 when no problems', async () => {
    const { status, output } = await runCommand(['verify', ownRecordings], surroundings);
    expect(output).toMatch(/recorded responses: no problems\n$/);
    expect(status).toBe(0);
  });

  test('1 when something does', async () => {
    const { status, output } = await runCommand(
      ['verify', ownRecordings, '--require', 'recorded', '--report', 'json'],
      surroundings,
    );
    expect(status).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ ok: false });
  });

  const misuses: readonly (readonly [string, readonly string[]])[] = [
    ['no folder', ['verify']],
    ['a folder that does not exist', ['verify', join(root, 'nowhere')]],
    ['two folders', ['verify', root, root]],
    ['an option that does not exist', ['verify', root, '--colour']],
    ['a report that does not exist', ['verify', root, '--report', 'pdf']],
    ['evidence that does not exist', ['verify', root, '--require', 'rumoured']],
    ['an age that is not a number', ['verify', root, '--max-age', 'old']],
    ['a consumer file that does not exist', ['verify', root, '--consumer', join(root, 'none.json')]],
    ['no command', []],
    ['a command that does not exist', ['prove']],
  ];
  test.each(misuses)('2 for %s', async (_, parameters) => {
    const { status, output, messages } = await runCommand(parameters, surroundings);
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(messages.length).toBeGreaterThan(0);
  });
});

test('on GitHub, annotations are printed next to the report', async () => {
  writeFileSync(join(root, 'DeleteDeviceDistributeJob.json'), '{"RequestId":"a","Success":true,"New":1}');
  const parameters = ['verify', root, '--report', 'json'];
  expect((await runCommand(parameters, surroundings)).messages).toEqual([]);
  const { messages, output } = await runCommand(parameters, {
    ...surroundings,
    environment: { GITHUB_ACTIONS: 'true' },
  });
  expect(messages).toEqual([`::error file=${root}/DeleteDeviceDistributeJob.json,title=unknown::New: unknown member`]);
  expect(JSON.parse(output)).toHaveProperty('ok', false);
});

test('help is not misuse', async () => {
  expect(await runCommand(['--help'], surroundings)).toMatchObject({
    status: 0,
    output: expect.stringContaining('verify DIR'),
  });
});
