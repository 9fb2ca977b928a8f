import { documentedJob } from '@iot-distribution/emulator';
import { JobStatus } from '@iot-distribution/codec';
import { describe, expect, it, vi } from 'vitest';
import { command, emulatorUrl, key } from '../test/command.ts';
import { exitCodes } from './exit-codes.ts';

// The vendor's chain asks the network when nothing else has a key. What it throws may quote a profile file.
vi.mock('@alicloud/credentials', () => {
  class Chain {
    getCredential(): Promise<never> {
      return Promise.reject(new Error('profile: access_key_secret=quoted-secret'));
    }
  }
  return { default: { default: Chain } };
});

const { jobId } = documentedJob;

describe('query', () => {
  it.each(['json', 'xml'])('prints the job as a table, with names beside codes, asked for in %s', async (format) => {
    const endpoint = await emulatorUrl();
    const got = await command(`query ${jobId} --endpoint ${endpoint} --format ${format}`);
    expect(got).toMatchObject({ exitCode: exitCodes.done, stderr: '' });
    for (const want of [jobId, 'initializing (0)', 'designated (0)', '2020-02-13T12:12:22.000Z', 'iot-cn-6ja***']) {
      expect(got.stdout).toContain(want);
    }
  });

  it('prints the typed answer as JSON', async () => {
    const endpoint = await emulatorUrl();
    const got = await command(`query ${jobId} --endpoint ${endpoint} --output json`);
    expect(JSON.parse(got.stdout)).toMatchObject({ success: true, data: { jobId, status: JobStatus.Initializing } });
  });

  it('waits until the job is completed, one line a state where stderr is piped', async () => {
    const plan = [{ status: JobStatus.Running, milliseconds: 500 }, { status: JobStatus.Completed }];
    const endpoint = await emulatorUrl({ jobs: [{ plan }] });
    const got = await command(`query ${jobId} --endpoint ${endpoint} --wait`);
    expect(got.exitCode).toBe(exitCodes.done);
    expect(got.stderr).toBe(`${jobId} is running\n${jobId} is completed\n`);
    expect(got.stdout).toContain('completed (2)');
  });

  it('ends with 4 for an interrupted job and still prints it', async () => {
    const endpoint = await emulatorUrl({ jobs: [{ plan: [{ status: JobStatus.Interrupted }] }] });
    const got = await command(`query ${jobId} --endpoint ${endpoint}`);
    expect(got.exitCode).toBe(exitCodes.jobInterrupted);
    expect(got.stdout).toContain('interrupted (3)');
  });

  it('ends with 5 when the job has not ended in time', async () => {
    const endpoint = await emulatorUrl({ jobs: [{ plan: [{ status: JobStatus.Running }] }] });
    const got = await command(`query ${jobId} --endpoint ${endpoint} --wait --timeout 1`);
    expect(got.exitCode).toBe(exitCodes.timeout);
    expect(got.stderr).toMatch(/1,?000 ms/);
  });

  it('ends with 1 for a job that does not exist, and gives the request id', async () => {
    const endpoint = await emulatorUrl();
    const got = await command(`query no-such-job --endpoint ${endpoint}`);
    expect(got).toMatchObject({ exitCode: exitCodes.failed, stdout: '' });
    expect(got.stderr).toMatch(/^error: QueryDeviceDistributeJob: .*\n(.*\n)? {7}request id: [0-9A-F-]{36}\n$/);
  });

  it('ends with 1 when nobody listens, and shows no signature', async () => {
    const got = await command(`query ${jobId} --endpoint http://127.0.0.1:1`);
    expect(got.exitCode).toBe(exitCodes.failed);
    expect(got.stderr).toContain('Check the endpoint');
    expect(got.stderr).not.toContain('Signature');
  });

  it('ends with 3 for a wrong secret, and does not repeat it', async () => {
    const endpoint = await emulatorUrl();
    const got = await command(`query ${jobId} --endpoint ${endpoint}`, {
      environment: { ...key, ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'not-the-secret' },
    });
    expect(got.exitCode).toBe(exitCodes.notAuthorised);
    expect(got.stderr).toContain('Check the access key secret.');
    expect(got.stderr).not.toContain('not-the-secret');
  });

  it('ends with 3 without credentials, and says which variables to set', async () => {
    const got = await command(`query ${jobId}`, { environment: {} });
    expect(got.exitCode).toBe(exitCodes.notAuthorised);
    expect(got.stderr).toContain('ALIBABA_CLOUD_ACCESS_KEY_ID');
    expect(got.stderr).not.toContain('quoted-secret');
  });

  it.each([
    ['query', 'missing required argument'],
    [`query ${jobId} --format yaml`, 'Allowed choices are json, xml'],
    [`query ${jobId} --timeout soon`, 'number of seconds'],
    [`query ${jobId} --endpoint http://iot.example.com`, 'plain http'],
    ['frobnicate', 'unknown command'],
  ])('ends with 2 for `%s`', async (line, want) => {
    const got = await command(line);
    expect(got.exitCode).toBe(exitCodes.misuse);
    expect(got.stderr).toContain(want);
  });
});

describe('demo', () => {
  it('creates a job, waits for its end, and shows the result of each device', async () => {
    const got = await command('demo', { environment: {} });
    expect(got.exitCode).toBe(exitCodes.done);
    for (const want of [
      'Created job',
      /light1 +distributed +200/,
      /light3 +failed +6204/,
      'The job is the same, asked for in JSON and in XML.',
      'Next steps:',
    ]) {
      expect(got.stdout).toMatch(want);
    }
    expect(got.stderr).toMatch(/^(\S+ is initializing\n)?(\S+ is running\n)?\S+ is completed\n$/);
  }, 20_000);
});

it('explains its exit codes in the help', async () => {
  const got = await command('--help');
  expect(got.exitCode).toBe(exitCodes.done);
  for (const code of Object.values(exitCodes)) expect(got.stdout).toMatch(new RegExp(`^ {2}${code} `, 'm'));
});
