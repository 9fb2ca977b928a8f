/** Tests of the real program on a real terminal and in real pipes, which a test inside this process cannot replace. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { createEmulator, documentedJob, type EmulatorOptions } from '@iot-distribution/emulator';
import { afterAll, describe, expect, test } from 'vitest';
import { command, key, ownEnvironment } from '../test/command.ts';
import { ctrlC, onTerminal } from '../test/pty.ts';
import { visible } from './output/visible.ts';
import { exitCodes } from './exit-codes.ts';

const { jobId, productKey } = documentedJob;
const main = fileURLToPath(new URL('main.ts', import.meta.url));
const program = `${process.execPath} ${main}`;
const environment = { ...ownEnvironment, ...key };

const servers: { close(): Promise<void> }[] = [];
async function endpointOf(options: EmulatorOptions): Promise<string> {
  const server = await createEmulator(options).listen();
  servers.push(server);
  return server.url;
}
const [whereItRuns, whereNothingResponds, whereItEnds, whereItHasEnded] = await Promise.all([
  endpointOf({ plan: [{ status: 'running' }], jobs: [{ plan: [{ status: 'running' }] }] }),
  endpointOf({ faults: [{ fault: 'delay', milliseconds: 60_000 }] }),
  endpointOf({ jobs: [{ plan: [{ status: 'running', milliseconds: 1_500 }, { status: 'completed' }] }] }),
  endpointOf({ plan: [{ status: 'completed' }], jobs: [{ plan: [{ status: 'completed' }] }] }),
]);
afterAll(() => Promise.all(servers.map((server) => server.close())));

describe('Ctrl-C', () => {
  test.concurrent('on a terminal aborts a wait with 130 and prints how to wait again', async () => {
    const got = await onTerminal(['query', jobId, '--wait', '--endpoint', whereItRuns], {
      typing: [{ after: /is running/, keys: ctrlC }],
    });
    expect(got.exitCode).toBe(exitCodes.interrupted);
    expect(got.screen).toContain(`To wait again: iot-distribution query '${jobId}' --wait --endpoint ${whereItRuns}`);
  });

  test.concurrent('on a terminal aborts a wait for an endpoint that does not respond', async () => {
    const got = await onTerminal(['query', jobId, '--wait', '--endpoint', whereNothingResponds], {
      typing: [{ after: /waiting for the first response/, keys: ctrlC }],
    });
    expect(got.exitCode).toBe(exitCodes.interrupted);
  });

  // The demo ends by itself after a few seconds, so this test shares the processor with no other.
  test('on a terminal aborts the demo', async () => {
    const got = await onTerminal(['demo'], { typing: [{ after: /is initializing/, keys: ctrlC }] });
    expect(got.exitCode).toBe(exitCodes.interrupted);
    expect(got.screen).toContain('To run it again: iot-distribution demo');
  });

  test.concurrent('on a terminal stops a fleet, keeps its journal, and prints how to resume', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
    const [names, journal] = [join(folder, 'names.txt'), join(folder, 'fleet.sqlite')];
    writeFileSync(names, 'light1\nlight2\n');
    const parameters = `--product-key ${productKey} --source iot-cn-6ja*** --target iot-cn-09k*** --target-uid 198***`;
    const got = await onTerminal(
      `distribute --names ${names} --journal ${journal} ${parameters} --endpoint ${whereItRuns}`.split(' '),
      { typing: [{ after: /2 devices {2}running/, keys: ctrlC }] },
    );
    expect(got.exitCode).toBe(exitCodes.interrupted);
    expect(got.screen).toContain('░░░ 0 %  0 of 2 devices');
    expect(got.screen).toContain(`To resume: iot-distribution distribute resume --journal ${journal}`);
    expect(existsSync(journal)).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test.concurrent('a second time kills a program that does not stop', async () => {
    const got = await onTerminal(['query', jobId, '--wait', '--endpoint', whereItRuns], {
      typing: [{ after: /is running/, keys: `${ctrlC}${ctrlC}` }],
    });
    expect(got.exitCode).toBe(exitCodes.interrupted);
  });

  test.concurrent('without a terminal (SIGINT) aborts a wait with 130 and prints how to wait again', async () => {
    const child = spawn(process.execPath, [main, 'query', jobId, '--wait', '--endpoint', whereItRuns], {
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
  test.concurrent('of width 0 gets a few plain lines', async () => {
    const got = await onTerminal(['query', jobId, '--wait', '--endpoint', whereItEnds], { columns: 0 });
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
    expect(got.screen.split('\u001B[').filter((sequence) => /^[0-9;]*m/.test(sequence))).toEqual([]);
  });

  test.concurrent('gets colours by default', async () => {
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

  test.concurrent.each(everyCommand)('whose reader closes it early ends `%s` silently', async (words) => {
    const { stderr, stdout } = await promisify(execFile)(
      'bash',
      // The reader closes the pipe after the first line. With a socket as its input, bash would run the start-up files of the user.
      ['--norc', '-c', `(${program} ${words} | head -1 >/dev/null) 2>&1`],
      { env: { ...environment, IOT_DISTRIBUTION_ENDPOINT: whereItHasEnded } },
    );
    expect(stdout + stderr).not.toMatch(/Error|EPIPE|at .*:\d+/);
  });

  test.skipIf(process.platform !== 'linux')('to a full disk gives one line and exit code 1', async () => {
    const got = await promisify(execFile)('bash', ['--norc', '-c', `${program} --help > /dev/full; echo $?`], {
      env: environment,
    });
    expect(got.stdout).toBe('1\n');
    expect(got.stderr).toBe('error: cannot write the output: ENOSPC\n');
  });
});

test('text from the service cannot control a terminal', async () => {
  const hostile = 'x\u001B[2J\u001B]0;t\u0007\u009B31m\u202Ey\nz';
  const options = '--product-key a1BwAGV**** --source iot-cn-6ja*** --target iot-cn-09k*** --target-uid 198***'.split(
    ' ',
  );
  const created = await command(['create', hostile, ...options, '--endpoint', whereItHasEnded, '--output', 'jsonl']);
  const { jobId: hostileJob } = JSON.parse(created.stdout) as { jobId: string };
  for (const form of ['table', 'tsv', 'json', 'jsonl']) {
    const got = await command(`result ${hostileJob} --endpoint ${whereItHasEnded} --output ${form}`);
    const lines = (got.stdout + got.stderr).replaceAll(/[\n\t]/g, '');
    expect(lines).toBe(visible(lines));
  }
});
