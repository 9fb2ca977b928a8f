import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentedJob, testAccount } from '@iot-distribution/emulator';
import { describe, expect, it } from 'vitest';
import { command, emulatorUrl, key } from '../test/command.ts';
import { exitCodes } from './exit-codes.ts';

const { jobId, productKey } = documentedJob;
const documentedVector = {
  environment: { ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'testsecret' },
};

async function createdJob(endpoint: string): Promise<string> {
  const got = await command(`create light1 light2 light3 ${createOptions} --endpoint ${endpoint} --output jsonl`);
  expect(got).toMatchObject({ exitCode: exitCodes.done, stderr: '' });
  return (JSON.parse(got.stdout) as { jobId: string }).jobId;
}

const createOptions = `--product-key ${productKey} --source iot-cn-6ja*** --target iot-cn-09k*** --target-uid 198***`;

describe('create', () => {
  it('creates a job with the names on the command line', async () => {
    const endpoint = await emulatorUrl();
    const id = await createdJob(endpoint);
    const { stdout } = await command(`query ${id} --endpoint ${endpoint} --output json`);
    expect(JSON.parse(stdout)).toMatchObject({ data: { jobId: id, total: 3, strategy: 'designated' } });
  });

  it.each([
    ['stdin', '-'],
    ['a file', 'file'],
  ])('reads names from %s, one per line, with any line endings', async (_, place) => {
    const endpoint = await emulatorUrl();
    const names = 'light1\r\nlight2\n\nlight3\n';
    const folder = await mkdtemp(join(tmpdir(), 'names-'));
    const file = join(folder, 'names.txt');
    writeFileSync(file, names);
    const source = place === '-' ? '-' : file;
    const got = await command(`create --names ${source} ${createOptions} --endpoint ${endpoint} --output json`, {
      stdin: names,
    });
    await rm(folder, { recursive: true });
    const { jobId: id } = JSON.parse(got.stdout) as { jobId: string };
    const { stdout } = await command(`query ${id} --endpoint ${endpoint} --output json`);
    expect(JSON.parse(stdout)).toMatchObject({ data: { total: 3 } });
  });

  it('prints the next command', async () => {
    const got = await command(`create light1 ${createOptions} --endpoint ${await emulatorUrl()}`);
    expect(got.stdout).toMatch(/iot-distribution query \S+ --wait/);
  });

  it('distributes only a product', async () => {
    const got = await command(`create --product-only ${createOptions} --endpoint ${await emulatorUrl()}`);
    expect(got.exitCode).toBe(exitCodes.done);
  });

  it.each([
    ['no names', `create ${createOptions}`, 'deviceName'],
    ['a file that does not exist', `create --names no-such-file ${createOptions}`, 'ENOENT'],
    ['two targets for one designated instance', `create light1 ${createOptions} --target iot-2`, 'target'],
    ['names with --product-only', `create light1 --product-only ${createOptions}`, 'remove the device names'],
  ])('rejects %s and sends nothing', async (_, line, want) => {
    const got = await command(`${line} --endpoint http://127.0.0.1:1`);
    expect(got.exitCode).toBe(exitCodes.misuse);
    expect(got.stderr).toContain(want);
  });

  it('prints the request without its signature with --dry-run, and does not send it', async () => {
    const got = await command(`create light1 ${createOptions} --endpoint http://127.0.0.1:1 --dry-run`);
    expect(got).toMatchObject({ exitCode: exitCodes.done, stderr: '' });
    expect(got.stdout).toContain('POST http://127.0.0.1:1/');
    expect(got.stdout).toContain('DeviceName.1=light1');
    expect(got.stdout).not.toMatch(/Signature=[A-Za-z0-9]/);
  });
});

describe('list, delete, devices, products, provisioning', () => {
  it('lists jobs as a table, as JSON and as JSON lines', async () => {
    const endpoint = await emulatorUrl();
    const created = await createdJob(endpoint);
    const table = await command(`list --endpoint ${endpoint}`);
    const json = await command(`list --endpoint ${endpoint} --output json --format xml`);
    const lines = await command(`list --endpoint ${endpoint} --output jsonl`);
    for (const id of [created, jobId]) expect(table.stdout).toContain(id);
    const want = [created, jobId].toSorted();
    const idsOf = (jobs: { jobId: string }[]) => jobs.map((job) => job.jobId).toSorted();
    expect(idsOf(JSON.parse(json.stdout))).toEqual(want);
    expect(
      idsOf(
        lines.stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
    ).toEqual(want);
  });

  it('deletes a job, which then no longer exists', async () => {
    const endpoint = await emulatorUrl();
    const created = await createdJob(endpoint);
    expect(await command(`delete ${created} --endpoint ${endpoint}`)).toMatchObject({ exitCode: exitCodes.done });
    expect(await command(`query ${created} --endpoint ${endpoint}`)).toMatchObject({ exitCode: exitCodes.failed });
  });

  it.each([
    ['devices', 'no devices\n'],
    ['products', 'no products\n'],
    [`provisioning ${productKey} light1`, ''],
  ])('answers `%s`', async (line, stderr) => {
    const got = await command(`${line} --endpoint ${await emulatorUrl()}`);
    expect(got).toMatchObject({ exitCode: exitCodes.done, stderr });
  });

  it('prints at most --limit entries, and requests no more', async () => {
    const endpoint = await emulatorUrl();
    await createdJob(endpoint);
    const got = await command(`list --endpoint ${endpoint} --limit 1 --output jsonl`);
    expect(got.stdout.trim().split('\n')).toHaveLength(1);
  });
});

describe('sign', () => {
  const line =
    'sign Pub ProductKey=12345abcdeZ TopicFullName=/productKey/testdevice/get MessageContent=aGVsbG93b3JsZA= Qos=0 --nonce 0715a395-aedf-4a41-bab7-746b43d38d88 --timestamp 2017-10-02T09:39:41Z';

  it('shows every step without the signature', async () => {
    const got = await command(line, documentedVector);
    for (const want of ['canonical query:', 'string to sign:', 'GET&%2F&AccessKeyId%3Dtestid', 'curl ']) {
      expect(got.stdout).toContain(want);
    }
    expect(got.stdout).not.toMatch(/Signature=[A-Za-z0-9]{4}/);
  });

  it('shows the signature with --reveal, and never the secret', async () => {
    const got = await command(`${line} --reveal`, documentedVector);
    expect(got.stdout).toMatch(/Signature=[A-Za-z0-9+/]{27}=/);
    expect(got.stdout).not.toContain('testsecret');
  });

  it('signs with headers with --signature v3', async () => {
    const got = await command(`sign QueryDeviceDistributeJob JobId=${jobId} --signature v3 --reveal`, documentedVector);
    expect(got.stdout).toMatch(/ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=\S+,Signature=[0-9a-f]{64}/);
  });

  it.each(['sign Pub JobId', 'sign Pub A=1 A=2', 'sign Pub --timestamp yesterday', 'sign Pub Signature=x'])(
    'exits with 2 for `%s`',
    async (misuse) => {
      expect(await command(misuse)).toMatchObject({ exitCode: exitCodes.misuse, stdout: '' });
    },
  );
});

describe('explain', () => {
  const stringToSign = 'GET&%2F&AccessKeyId%3Dtestid%26Action%3DQueryDeviceDistributeJob%26JobId%3Da%2520b';
  const said = 'Specified signature is not matched with our calculation. server string to sign is:';

  it('reports a wrong secret if the strings are equal', async () => {
    const got = await command(['explain', `${said}${stringToSign}`, '--string-to-sign', stringToSign]);
    expect(got.stdout).toContain('result: secret');
  });

  it('reads the message from stdin and names the parameter that differs', async () => {
    const got = await command(['explain', '--string-to-sign', stringToSign], {
      stdin: `${said}${stringToSign.replace('%2520', '%2B')}`,
    });
    expect(got.stdout).toContain('result: string');
    expect(got.stdout).toContain('JobId');
  });
});

describe('result', () => {
  it('shows one result per device, and missing and unexpected devices', async () => {
    const plan = [{ status: 'completed' }] as const;
    const endpoint = await emulatorUrl({ jobs: [{ plan, results: { light2: 6638 } }] });
    const got = await command(`result ${jobId} --endpoint ${endpoint} --names -`, { stdin: 'light1\nghost\n' });
    expect(got.exitCode).toBe(exitCodes.failed);
    for (const want of [
      /light1\t.*distributed\t200/,
      /light2\t.*failed \(unexpected\)\t6638/,
      /light3\t.*distributed \(unexpected\)/,
      /ghost\t.*unknown \(missing\)/,
    ]) {
      expect(got.stdout).toMatch(want);
    }
    expect(got.stderr).toBe('4 of 6 distributed\n');
  });

  it.each([
    ['light1\nlight2\nlight3\nlight4\nlight5\n', exitCodes.done],
    ['light1\nlight2\nlight3\nlight4\n', exitCodes.failed],
  ])('exits with 0 only if every device is distributed and expected: %j', async (stdin, exitCode) => {
    const endpoint = await emulatorUrl({ jobs: [{ plan: [{ status: 'completed' }] }] });
    const got = await command(`result ${jobId} --endpoint ${endpoint} --names -`, { stdin });
    expect([got.exitCode, got.stderr]).toEqual([exitCode, '5 of 5 distributed\n']);
  });
});

describe('emulator', () => {
  it('prints its URL and an access key, and stops on Ctrl-C', async () => {
    const got = await command('emulator', { interrupt: (press) => setTimeout(press, 200) });
    expect(got.exitCode).toBe(exitCodes.done);
    expect(got.stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    expect(got.stdout).toContain(testAccount.accessKeyId);
  });
});

it('prints how to wait again when Ctrl-C aborts a wait', async () => {
  const endpoint = await emulatorUrl({ jobs: [{ plan: [{ status: 'running' }] }] });
  const got = await command(`query ${jobId} --wait --endpoint ${endpoint}`, {
    environment: key,
    interrupt: (press) => setTimeout(press, 300),
  });
  expect(got.exitCode).toBe(exitCodes.interrupted);
  expect(got.stderr).toContain(`iot-distribution query '${jobId}' --wait --endpoint ${endpoint}`);
});
