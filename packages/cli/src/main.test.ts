/** The real program, on a real terminal and in real pipes: what a test inside this process cannot see. */
import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { documentedJob } from '@iot-distribution/emulator';
import { describe, expect, test } from 'vitest';
import { command, emulatorUrl, key } from '../test/command.ts';
import { ctrlC, onTerminal } from '../test/pty.ts';
import { exitCodes } from './exit-codes.ts';

const { jobId } = documentedJob;
const running = { jobs: [{ plan: [{ status: 'running' }] }] } as const;
const main = fileURLToPath(new URL('main.ts', import.meta.url));
const program = `${process.execPath} ${main}`;
const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...key };

describe('Ctrl-C', () => {
  test.concurrent('on a terminal ends a wait with 130 and says how to wait again', async () => {
    const endpoint = await emulatorUrl(running);
    const got = await onTerminal(['query', jobId, '--wait', '--endpoint', endpoint], {
      typing: [{ after: /is running/, keys: ctrlC }],
    });
    expect(got.exitCode).toBe(exitCodes.interrupted);
    expect(got.screen).toContain(`To wait again: iot-distribution query '${jobId}' --wait --endpoint ${endpoint}`);
  });

  test.concurrent('on a terminal ends a wait for an endpoint that never responds', async () => {
    const endpoint = await emulatorUrl({ faults: [{ fault: 'delay', milliseconds: 60_000 }] });
    const got = await onTerminal(['query', jobId, '--wait', '--endpoint', endpoint], {
      typing: [{ after: /waiting for the first response/, keys: ctrlC }],
    });
    expect(got.exitCode).toBe(exitCodes.interrupted);
  });

  test.concurrent('on a terminal ends the demo', async () => {
    const got = await onTerminal(['demo'], { typing: [{ after: /is initializing/, keys: ctrlC }] });
    expect(got.exitCode).toBe(exitCodes.interrupted);
    expect(got.screen).toContain('To run it again: iot-distribution demo');
  });

  test.concurrent('on a terminal ends a command that reads what is typed', async () => {
    const got = await onTerminal(['explain', '--string-to-sign', 'GET&%2F&A%3Db'], {
      typing: [
        { after: /$/, keys: 'Specified signature\r' },
        { after: /Specified signature/, keys: ctrlC },
      ],
    });
    expect(got.exitCode).toBe(exitCodes.interrupted);
  });

  test.concurrent('a second one kills what does not end', async () => {
    const endpoint = await emulatorUrl(running);
    const got = await onTerminal(['query', jobId, '--wait', '--endpoint', endpoint], {
      typing: [{ after: /is running/, keys: `${ctrlC}${ctrlC}` }],
    });
    expect(got.exitCode).toBe(exitCodes.interrupted);
  });

  test.concurrent('without a terminal (SIGINT) ends a wait with 130 and says how to wait again', async () => {
    const endpoint = await emulatorUrl(running);
    const child = spawn(process.execPath, [main, 'query', jobId, '--wait', '--endpoint', endpoint], {
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    const exitCode = await new Promise((resolve) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
        if (text.includes('is running')) child.kill('SIGINT');
      });
      child.on('close', resolve);
    });
    expect(exitCode).toBe(exitCodes.interrupted);
    expect(stderr).toContain('To wait again: iot-distribution query');
  });
});

describe('a terminal', () => {
  test.concurrent('of width 0 gets plain lines, and few of them', async () => {
    const endpoint = await emulatorUrl({
      jobs: [{ plan: [{ status: 'running', milliseconds: 1_500 }, { status: 'completed' }] }],
    });
    const got = await onTerminal(['query', jobId, '--wait', '--endpoint', endpoint], { columns: 0 });
    expect(got.exitCode).toBe(exitCodes.done);
    expect(got.screen.length).toBeLessThan(2_000);
    expect(stripVTControlCharacters(got.screen)).toBe(got.screen);
  });

  test.concurrent.each([
    ['NO_COLOR', {}, { NO_COLOR: '1' }],
    ['--no-color', { option: '--no-color' }, {}],
  ])('gets no colours with %s', async (_, { option }: { option?: string }, variables: Record<string, string>) => {
    const got = await onTerminal(['demo', ...(option === undefined ? [] : [option])], { environment: variables });
    expect(got.exitCode).toBe(exitCodes.done);
    expect(got.screen).not.toMatch(/\u001B\[[0-9;]*m/);
  });

  test.concurrent('gets colours otherwise', async () => {
    expect((await onTerminal(['demo'])).screen).toContain('\u001B[');
  });
});

describe('a pipe', () => {
  const everyCommand = [
    '--help',
    'demo',
    `query '${jobId}'`,
    'list',
    'devices',
    'products',
    "provisioning 'a1BwAGV****' light1",
    `result '${jobId}'`,
    'sign Pub JobId=x',
    'completion bash',
    'version',
    'create --help',
  ];

  test.concurrent.each(everyCommand)('whose reader stops early ends `%s` without a word', async (words) => {
    const endpoint = await emulatorUrl({ jobs: [{ plan: [{ status: 'completed' }] }] });
    const { stderr, stdout } = await promisify(execFile)(
      'bash',
      // Once the reader leaves after the first line, once it is gone before the first byte is written.
      ['-c', `(${program} ${words} | head -1 >/dev/null) 2>&1; (${program} ${words} | true) 2>&1`],
      { env: { ...environment, IOT_DISTRIBUTION_ENDPOINT: endpoint } },
    );
    expect(stdout + stderr).not.toMatch(/Error|EPIPE|at .*:\d+/);
  });

  test.skipIf(process.platform !== 'linux')('to a full disk is one line and exit code 1', async () => {
    const got = await promisify(execFile)('bash', ['-c', `${program} --help > /dev/full; echo $?`], {
      env: environment,
    });
    expect(got.stdout).toBe('1\n');
    expect(got.stderr).toBe('error: cannot write the output: ENOSPC\n');
  });
});

test('text of the service cannot control a terminal', async () => {
  const hostile = 'x\u001B[2J\u001B]0;t\u0007\u009B31m\u202Ey\nz';
  const endpoint = await emulatorUrl({ plan: [{ status: 'completed' }], jobs: [] });
  const options = '--product-key a1BwAGV**** --source iot-cn-6ja*** --target iot-cn-09k*** --target-uid 198***'.split(
    ' ',
  );
  const created = await command(['create', hostile, ...options, '--endpoint', endpoint, '--output', 'jsonl']);
  const { jobId: hostileJob } = JSON.parse(created.stdout) as { jobId: string };
  for (const form of ['table', 'tsv', 'json', 'jsonl']) {
    const got = await command(`result ${hostileJob} --endpoint ${endpoint} --output ${form}`);
    expect(got.stdout + got.stderr).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/);
  }
});
