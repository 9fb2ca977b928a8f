import { documentedJob } from '@iot-distribution/emulator';
import { JobStatus } from '@iot-distribution/codec';
import { describe, expect, it, vi } from 'vitest';
import { command, emulatorUrl, key } from '../test/command.ts';
import { exitCodes } from './exit-codes.ts';

// The vendor's package queries the network if no other source has a key. Its errors may quote a profile file.
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
  it.each(['json', 'xml'])('prints the job as a table, with names and codes, from a response in %s', async (format) => {
    const endpoint = await emulatorUrl();
    const got = await command(`query ${jobId} --endpoint ${endpoint} --format ${format}`);
    expect(got).toMatchObject({ exitCode: exitCodes.done, stderr: '' });
    for (const want of [jobId, 'initializing (0)', 'designated (0)', '2020-02-13T12:12:22.000Z', 'iot-cn-6ja***']) {
      expect(got.stdout).toContain(want);
    }
  });

  it('prints the model of the response as JSON', async () => {
    const endpoint = await emulatorUrl();
    const got = await command(`query ${jobId} --endpoint ${endpoint} --output json`);
    expect(JSON.parse(got.stdout)).toMatchObject({ success: true, data: { jobId, status: JobStatus.Initializing } });
  });

  it('waits until the job has completed, with one line per status if stderr is piped', async () => {
    const plan = [{ status: JobStatus.Running, milliseconds: 500 }, { status: JobStatus.Completed }];
    const endpoint = await emulatorUrl({ jobs: [{ plan }] });
    const got = await command(`query ${jobId} --endpoint ${endpoint} --wait`);
    expect(got.exitCode).toBe(exitCodes.done);
    expect(got.stderr).toBe(`${jobId} is running\n${jobId} is completed\n`);
    expect(got.stdout).toContain('completed (2)');
  });

  it('exits with 4 for an interrupted job and prints it', async () => {
    const endpoint = await emulatorUrl({ jobs: [{ plan: [{ status: JobStatus.Interrupted }] }] });
    const got = await command(`query ${jobId} --endpoint ${endpoint}`);
    expect(got.exitCode).toBe(exitCodes.jobInterrupted);
    expect(got.stdout).toContain('interrupted (3)');
  });

  it('exits with 5 if the job has not finished in time', async () => {
    const endpoint = await emulatorUrl({ jobs: [{ plan: [{ status: JobStatus.Running }] }] });
    const got = await command(`query ${jobId} --endpoint ${endpoint} --wait --timeout 1`);
    expect(got.exitCode).toBe(exitCodes.timeout);
    expect(got.stderr).toContain('error: the wait reached its time limit, and the job is running\n');
  });

  it('exits with 1 for a job that does not exist, and prints the request id', async () => {
    const endpoint = await emulatorUrl();
    const got = await command(`query no-such-job --endpoint ${endpoint}`);
    expect(got).toMatchObject({ exitCode: exitCodes.failed, stdout: '' });
    expect(got.stderr).toMatch(/^error: QueryDeviceDistributeJob: .*\n(.*\n)? {7}request id: [0-9A-F-]{36}\n$/);
  });

  it('exits with 1 if no server listens, and shows no signature', async () => {
    const got = await command(`query ${jobId} --endpoint http://127.0.0.1:1`);
    expect(got.exitCode).toBe(exitCodes.failed);
    expect(got.stderr).toContain('Check the endpoint');
    expect(got.stderr).not.toContain('Signature');
  });

  it('exits with 3 for a wrong secret, and does not print it', async () => {
    const endpoint = await emulatorUrl();
    const got = await command(`query ${jobId} --endpoint ${endpoint}`, {
      environment: { ...key, ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'not-the-secret' },
    });
    expect(got.exitCode).toBe(exitCodes.notAuthorised);
    expect(got.stderr).toContain('Check the access key secret.');
    expect(got.stderr).not.toContain('not-the-secret');
  });

  it('exits with 3 without credentials, and names the variables to set', async () => {
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
  ])('exits with 2 for `%s`', async (line, want) => {
    const got = await command(line);
    expect(got.exitCode).toBe(exitCodes.misuse);
    expect(got.stderr).toContain(want);
  });
});

describe('demo', () => {
  it('creates a job, waits for it, and shows the result of each device', async () => {
    const got = await command('demo', { environment: {} });
    expect(got.exitCode).toBe(exitCodes.done);
    for (const want of [
      'Created job',
      /light1 +distributed +200/,
      /light3 +failed +6204/,
      'The JSON and XML responses contain the same job.',
      'Next steps:',
    ]) {
      expect(got.stdout).toMatch(want);
    }
    expect(got.stderr).toMatch(/^(\S+ is initializing\n)?(\S+ is running\n)?\S+ is completed\n$/);
  }, 20_000);
});

it('lists its exit codes in the help', async () => {
  const got = await command('--help');
  expect(got.exitCode).toBe(exitCodes.done);
  for (const code of Object.values(exitCodes)) expect(got.stdout).toMatch(new RegExp(`^ {2}${code} `, 'm'));
});
