import { Readable, Writable } from 'node:stream';
import { documentedJob } from '@iot-distribution/emulator';
import { expect, test } from 'vitest';
import { command } from '../../test/command.ts';
import { exitCodes } from '../exit-codes.ts';
import { run } from '../program.ts';

const { jobId } = documentedJob;
const create =
  'create light1 light3 --product-key a1BwAGV**** --source iot-cn-6ja*** --target iot-cn-09k*** --target-uid 198***';

/** Runs `emulator` until `use` has finished, and returns the output after the introduction. */
async function serving(options: string, use: (endpoint: string) => Promise<void>) {
  const printed: string[] = [];
  let interrupt = () => {};
  let exitCode: Promise<number> = Promise.resolve(0);
  const url = await new Promise<string>((resolve) => {
    const stdout = new Writable({
      write(chunk, _, done) {
        printed.push(String(chunk));
        const [, found] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(printed[0] ?? '') ?? [];
        if (found !== undefined) resolve(found);
        done();
      },
    });
    exitCode = run(['node', 'iot-distribution', 'emulator', ...options.split(' ').filter(Boolean)], {
      stdin: Readable.from([]),
      stdout,
      stderr: stdout,
      environment: {},
      interrupt: (listener) => (interrupt = listener),
    });
  });
  await use(`--endpoint ${url}`);
  interrupt();
  return { exitCode: await exitCode, log: printed.slice(1).join('') };
}

test('--fail sets the codes of devices, one per job', async () => {
  const got = await serving('--job-time 1ms --fail light3=6204,200 --fail light1=6638', async (endpoint) => {
    const jobs = [await command(`${create} --wait ${endpoint}`), await command(`${create} --wait ${endpoint}`)];
    expect(jobs.map(({ exitCode }) => exitCode)).toEqual([exitCodes.failed, exitCodes.failed]);
    expect(jobs[0]?.stdout).toMatch(/light1\s.*6638[^]*light3\s.*6204/);
    expect(jobs[1]?.stdout).toMatch(/light1\s.*6638[^]*light3\s.*200/);
  });
  expect(got).toEqual({ exitCode: exitCodes.done, log: '' });
});

test('--interrupt interrupts jobs after --job-time', async () => {
  await serving('--interrupt --job-time 1ms', async (endpoint) => {
    const { exitCode, stdout } = await command(`query ${jobId} --wait ${endpoint}`);
    expect(exitCode).toBe(exitCodes.jobInterrupted);
    expect(stdout).toContain('interrupted');
  });
  await serving('--job-time 2h', async (endpoint) => {
    expect((await command(`query ${jobId} ${endpoint}`)).stdout).toContain('initializing');
  });
});

test('--fault makes requests fail, and --log prints each request', async () => {
  const { log } = await serving(
    '--log --fault status,status=403,code=NoPermission,times=1 --fault loseResponse,action=DeleteDeviceDistributeJob',
    async (endpoint) => {
      expect((await command(`query ${jobId} ${endpoint}`)).exitCode).toBe(exitCodes.notAuthorised);
      expect((await command(`query ${jobId} ${endpoint}`)).exitCode).toBe(exitCodes.done);
      await command(`delete ${jobId} ${endpoint}`);
    },
  );
  const lines = log.trimEnd().split('\n');
  expect(lines.slice(0, 3).map((line) => line.replace(/\d+ ms/, 'N ms'))).toEqual([
    'GET QueryDeviceDistributeJob 403 NoPermission N ms (status; not executed)',
    'GET QueryDeviceDistributeJob 200 N ms',
    expect.stringMatching(/^(?:GET|POST) DeleteDeviceDistributeJob no response N ms \(loseResponse; executed\)$/),
  ]);
});

test('the log shows no control characters of a request', async () => {
  const { log } = await serving('--log', async (endpoint) => {
    await fetch(`${endpoint.replace('--endpoint ', '')}/?Action=%1b%5b2J%0aGET%20faked%20200`);
  });
  expect(log).toBe(
    'GET \\u{1B}[2J\\u{A}GET faked 200 400 MissingVersion 0 ms\n'.replace('0 ms', /\d+ ms/.exec(log)?.[0] ?? ''),
  );
});

test.each([
  ['--port 65536', 'Use a port from 0 to 65535'],
  ['--port x', 'Use a whole number'],
  ['--fail light3', 'Use DEVICE=CODE'],
  ['--fail =6204', 'Use DEVICE=CODE'],
  ['--fail light3=6204,', 'Use DEVICE=CODE'],
  ['--job-time soon', 'Use a duration such as 500ms'],
  ['--job-time -1s', 'Use a duration such as 500ms'],
  ['--fault nosuch', 'unknown fault "nosuch": use one of throttle'],
  ['--fault delay', 'the fault delay needs milliseconds=VALUE'],
])('%s is rejected, and nothing is started', async (options, problem) => {
  const got = await command(`emulator ${options}`);
  expect(got).toMatchObject({ exitCode: exitCodes.misuse, stdout: '' });
  expect(got.stderr).toContain(problem);
});

test('a device named __proto__ or with an equals sign can fail', async () => {
  await serving('--job-time 1ms --fail __proto__=6204 --fail a=b=6638', async (endpoint) => {
    const { stdout } = await command(
      `${create.replace('light1 light3', '__proto__ a=b')} --wait --output json ${endpoint}`,
    );
    expect(stdout).toContain('6204');
    expect(stdout).toContain('6638');
  });
});
